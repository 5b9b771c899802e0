package org.guanjia.bootstrap.embed;

import org.guanjia.application.access.Actor;
import org.guanjia.application.message.query.ListReminderTexts;
import org.guanjia.application.port.ReminderGiven;
import org.guanjia.application.reminder.query.ListReminders;
import org.guanjia.application.usecase.Page;
import org.guanjia.bootstrap.wiring.Instance;

/** What staff are reminded of. */
public final class StaffReminders {

    private final ListReminders list;
    private final ListReminderTexts texts;

    StaffReminders(Instance instance) {
        this.list = instance.get(ListReminders.class);
        this.texts = instance.get(ListReminderTexts.class);
    }

    /** What stands for the actor, whatever is due soonest first. */
    public Page<ReminderGiven> list(Actor actor, ListReminders.Query query) {
        return list.handle(actor, query);
    }

    /** The texts that told the actor of reminders, the latest first, or why none did. */
    public ListReminderTexts.Answer texts(Actor actor, ListReminderTexts.Query query) {
        return texts.handle(actor, query);
    }
}
