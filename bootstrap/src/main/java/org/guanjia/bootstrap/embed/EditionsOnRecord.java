package org.guanjia.bootstrap.embed;

import org.guanjia.application.access.Actor;
import org.guanjia.application.edition.PutCalendarInForce;
import org.guanjia.application.edition.PutPolicyListInForce;
import org.guanjia.application.edition.PutRulebookInForce;
import org.guanjia.application.edition.RecomputeDeadlines;
import org.guanjia.application.edition.WithdrawEdition;
import org.guanjia.application.edition.query.ForeseeDeadlines;
import org.guanjia.application.edition.query.ListEditions;
import org.guanjia.application.edition.query.ReadEdition;
import org.guanjia.application.edition.query.TryCalendar;
import org.guanjia.application.edition.query.TryPolicyList;
import org.guanjia.application.edition.query.TryRulebook;
import org.guanjia.application.edition.query.TryRulebookOnWishes;
import org.guanjia.application.port.EditionView;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.bootstrap.wiring.Instance;
import org.guanjia.domain.worktime.CalendarComparison;

/**
 * The rulebooks, policy lists and work calendars that the city puts in force while the system runs (R-03, M-08). What each
 * method guarantees and refuses stands with the use case whose command or query it takes.
 */
public final class EditionsOnRecord {

    private final PutRulebookInForce putRulebook;
    private final PutPolicyListInForce putPolicyList;
    private final PutCalendarInForce putCalendar;
    private final WithdrawEdition withdraw;
    private final RecomputeDeadlines recomputeDeadlines;
    private final ReadEdition read;
    private final ListEditions list;
    private final TryRulebook tryRulebook;
    private final TryRulebookOnWishes tryRulebookOnWishes;
    private final TryPolicyList tryPolicyList;
    private final TryCalendar tryCalendar;
    private final ForeseeDeadlines foreseeDeadlines;

    EditionsOnRecord(Instance instance) {
        this.putRulebook = instance.get(PutRulebookInForce.class);
        this.putPolicyList = instance.get(PutPolicyListInForce.class);
        this.putCalendar = instance.get(PutCalendarInForce.class);
        this.withdraw = instance.get(WithdrawEdition.class);
        this.recomputeDeadlines = instance.get(RecomputeDeadlines.class);
        this.read = instance.get(ReadEdition.class);
        this.list = instance.get(ListEditions.class);
        this.tryRulebook = instance.get(TryRulebook.class);
        this.tryRulebookOnWishes = instance.get(TryRulebookOnWishes.class);
        this.tryPolicyList = instance.get(TryPolicyList.class);
        this.tryCalendar = instance.get(TryCalendar.class);
        this.foreseeDeadlines = instance.get(ForeseeDeadlines.class);
    }

    /** Puts a rulebook in force from the first day that its text names. */
    public Receipt putRulebook(Actor actor, PutRulebookInForce.Command command) {
        return putRulebook(actor, Call.of(command));
    }

    /** The same, with a command key. */
    public Receipt putRulebook(Actor actor, Call<PutRulebookInForce.Command> call) {
        return putRulebook.handle(actor, call);
    }

    /** Puts a policy list in force from the first day that its text names. */
    public Receipt putPolicyList(Actor actor, PutPolicyListInForce.Command command) {
        return putPolicyList(actor, Call.of(command));
    }

    /** The same, with a command key. */
    public Receipt putPolicyList(Actor actor, Call<PutPolicyListInForce.Command> call) {
        return putPolicyList.handle(actor, call);
    }

    /** Puts a work calendar in force from a day on. */
    public Receipt putCalendar(Actor actor, PutCalendarInForce.Command command) {
        return putCalendar(actor, Call.of(command));
    }

    /** The same, with a command key. */
    public Receipt putCalendar(Actor actor, Call<PutCalendarInForce.Command> call) {
        return putCalendar.handle(actor, call);
    }

    /** Takes an edition back before its first day. */
    public Receipt withdraw(Actor actor, WithdrawEdition.Command command) {
        return withdraw(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt withdraw(Actor actor, Call<WithdrawEdition.Command> call) {
        return withdraw.handle(actor, call);
    }

    /** Computes the deadlines of a town's wishes anew with the work calendar in force. */
    public RecomputeDeadlines.Progress recomputeDeadlines(Actor actor, RecomputeDeadlines.Command command) {
        return recomputeDeadlines(actor, Call.of(command));
    }

    /** The same; calling it again and again does no harm. */
    public RecomputeDeadlines.Progress recomputeDeadlines(Actor actor, Call<RecomputeDeadlines.Command> call) {
        return recomputeDeadlines.handle(actor, call);
    }

    /** One edition on record with its text. */
    public ReadEdition.Answer read(Actor actor, ReadEdition.Query query) {
        return read.handle(actor, query);
    }

    /** The editions on record, page by page. */
    public Page<EditionView> list(Actor actor, ListEditions.Query query) {
        return list.handle(actor, query);
    }

    /** What a rulebook would change if it were put in force. */
    public TryRulebook.Trial tryRulebook(Actor actor, TryRulebook.Query query) {
        return tryRulebook.handle(actor, query);
    }

    /** Which wishes of a town a rulebook would have decided or dated otherwise. */
    public TryRulebookOnWishes.Trial tryRulebookOnWishes(Actor actor, TryRulebookOnWishes.Query query) {
        return tryRulebookOnWishes.handle(actor, query);
    }

    /** What a policy list would change if it were put in force. */
    public TryPolicyList.Trial tryPolicyList(Actor actor, TryPolicyList.Query query) {
        return tryPolicyList.handle(actor, query);
    }

    /** What a work calendar would change if it were put in force. */
    public CalendarComparison tryCalendar(Actor actor, TryCalendar.Query query) {
        return tryCalendar.handle(actor, query);
    }

    /** Which deadlines of a town's wishes a work calendar would move. */
    public Page<ForeseeDeadlines.Moved> foreseeDeadlines(Actor actor, ForeseeDeadlines.Query query) {
        return foreseeDeadlines.handle(actor, query);
    }
}
