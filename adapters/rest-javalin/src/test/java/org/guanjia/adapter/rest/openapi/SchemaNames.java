package org.guanjia.adapter.rest.openapi;

import java.util.Map;
import java.util.regex.Pattern;
import org.guanjia.adapter.rest.view.ClocksDocument;
import org.guanjia.adapter.rest.view.EventsDocument;
import org.guanjia.adapter.rest.view.FootingDocument;
import org.guanjia.adapter.rest.view.RulebookTrialDocument;
import org.guanjia.adapter.rest.view.TimelineDocument;
import org.guanjia.application.audit.query.VerifyJournal;
import org.guanjia.application.edition.RecomputeDeadlines;
import org.guanjia.application.edition.query.ForeseeDeadlines;
import org.guanjia.application.edition.query.ReadCalendar;
import org.guanjia.application.edition.query.ReadEdition;
import org.guanjia.application.fund.query.AllocationView;
import org.guanjia.application.fund.query.ListInTransit;
import org.guanjia.application.fund.query.ListObligations;
import org.guanjia.application.message.query.ListReminderTexts;
import org.guanjia.application.office.query.ListEmergencyAuthorities;
import org.guanjia.application.office.query.ReadOffice;
import org.guanjia.application.person.Opened;
import org.guanjia.application.port.JournalAudit;
import org.guanjia.application.region.query.ListTowns;
import org.guanjia.application.region.query.ListVillages;
import org.guanjia.domain.message.TextAllowance;
import org.guanjia.domain.person.Particular;
import org.guanjia.domain.rulebook.RulebookComparison;
import org.guanjia.domain.wish.Clocks;
import org.guanjia.domain.wish.EndingEvent;
import org.guanjia.domain.wish.ExaminationEvent;
import org.guanjia.domain.wish.StepClock;
import org.guanjia.domain.wish.WishEvent;

/** What schemas are called: as their classes, without the words that say only where these stand. */
final class SchemaNames {

    private static final Pattern WHERE_IT_STANDS = Pattern.compile("(?:Document|View|Resource)$");

    private static final Map<Class<?>, String> OTHERS = Map.ofEntries(
            Map.entry(ClocksDocument.Step.class, "StepClock"),
            Map.entry(ListInTransit.OnItsWay.class, "MoneyInTransit"),
            Map.entry(AllocationView.Table.class, "AllocationTable"),
            Map.entry(AllocationView.Share.class, "AllocationShare"),
            Map.entry(ListObligations.Owed.class, "Obligations"),
            Map.entry(Clocks.class, "RecordedClocks"),
            Map.entry(StepClock.class, "RecordedStepClock"),
            Map.entry(TimelineDocument.Entry.class, "TimelineEntry"),
            Map.entry(FootingDocument.RulebookDocument.class, "Rulebook"),
            Map.entry(FootingDocument.Setting.class, "RulebookSetting"),
            Map.entry(RulebookTrialDocument.class, "RulebookTrial"),
            Map.entry(RulebookTrialDocument.Comparison.class, "RulebookComparison"),
            Map.entry(RulebookTrialDocument.Change.class, "RulebookChange"),
            Map.entry(RulebookComparison.Said.class, "RulebookSaying"),
            Map.entry(EventsDocument.HappenedEvent.class, "HappenedEvent"),
            Map.entry(VerifyJournal.Answer.class, "JournalVerification"),
            Map.entry(JournalAudit.Finding.class, "JournalFinding"),
            Map.entry(JournalAudit.Place.class, "JournalPlace"),
            Map.entry(JournalAudit.Irregularity.class, "JournalIrregularity"),
            Map.entry(ListTowns.Entry.class, "TownEntry"),
            Map.entry(ListVillages.Entry.class, "VillageEntry"),
            Map.entry(RecomputeDeadlines.Progress.class, "RecomputationProgress"),
            Map.entry(ForeseeDeadlines.Moved.class, "MovedDeadlines"),
            Map.entry(ReadCalendar.Answer.class, "CalendarYear"),
            Map.entry(ReadEdition.Answer.class, "EditionWithText"),
            Map.entry(ListReminderTexts.Answer.class, "ReminderTexts"),
            Map.entry(ListReminderTexts.Text.class, "ReminderText"),
            Map.entry(TextAllowance.Wait.class, "TextWait"),
            Map.entry(ReadOffice.Answer.class, "OfficeWithStaff"),
            Map.entry(ReadOffice.Serving.class, "ServingStaff"),
            Map.entry(ListEmergencyAuthorities.Entry.class, "RecordedAuthority"),
            Map.entry(Opened.Legible.class, "Legible"),
            Map.entry(Opened.Erased.class, "Erased"),
            Map.entry(Particular.Known.class, "Known"),
            Map.entry(Particular.Missing.class, "Missing"),
            Map.entry(ExaminationEvent.WayBack.class, "WayBack"),
            Map.entry(EndingEvent.Discontinued.Cause.class, "DiscontinuationCause"));

    private SchemaNames() {}

    /** The name of the schema of a class. */
    static String of(Class<?> type) {
        String other = OTHERS.get(type);
        if (other != null) {
            return other;
        }
        if (WishEvent.class.isAssignableFrom(type) && type.isRecord()) {
            return "Wish" + type.getSimpleName();
        }
        Class<?> outer = type.getEnclosingClass();
        String name = (outer == null ? "" : of(outer)) + type.getSimpleName();
        return WHERE_IT_STANDS.matcher(name).replaceFirst("");
    }
}
