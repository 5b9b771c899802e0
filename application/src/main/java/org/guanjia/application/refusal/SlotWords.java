package org.guanjia.application.refusal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.approval.ApprovalList;
import org.guanjia.domain.fund.CommitmentStage;
import org.guanjia.domain.fund.FailureGround;
import org.guanjia.domain.fund.PaymentStanding;
import org.guanjia.domain.message.FeedbackWay;
import org.guanjia.domain.office.OfficeFunction;
import org.guanjia.domain.person.DisclosureReason;
import org.guanjia.domain.person.Particular;
import org.guanjia.domain.person.PersonField;
import org.guanjia.domain.person.Relation;
import org.guanjia.domain.policy.PolicyLevel;
import org.guanjia.domain.region.PlaceLevel;
import org.guanjia.domain.rulebook.ApprovalOffice;
import org.guanjia.domain.rulebook.EmergencyRedress;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.rulebook.ProjectKind;
import org.guanjia.domain.rulebook.RestOfDonation;
import org.guanjia.domain.rulebook.VerificationMeans;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.Identification.NoIdentification;
import org.guanjia.domain.shared.IdentificationType;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Subject;
import org.guanjia.domain.wish.Comparison;
import org.guanjia.domain.wish.EndingEvent.Discontinued;
import org.guanjia.domain.wish.WishFigure;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishStep;
import org.guanjia.domain.worktime.DeadlineState;
import org.guanjia.domain.worktime.PeriodUnit;

/**
 * The words that constants and periods have in one language, as the slots of texts show them: {@code IN_DELIVERY} is in
 * delivery. What may be written in a field stands there as it is written, with its words behind it.
 */
final class SlotWords {

    /** The slots that tell of something by its constant, one or several. */
    private static final Map<String, Class<? extends Enum<?>>> TOLD = Map.of(
            "stage", WishStage.class,
            "mode", HandlingMode.class,
            "expected", HandlingMode.class,
            "means", VerificationMeans.class,
            "office", ApprovalOffice.class,
            "next", ApprovalOffice.class,
            "programme", Programme.class);

    /** What a field may hold: the constants that a command or a file spells out. */
    private static final List<Class<? extends Enum<?>>> OFFERED = List.of(
            WishKind.class,
            WishStage.class,
            WishStep.class,
            WishFigure.class,
            PlaceLevel.class,
            HandlingMode.class,
            Comparison.Answer.class,
            VerificationMeans.class,
            Grade.class,
            Discontinued.Cause.class,
            EmergencyRedress.class,
            IdentificationType.class,
            NoIdentification.Reason.class,
            Particular.Reason.class,
            Relation.class,
            PersonField.class,
            DisclosureReason.class,
            FeedbackWay.class,
            ApprovalOffice.class,
            ApprovalList.class,
            PolicyLevel.class,
            Force.class,
            MoneySource.class,
            RestOfDonation.class,
            CommitmentStage.class,
            PaymentStanding.class,
            FailureGround.class,
            ProjectKind.class,
            Subject.ProjectWay.class,
            DeadlineState.class,
            Programme.class);

    private static final String SEVERAL = ", ";
    private static final Pattern PERIOD = Pattern.compile("([0-9]+) ([a-z-]+)");
    private static final String BUNDLE = "org.guanjia.application.refusal.words";
    private static final String DOMAIN = "org.guanjia.domain.";

    private final ResourceBundle words;

    private SlotWords(ResourceBundle words) {
        this.words = words;
    }

    static SlotWords in(Locale spoken) {
        return new SlotWords(ResourceBundle.getBundle(
                BUNDLE, spoken, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** What the value of a slot says; empty where it is neither a constant nor a period. */
    Optional<String> of(String slot, String value) {
        return switch (slot) {
            case "known" -> offered(List.of(value.split(SEVERAL, -1)));
            case "period" -> period(value);
            default -> told(slot, List.of(value.split(SEVERAL, -1))).or(() -> told(slot, value));
        };
    }

    /** What offices are called in the same language. */
    OfficeWords offices() {
        return new OfficeWords(words);
    }

    /** The enums whose constants texts may show. */
    static Stream<Class<? extends Enum<?>>> enums() {
        return Stream.of(
                        TOLD.values(),
                        OFFERED,
                        List.<Class<? extends Enum<?>>>of(PeriodUnit.class, OfficeFunction.class))
                .flatMap(types -> types.stream())
                .distinct();
    }

    /** The slots that tell of something by its constant. */
    static Stream<String> slots() {
        return TOLD.keySet().stream();
    }

    /** Where the words of a constant stand, such as {@code wish.WishStage.IN_DELIVERY}. */
    static String keyOf(Class<?> type, String constant) {
        return type.getCanonicalName().substring(DOMAIN.length()) + "." + constant;
    }

    private Optional<String> told(String slot, List<String> constants) {
        return Stream.ofNullable(TOLD.get(slot))
                .filter(type -> hasAll(type, constants))
                .map(type -> constants.stream()
                        .map(constant -> wordOf(type, constant))
                        .collect(Collectors.joining(words.getString("several"))))
                .findFirst();
    }

    /** What has no enum of its own, such as the end of what is known of a person. */
    private Optional<String> told(String slot, String value) {
        return Optional.of(slot + "." + value).filter(words::containsKey).map(words::getString);
    }

    private Optional<String> offered(List<String> constants) {
        return OFFERED.stream()
                .filter(type -> hasAll(type, constants))
                .map(type -> constants.stream()
                        .map(constant -> new SlotText(words.getString("offered"))
                                .fill(Map.of("constant", constant, "word", wordOf(type, constant))))
                        .collect(Collectors.joining(words.getString("several"))))
                .findFirst();
    }

    private Optional<String> period(String value) {
        return PERIOD.matcher(value)
                .results()
                .flatMap(period -> Stream.of(PeriodUnit.values())
                        .filter(unit -> unit.text().equals(period.group(2)))
                        .map(unit -> new SlotText(wordOf(PeriodUnit.class, unit.name()))
                                .fill(Map.of("amount", period.group(1)))))
                .findFirst();
    }

    private String wordOf(Class<?> type, String constant) {
        return words.getString(keyOf(type, constant));
    }

    private static boolean hasAll(Class<? extends Enum<?>> type, List<String> constants) {
        return Stream.of(type.getEnumConstants())
                .map(Enum::name)
                .collect(Collectors.toSet())
                .containsAll(constants);
    }
}
