package org.guanjia.adapter.rest.operation;

import java.util.List;
import java.util.stream.Stream;
import org.guanjia.adapter.rest.operation.Operation.Audience;
import org.guanjia.adapter.rest.operation.Operation.Kind;
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
import org.guanjia.application.figure.query.ListFigureCases;
import org.guanjia.application.figure.query.ReadFigures;
import org.guanjia.application.figure.query.ReadStepTimes;
import org.guanjia.application.office.EndSubstitution;
import org.guanjia.application.office.GrantEmergencyAuthority;
import org.guanjia.application.office.ImportStaff;
import org.guanjia.application.office.RecordFirstLogin;
import org.guanjia.application.office.RecordSubstitution;
import org.guanjia.application.office.WithdrawEmergencyAuthority;
import org.guanjia.application.office.query.ListEmergencyAuthorities;
import org.guanjia.application.office.query.ReadOffice;
import org.guanjia.application.office.query.ReadStaff;
import org.guanjia.application.rulebook.EndExtensionEarly;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.rulebook.query.ListExtensions;
import org.guanjia.application.rulebook.query.ReadExtension;
import org.guanjia.application.rulebook.query.ReadFooting;
import org.guanjia.application.rulebook.query.ReadRulebook;

/** Every operation there is, in the order of the document. */
public final class Operations {

    private Operations() {}

    /** All operations, each once. */
    public static List<Operation> all() {
        return Stream.of(
                        WishOperations.all(),
                        PublicOperations.all(),
                        ReferenceOperations.all(),
                        editions(),
                        staff(),
                        FundOperations.all(),
                        CommitmentOperations.all(),
                        YearEndOperations.all(),
                        figures(),
                        journal())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Operation> editions() {
        return List.of(
                operation(Kind.READS, "/editions", ListEditions.class),
                operation(Kind.READS, "/editions/{edition}", ReadEdition.class),
                operation(Kind.CHANGES, "/editions/{edition}/withdrawal", WithdrawEdition.class),
                operation(Kind.CREATES, "/editions/rulebooks", PutRulebookInForce.class),
                operation(Kind.ASKS, "/editions/rulebooks/trial", TryRulebook.class),
                operation(Kind.ASKS, "/editions/rulebooks/trial/wishes", TryRulebookOnWishes.class),
                operation(Kind.CREATES, "/editions/policy-lists", PutPolicyListInForce.class),
                operation(Kind.ASKS, "/editions/policy-lists/trial", TryPolicyList.class),
                operation(Kind.CREATES, "/editions/calendars", PutCalendarInForce.class),
                operation(Kind.ASKS, "/editions/calendars/trial", TryCalendar.class),
                operation(Kind.ASKS, "/editions/calendars/deadlines", ForeseeDeadlines.class),
                operation(Kind.ORDERS, "/deadlines/recomputation", RecomputeDeadlines.class),
                operation(Kind.CREATES, "/extensions", RecordExtension.class),
                operation(Kind.READS, "/extensions", ListExtensions.class),
                operation(Kind.READS, "/extensions/{extension}", ReadExtension.class),
                operation(Kind.CHANGES, "/extensions/{extension}/end", EndExtensionEarly.class),
                operation(Kind.READS, "/footing", ReadFooting.class),
                operation(Kind.READS, "/rulebook", ReadRulebook.class));
    }

    private static List<Operation> staff() {
        return List.of(
                operation(Kind.READS, "/staff", ReadStaff.class),
                operation(Kind.ORDERS, "/staff/file", ImportStaff.class),
                operation(Kind.ORDERS, "/staff/first-login", RecordFirstLogin.class),
                operation(Kind.CHANGES, "/staff/{absent}/substitutions", RecordSubstitution.class),
                operation(Kind.CHANGES, "/staff/{absent}/substitutions/{number}/end", EndSubstitution.class),
                operation(Kind.CHANGES, "/staff/{officer}/emergency-authorities", GrantEmergencyAuthority.class),
                operation(
                        Kind.CHANGES,
                        "/staff/{officer}/emergency-authorities/{number}/withdrawal",
                        WithdrawEmergencyAuthority.class),
                operation(Kind.READS, "/emergency-authorities", ListEmergencyAuthorities.class),
                operation(Kind.READS, "/offices/{office}", ReadOffice.class));
    }

    private static List<Operation> figures() {
        return List.of(
                operation(Kind.READS, "/figures", ReadFigures.class),
                operation(Kind.READS, "/figures/cases", ListFigureCases.class),
                operation(Kind.READS, "/figures/step-times", ReadStepTimes.class));
    }

    private static List<Operation> journal() {
        return List.of(
                operation(Kind.READS, "/events", ReadEvents.class),
                operation(Kind.READS, "/journal/verification", VerifyJournal.class));
    }

    static Operation operation(Kind kind, String path, Class<?> useCase) {
        return new Operation(Audience.IDENTIFIED, kind, path, UseCaseMethod.of(useCase));
    }
}
