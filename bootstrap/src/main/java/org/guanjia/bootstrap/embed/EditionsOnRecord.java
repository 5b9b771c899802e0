package org.guanjia.bootstrap.embed;

import org.guanjia.application.access.Actor;
import org.guanjia.application.edition.PutCalendarInForce;
import org.guanjia.application.edition.PutPolicyListInForce;
import org.guanjia.application.edition.PutRulebookInForce;
import org.guanjia.application.edition.WithdrawEdition;
import org.guanjia.application.edition.query.ListEditions;
import org.guanjia.application.edition.query.ReadEdition;
import org.guanjia.application.edition.query.TryCalendar;
import org.guanjia.application.edition.query.TryPolicyList;
import org.guanjia.application.edition.query.TryRulebook;
import org.guanjia.application.port.EditionView;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.bootstrap.wiring.Instance;

/**
 * Rulebooks, policy lists and work calendars that the city puts in force. What each method guarantees and refuses stands with
 * the use case whose command or query it takes.
 */
public final class EditionsOnRecord {

    private final PutRulebookInForce putRulebookInForce;
    private final PutPolicyListInForce putPolicyListInForce;
    private final PutCalendarInForce putCalendarInForce;
    private final WithdrawEdition withdraw;
    private final ListEditions list;
    private final ReadEdition read;
    private final TryRulebook tryRulebook;
    private final TryPolicyList tryPolicyList;
    private final TryCalendar tryCalendar;

    EditionsOnRecord(Instance instance) {
        this.putRulebookInForce = instance.get(PutRulebookInForce.class);
        this.putPolicyListInForce = instance.get(PutPolicyListInForce.class);
        this.putCalendarInForce = instance.get(PutCalendarInForce.class);
        this.withdraw = instance.get(WithdrawEdition.class);
        this.list = instance.get(ListEditions.class);
        this.read = instance.get(ReadEdition.class);
        this.tryRulebook = instance.get(TryRulebook.class);
        this.tryPolicyList = instance.get(TryPolicyList.class);
        this.tryCalendar = instance.get(TryCalendar.class);
    }

    /** Puts a rulebook in force from a day on. */
    public Receipt putRulebookInForce(Actor actor, PutRulebookInForce.Command command) {
        return putRulebookInForce(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt putRulebookInForce(Actor actor, Call<PutRulebookInForce.Command> call) {
        return putRulebookInForce.handle(actor, call);
    }

    /** Puts an edition of the policy list in force from a day on. */
    public Receipt putPolicyListInForce(Actor actor, PutPolicyListInForce.Command command) {
        return putPolicyListInForce(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt putPolicyListInForce(Actor actor, Call<PutPolicyListInForce.Command> call) {
        return putPolicyListInForce.handle(actor, call);
    }

    /** Puts an edition of the work calendar in force from a day on. */
    public Receipt putCalendarInForce(Actor actor, PutCalendarInForce.Command command) {
        return putCalendarInForce(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt putCalendarInForce(Actor actor, Call<PutCalendarInForce.Command> call) {
        return putCalendarInForce.handle(actor, call);
    }

    /** Takes an edition back before its first day. */
    public Receipt withdraw(Actor actor, WithdrawEdition.Command command) {
        return withdraw(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt withdraw(Actor actor, Call<WithdrawEdition.Command> call) {
        return withdraw.handle(actor, call);
    }

    /** The editions on record. */
    public Page<EditionView> list(Actor actor, ListEditions.Query query) {
        return list.handle(actor, query);
    }

    /** One edition with its text. */
    public Answer read(Actor actor, ReadEdition.Query query) {
        return read.handle(actor, query);
    }

    /** What a rulebook would change. */
    public TryRulebook.Trial tryRulebook(Actor actor, TryRulebook.Query query) {
        return tryRulebook.handle(actor, query);
    }

    /** What an edition of the policy list would change. */
    public TryPolicyList.Trial tryPolicyList(Actor actor, TryPolicyList.Query query) {
        return tryPolicyList.handle(actor, query);
    }

    /** What an edition of the calendar would change. */
    public TryCalendar.CalendarComparison tryCalendar(Actor actor, TryCalendar.Query query) {
        return tryCalendar.handle(actor, query);
    }
}
