package org.guanjia.bootstrap.access;

import static org.guanjia.bootstrap.access.Paperwork.GROUND;
import static org.guanjia.bootstrap.access.Paperwork.TODAY;
import static org.guanjia.bootstrap.access.Paperwork.stale;

import java.util.Optional;
import java.util.Set;
import org.guanjia.application.audit.query.VerifyJournal;
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
import org.guanjia.application.feed.query.ReadEvents;
import org.guanjia.application.rulebook.EndExtensionEarly;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.rulebook.query.ListExtensions;
import org.guanjia.application.rulebook.query.ReadExtension;
import org.guanjia.application.rulebook.query.ReadFooting;
import org.guanjia.application.rulebook.query.ReadRulebook;

/**
 * A sample of every use case about editions, extensions and the journal. What is put in force stands already, so that even
 * who is let in changes nothing.
 */
final class EditionSamples {

    private static final String RULEBOOK = Paperwork.rulebook("2022", "2022-01-01 .. 2025-12-31");
    private static final String NEW_RULEBOOK = Paperwork.rulebook("2028", "2028-01-01 ..");
    private static final String POLICY_LIST = Paperwork.policyList();
    private static final String CALENDAR = Paperwork.calendar();
    private static final int LIMIT = 100;

    private EditionSamples() {}

    static void addTo(Samples samples) {
        addPutting(samples);
        addTrying(samples);
        addReading(samples);
        addExtensions(samples);
    }

    private static void addPutting(Samples samples) {
        samples.add(
                PutRulebookInForce.class,
                (use, actor, thing) -> use.handle(actor, stale(new PutRulebookInForce.Command(RULEBOOK, GROUND))));
        samples.add(
                PutPolicyListInForce.class,
                (use, actor, thing) -> use.handle(actor, stale(new PutPolicyListInForce.Command(POLICY_LIST, GROUND))));
        samples.add(
                PutCalendarInForce.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new PutCalendarInForce.Command(CALENDAR, TODAY.plusDays(1), GROUND))));
        samples.add(
                WithdrawEdition.class,
                (use, actor, thing) -> use.handle(actor, stale(new WithdrawEdition.Command(thing.id(), GROUND))));
        samples.add(
                RecomputeDeadlines.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new RecomputeDeadlines.Command(thing.id(), Optional.empty(), LIMIT))));
    }

    private static void addTrying(Samples samples) {
        samples.add(
                ForeseeDeadlines.class,
                (use, actor, thing) ->
                        use.handle(actor, new ForeseeDeadlines.Query(CALENDAR, thing.id(), Optional.empty(), LIMIT)));
        samples.add(TryRulebook.class, (use, actor, thing) -> use.handle(actor, new TryRulebook.Query(RULEBOOK)));
        samples.add(
                TryRulebookOnWishes.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        new TryRulebookOnWishes.Query(NEW_RULEBOOK, thing.id(), TODAY, Optional.empty(), LIMIT)));
        samples.add(
                TryPolicyList.class, (use, actor, thing) -> use.handle(actor, new TryPolicyList.Query(POLICY_LIST)));
        samples.add(
                TryCalendar.class,
                (use, actor, thing) -> use.handle(actor, new TryCalendar.Query(CALENDAR, TODAY.plusDays(1))));
    }

    private static void addReading(Samples samples) {
        samples.add(
                ListEditions.class,
                (use, actor, thing) ->
                        use.handle(actor, new ListEditions.Query(Optional.empty(), Optional.empty(), LIMIT)));
        samples.add(ReadEdition.class, (use, actor, thing) -> use.handle(actor, new ReadEdition.Query(thing.id())));
        samples.add(
                ReadEvents.class,
                (use, actor, thing) -> use.handle(actor, new ReadEvents.Query(Optional.empty(), LIMIT)));
        samples.add(
                VerifyJournal.class,
                (use, actor, thing) -> use.handle(actor, new VerifyJournal.Query(unit(thing), Optional.empty(), 1)));
    }

    /** The journal of the city as a whole is asked for by no code. */
    private static Optional<String> unit(Thing thing) {
        return Optional.of(thing.id()).filter(code -> !code.equals(World.CITY.text()));
    }

    private static void addExtensions(Samples samples) {
        samples.add(
                RecordExtension.class,
                (use, actor, thing) -> use.handle(
                        actor, stale(new RecordExtension.Command("no-such-rulebook", TODAY, TODAY, GROUND, Set.of()))));
        samples.add(
                EndExtensionEarly.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new EndExtensionEarly.Command(thing.id(), TODAY, GROUND))));
        samples.add(
                ListExtensions.class,
                (use, actor, thing) ->
                        use.handle(actor, new ListExtensions.Query(Optional.empty(), Optional.empty(), LIMIT)));
        samples.add(ReadExtension.class, (use, actor, thing) -> use.handle(actor, new ReadExtension.Query(thing.id())));
        samples.add(ReadFooting.class, (use, actor, thing) -> use.handle(actor, new ReadFooting.Query(TODAY)));
        samples.add(
                ReadRulebook.class,
                (use, actor, thing) -> use.handle(actor, new ReadRulebook.Query(Optional.empty(), Optional.empty())));
    }
}
