package org.guanjia.domain.rulebook;

import java.util.List;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.worktime.Period;

/** The parameters of wishes (W) and handling modes (H); each says in a sentence what it means. */
public final class WishParameters {

    static final Chapter CHAPTER = new Chapter();

    /** What is owed within a time or by a day, or as an amount: late or short, it is accepted. */
    private static final Chapter DUTIES = CHAPTER.only(Force.DUTY);

    /** What opens a way. */
    private static final Chapter PERMISSIONS = CHAPTER.only(Force.PERMITTED);

    public static final Parameter<List<Channel>> CHANNELS_ONLINE = CHAPTER.required(
            "W-00",
            "channels-online",
            ParameterType.channels(ChannelGroup.ONLINE),
            "The online channels, each with the source of annex 1 that it counts as.");

    public static final Parameter<List<Channel>> CHANNELS_OFFLINE = CHAPTER.required(
            "W-00",
            "channels-offline",
            ParameterType.channels(ChannelGroup.OFFLINE),
            "The offline channels, each with the source of annex 1 that it counts as.");

    public static final Parameter<List<Channel>> CHANNELS_PROACTIVE = CHAPTER.required(
            "W-00",
            "channels-proactive",
            ParameterType.channels(ChannelGroup.PROACTIVE),
            "The channels by which staff find needs themselves, each with the source of annex 1 that it counts as.");

    public static final Parameter<List<Channel>> CHANNELS_CONSULTATION = CHAPTER.required(
            "W-00",
            "channels-consultation",
            ParameterType.channels(ChannelGroup.CONSULTATION),
            "The channels of consultation, each with the source of annex 1 that it counts as.");

    public static final Parameter<InWords> SUBMISSION_FOR_OTHERS = PERMISSIONS.required(
            "W-00",
            "submission-for-others",
            ParameterType.YES,
            "Somebody else may submit a wish for the person in need.");

    public static final Parameter<InWords> EVERY_RESIDENT_COUNTS = CHAPTER.required(
            "W-00",
            "every-resident-counts",
            ParameterType.YES,
            "The place where the need arose handles a wish, whatever the household registration.");

    public static final Parameter<List<Code>> GROUP_TAGS = CHAPTER.required(
            "W-00",
            "group-tags",
            ParameterType.CODES,
            "The groups that a person in need may be marked as belonging to.");

    public static final Parameter<List<Code>> CAUSES = CHAPTER.required(
            "W-00",
            "causes",
            ParameterType.CODES,
            "What may have brought somebody into need; a wish names one of these.");

    public static final Parameter<List<Code>> FIELDS = CHAPTER.required(
            "W-00",
            "fields",
            ParameterType.CODES,
            "The fields of life that a wish may belong to; it names one of these.");

    public static final Parameter<List<Code>> HELP_WANTED =
            CHAPTER.required("W-00", "help-wanted", ParameterType.CODES, "The kinds of help that a wish may ask for.");

    public static final Parameter<List<Code>> REFUSAL_GROUNDS = CHAPTER.required(
            "W-00",
            "refusal-grounds",
            ParameterType.CODES,
            "The grounds on which the town may refuse a wish; a refusal names one of these, and its clause.");

    public static final Parameter<InWords> QUOTA_OF_THE_VILLAGE_NEEDED = CHAPTER.required(
            "W-00",
            "quota-of-the-village-needed",
            ParameterType.YES,
            "A village decides only within a quota that the town charity granted it.");

    public static final Parameter<InWords> PAID_BY_THE_TOWN_CHARITY = CHAPTER.required(
            "W-00",
            "paid-by-the-town-charity",
            ParameterType.YES,
            "Whoever approves, the town charity commits and pays a wish from its separate account.");

    public static final Parameter<Period> EVALUATION_PERIOD = DUTIES.required(
            "W-00",
            "evaluation-period",
            ParameterType.FULL_DAYS,
            "A delivered wish is evaluated within this time, else it closes without an evaluation.");

    public static final Parameter<List<Grade>> GRADES = CHAPTER.required(
            "W-00",
            "grades",
            ParameterType.choices(Grade.class),
            "The grades of an evaluation and of a survey, best first.");

    public static final Parameter<List<Grade>> DISSATISFIED_GRADES = CHAPTER.required(
            "W-00",
            "dissatisfied-grades",
            ParameterType.choices(Grade.class),
            "The grades that count as dissatisfied and open a call-back and a rectification task.");

    public static final Parameter<Period> REOPENING_PERIOD = CHAPTER.required(
            "W-00", "reopening-period", ParameterType.FULL_DAYS, "A closed wish can be reopened within this time.");

    public static final Parameter<Integer> REOPENINGS = CHAPTER.required(
            "W-00", "reopenings", ParameterType.number(0, 9), "A closed wish can be reopened this many times.");

    public static final Parameter<Period> RECEIPT_PERIOD = DUTIES.required(
            "W-01",
            "receipt-period",
            ParameterType.PERIOD,
            "Receipt of a wish is fed back within this time of its arrival.");

    public static final Parameter<InWords> POLICY_FIRST = CHAPTER.required(
            "W-02",
            "policy-first",
            ParameterType.YES,
            "A wish is first looked at for an existing policy that solves it.");

    public static final Parameter<Period> POLICY_REPORT_PERIOD = DUTIES.required(
            "W-02",
            "policy-report-period",
            ParameterType.FULL_DAYS,
            "The department that took a wish over by policy reports back within this time.");

    public static final Parameter<Money> WAIVER_LIMIT = PERMISSIONS.optional(
            "W-03",
            "waiver-limit",
            ParameterType.MONEY,
            "Up to and including this amount a signed statement stands for verification.");

    public static final Parameter<List<WishKind>> WAIVER_KINDS = PERMISSIONS.optional(
            "W-03",
            "waiver-kinds",
            ParameterType.choices(WishKind.class),
            "The kinds of wishes that the waiver holds for.");

    public static final Parameter<List<WishKind>> KINDS_TO_THE_VILLAGE = CHAPTER.required(
            "W-03",
            "kinds-to-the-village",
            ParameterType.choices(WishKind.class),
            "The kinds of wishes that go straight to the village, whatever their amount.");

    public static final Parameter<Money> VILLAGE_DECISION_LIMIT = CHAPTER.required(
            "W-03",
            "village-decision-limit",
            ParameterType.MONEY,
            "Up to and including this amount the village decides; above it the village prepares and the town decides.");

    public static final Parameter<Money> SELF_DECLARATION_LIMIT = PERMISSIONS.optional(
            "W-04",
            "self-declaration-limit",
            ParameterType.MONEY,
            "Up to and including this amount a self-declaration with a recorded interview stands for proof that cannot be had.");

    public static final Parameter<InWords> DATA_COMPARISON_FIRST = CHAPTER.required(
            "W-05",
            "data-comparison-first",
            ParameterType.YES,
            "Verification compares data first, and only then asks by letter, visit or interview.");

    public static final Parameter<List<VerificationMeans>> VERIFICATION_MEANS = CHAPTER.required(
            "W-05",
            "verification-means",
            ParameterType.choices(VerificationMeans.class),
            "The means beside data comparison, any of which settles a verification.");

    public static final Parameter<Money> URGENT_LIMIT = DUTIES.required(
            "W-06",
            "urgent-limit",
            ParameterType.MONEY,
            "Up to and including this amount an urgent personal wish is owed the short period.");

    public static final Parameter<Period> URGENT_PERIOD = DUTIES.required(
            "W-06",
            "urgent-period",
            ParameterType.PERIOD,
            "An urgent personal wish up to the limit is finished within this time of its submission.");

    public static final Parameter<Period> WISH_PERIOD = DUTIES.required(
            "W-07", "wish-period", ParameterType.FULL_DAYS, "Any wish is finished within this time of its submission.");

    public static final Parameter<Money> EXCEPTIONAL_ABOVE = CHAPTER.required(
            "W-08",
            "exceptional-above",
            ParameterType.MONEY,
            "Above this amount, exclusive, town lead and town charity approve with a recorded justification; it is no cap.");

    public static final Parameter<Money> EMERGENCY_LIMIT = PERMISSIONS.required(
            "W-09",
            "emergency-limit",
            ParameterType.MONEY,
            "Up to and including this amount an officer authorised beforehand may decide an emergency at once.");

    public static final Parameter<InWords> OFFICER_AUTHORISED_BEFOREHAND = CHAPTER.required(
            "W-09",
            "officer-authorised-beforehand",
            ParameterType.YES,
            "The town lead authorised the officer who decides an emergency beforehand, by name and dates, on record.");

    public static final Parameter<Period> MAKE_UP_PERIOD = DUTIES.required(
            "W-09",
            "make-up-period",
            ParameterType.FULL_DAYS,
            "Policy check, verification and the full form of an emergency decision are made up within this time.");

    public static final Parameter<List<EmergencyRedress>> EMERGENCY_REDRESS = CHAPTER.required(
            "W-09",
            "emergency-redress",
            ParameterType.choices(EmergencyRedress.class),
            "What may become of the money of an emergency decision that is not upheld; a write-off is a decision of the town.");

    public static final Parameter<List<WishMessage>> MESSAGES = DUTIES.optional(
            "W-10",
            "messages",
            ParameterType.choices(WishMessage.class),
            "The messages that a wish owes its resident, each sent at once.");

    public static final Parameter<Period> DUPLICATE_WINDOW = CHAPTER.required(
            "W-11",
            "duplicate-window",
            ParameterType.FULL_DAYS,
            "A wish closed with aid less than this time ago is shown as a possible duplicate of a new one.");

    public static final Parameter<InWords> EXTERNAL_NUMBER_COUNTS_ONCE = CHAPTER.required(
            "W-11",
            "external-number-counts-once",
            ParameterType.YES,
            "The same channel and external number are the same request, returned as it stands.");

    public static final Parameter<HandlingMode> MODE_FOR_WORKS = CHAPTER.required(
            "H-01", "mode-for-works", ParameterType.choice(HandlingMode.class), "The handling mode of works.");

    public static final Parameter<HandlingMode> MODE_FOR_SERVICES = CHAPTER.required(
            "H-01",
            "mode-for-services",
            ParameterType.choice(HandlingMode.class),
            "The handling mode of public-welfare services.");

    public static final Parameter<HandlingMode> MODE_FOR_URGENT_WISHES = CHAPTER.required(
            "H-01",
            "mode-for-urgent-wishes",
            ParameterType.choice(HandlingMode.class),
            "The handling mode of urgent personal wishes.");

    public static final Parameter<HandlingMode> MODE_FOR_GROUP_WISHES = CHAPTER.required(
            "H-01",
            "mode-for-group-wishes",
            ParameterType.choice(HandlingMode.class),
            "The handling mode of wishes of special groups.");

    public static final Parameter<HandlingMode> MODE_FOR_UNIVERSAL_WISHES = CHAPTER.required(
            "H-01",
            "mode-for-universal-wishes",
            ParameterType.choice(HandlingMode.class),
            "The handling mode of universal service wishes.");

    public static final Parameter<HandlingMode> MODE_FOR_LARGE_NEEDS = CHAPTER.required(
            "H-01",
            "mode-for-large-needs",
            ParameterType.choice(HandlingMode.class),
            "The handling mode of what is large or needs social forces.");

    public static final Parameter<Money> LARGE_WISH_ABOVE = CHAPTER.required(
            "H-01", "large-wish-above", ParameterType.MONEY, "A wish above this amount, exclusive, counts as large.");

    public static final Parameter<Money> LARGE_PROJECT_ABOVE = CHAPTER.required(
            "H-01",
            "large-project-above",
            ParameterType.MONEY,
            "A project above this budget, exclusive, counts as large.");

    public static final Parameter<InWords> STATION_SESSIONS_RECORDED = CHAPTER.required(
            "H-01",
            "station-sessions-recorded",
            ParameterType.YES,
            "A session of a service station is recorded with its attendance against a service project or a wish.");

    private WishParameters() {}
}
