package org.guanjia.domain.rulebook;

import java.time.MonthDay;
import java.util.List;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Percentage;
import org.guanjia.domain.worktime.Period;

/** The parameters of micro-projects (P); each says in a sentence what it means. */
public final class ProjectParameters {

    static final Chapter CHAPTER = new Chapter();

    /** What is owed within a time or by a day, or as an amount: late or short, it is accepted. */
    private static final Chapter DUTIES = CHAPTER.only(Force.DUTY);

    /** What opens a way. */
    private static final Chapter PERMISSIONS = CHAPTER.only(Force.PERMITTED);

    public static final Parameter<List<ScopeGroup>> WORKS_SCOPES = CHAPTER.required(
            "P-00",
            "works-scopes",
            ParameterType.choices(ScopeGroup.class),
            "The groups of works that a micro-project may belong to.");

    public static final Parameter<List<ScopeGroup>> SERVICE_SCOPES = CHAPTER.required(
            "P-00",
            "service-scopes",
            ParameterType.choices(ScopeGroup.class),
            "The groups of services that a micro-project may belong to.");

    public static final Parameter<InWords> SEVERAL_PROPOSERS = PERMISSIONS.required(
            "P-00",
            "several-proposers",
            ParameterType.YES,
            "Several proposers may share a project, and each is owed feedback.");

    public static final Parameter<Money> WORKS_CAP = CHAPTER.required(
            "P-01",
            "works-cap",
            ParameterType.MONEY,
            "The planned total of all sources of works does not exceed this amount, inclusive.");

    public static final Parameter<Money> SERVICE_CAP = CHAPTER.required(
            "P-01",
            "service-cap",
            ParameterType.MONEY,
            "The planned total of all sources of a service does not exceed this amount, inclusive.");

    public static final Parameter<Period> RECEIPT_PERIOD = DUTIES.required(
            "P-02",
            "receipt-period",
            ParameterType.PERIOD,
            "The village feeds back receipt of a proposal within this time of its arrival.");

    public static final Parameter<Period> JOINT_MEETING_PERIOD = DUTIES.required(
            "P-03",
            "joint-meeting-period",
            ParameterType.FULL_DAYS,
            "The joint meeting is held within this time of arrival.");

    public static final Parameter<InWords> JOINT_MEETING_DECIDES = CHAPTER.required(
            "P-03",
            "joint-meeting-decides",
            ParameterType.YES,
            "The joint meeting decides whether a proposal enters the plan, goes to a policy, or is for this programme.");

    public static final Parameter<Period> CONSULTATION_PERIOD = DUTIES.required(
            "P-04",
            "consultation-period",
            ParameterType.FULL_DAYS,
            "The consultation is held within this time of the joint meeting.");

    public static final Parameter<InWords> CONSULTATION_NEEDED = CHAPTER.required(
            "P-04",
            "consultation-needed",
            ParameterType.YES,
            "No project goes on before a consultation passed its content, beneficiaries, budget, duration, mode and implementer.");

    public static final Parameter<InWords> REGISTRATION_FORM_NEEDED = CHAPTER.required(
            "P-04b",
            "registration-form-needed",
            ParameterType.YES,
            "Every passed project has a registration form with the records of its consultation.");

    public static final Parameter<List<WayAfterFailure>> WAYS_AFTER_FAILURE = CHAPTER.required(
            "P-05",
            "ways-after-failure",
            ParameterType.choices(WayAfterFailure.class),
            "The ways that stay open for a project that its consultation did not pass.");

    public static final Parameter<Money> TOWN_PATH_THRESHOLD = CHAPTER.required(
            "P-06",
            "town-path-threshold",
            ParameterType.MONEY,
            "Below this budget the village goes on without the town; at exactly this budget R-05 decides.");

    public static final Parameter<InWords> BATCH_CONFIRMED_AS_A_LIST = CHAPTER.required(
            "P-06",
            "batch-confirmed-as-a-list",
            ParameterType.YES,
            "Batch projects below the threshold are confirmed as a list and stand in the plan.");

    public static final Parameter<Period> CONFIRMATION_PERIOD = DUTIES.required(
            "P-07",
            "confirmation-period",
            ParameterType.FULL_DAYS,
            "The town confirms or declines within this time of arrival.");

    public static final Parameter<InWords> CONFIRMATION_NEEDED = CHAPTER.required(
            "P-07",
            "confirmation-needed",
            ParameterType.YES,
            "No project on the town path goes on before the town confirmed it jointly with the departments concerned.");

    public static final Parameter<List<ConfirmationQuestion>> CONFIRMATION_QUESTIONS = CHAPTER.required(
            "P-07",
            "confirmation-questions",
            ParameterType.choices(ConfirmationQuestion.class),
            "The questions that a confirmation answers.");

    public static final Parameter<InWords> POLICY_TAKES_OVER = CHAPTER.required(
            "P-08",
            "policy-takes-over",
            ParameterType.YES,
            "Where a policy is found its department seals the form and takes over, and the proposer hears its name and contact.");

    public static final Parameter<Period> TAKEOVER_REPORT_PERIOD = DUTIES.required(
            "P-08",
            "takeover-report-period",
            ParameterType.FULL_DAYS,
            "The department that took a project over by policy reports back within this time.");

    public static final Parameter<MonthDay> COLLECTION_UNTIL = DUTIES.required(
            "P-09",
            "collection-until",
            ParameterType.MONTH_DAY,
            "The yearly batch collection runs until this day, inclusive.");

    public static final Parameter<MonthDay> PLAN_DUE = DUTIES.required(
            "P-09",
            "plan-due",
            ParameterType.MONTH_DAY,
            "The sealed annual plan of the town is with the city by this day, inclusive.");

    public static final Parameter<Percentage> BATCH_SHARE_OF_ALLOCATION = CHAPTER.required(
            "P-10",
            "batch-share-of-allocation",
            ParameterType.PERCENTAGE,
            "The confirmed batch comes to at least this share of the city allocation of the town.");

    public static final Parameter<InWords> EXCESS_FROM_MATCHING = CHAPTER.required(
            "P-10",
            "excess-from-matching",
            ParameterType.YES,
            "What goes beyond the allocation, and later additions, is paid from town matching and reported to the city.");

    public static final Parameter<InWords> ROLLING_POOL = CHAPTER.optional(
            "P-11",
            "rolling-pool",
            ParameterType.YES,
            "Candidates enter a pool that accumulates over the years, and projects are drawn from it, urgent first.");

    public static final Parameter<Period> CONSULTATION_AGE = CHAPTER.optional(
            "P-11",
            "consultation-age",
            ParameterType.FULL_DAYS,
            "A consultation older than this is repeated before its project starts.");

    public static final Parameter<Period> SMALL_WORKS_PERIOD = DUTIES.required(
            "P-14",
            "small-works-period",
            ParameterType.FULL_DAYS,
            "Works below the threshold are finished within this time of the passed consultation, or of being drawn from pool or plan.");

    public static final Parameter<Period> SMALL_SERVICE_START = DUTIES.required(
            "P-14",
            "small-service-start",
            ParameterType.FULL_DAYS,
            "Services below the threshold begin within this time of the passed consultation, or of being drawn from pool or plan.");

    public static final Parameter<Period> LARGE_WORKS_PERIOD = DUTIES.required(
            "P-14",
            "large-works-period",
            ParameterType.FULL_DAYS,
            "Other works are finished within this time of the end of the notice.");

    public static final Parameter<Period> CLOSING_FORM_PERIOD = DUTIES.required(
            "P-15",
            "closing-form-period",
            ParameterType.FULL_DAYS,
            "The closing form is filed within this time of completion.");

    public static final Parameter<List<ClosingPaper>> PAPERS = CHAPTER.required(
            "P-15",
            "papers",
            ParameterType.choices(ClosingPaper.class),
            "The papers that every closing form comes with.");

    public static final Parameter<List<ClosingPaper>> PAPERS_WHERE_THEY_APPLY = CHAPTER.required(
            "P-15",
            "papers-where-they-apply",
            ParameterType.choices(ClosingPaper.class),
            "The papers that a closing form comes with where they apply, else with a reason why not.");

    public static final Parameter<List<ClosingPaper>> WORKS_PAPERS = CHAPTER.required(
            "P-15",
            "works-papers",
            ParameterType.choices(ClosingPaper.class),
            "The papers that the closing form of works comes with.");

    public static final Parameter<List<ClosingPaper>> SERVICE_PAPERS = CHAPTER.required(
            "P-15",
            "service-papers",
            ParameterType.choices(ClosingPaper.class),
            "The papers that the closing form of a service comes with.");

    public static final Parameter<Percentage> CHANGE_ABOVE = CHAPTER.required(
            "P-19",
            "change-above",
            ParameterType.PERCENTAGE,
            "A change of budget by more than this share, exclusive, needs consultation, confirmation and notice anew.");

    public static final Parameter<InWords> WORK_DONE_IS_PAID = CHAPTER.required(
            "P-19",
            "work-done-is-paid",
            ParameterType.YES,
            "When a project is cancelled after its start, work done is paid and the rest is returned.");

    public static final Parameter<Percentage> GREEN_CHANNEL_SHARE = CHAPTER.required(
            "P-20",
            "green-channel-share",
            ParameterType.PERCENTAGE,
            "In the green channel this share of a period is left of it.");

    public static final Parameter<List<DatedStep>> DATED_STEPS = CHAPTER.required(
            "P-20",
            "dated-steps",
            ParameterType.choices(DatedStep.class),
            "The steps of money and acceptance that a project records with a date.");

    private ProjectParameters() {}
}
