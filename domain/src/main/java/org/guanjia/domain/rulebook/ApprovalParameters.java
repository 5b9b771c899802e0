package org.guanjia.domain.rulebook;

import java.util.List;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.worktime.Period;

/** The parameters of approvals (A); each says in a sentence what it means. */
public final class ApprovalParameters {

    static final Chapter CHAPTER = new Chapter();

    /** What is owed within a time or by a day, or as an amount: late or short, it is accepted. */
    private static final Chapter DUTIES = CHAPTER.only(Force.DUTY);

    public static final Parameter<ApprovalRoute> ROUTE_OF_WISH_BY_VILLAGE = CHAPTER.required(
            "A-01",
            "route-of-wish-by-village",
            ParameterType.ROUTE,
            "The offices that approve a wish that the village decides, step by step, whatever its handling mode.");

    public static final Parameter<ApprovalRoute> ROUTE_OF_WISH_BY_TOWN = CHAPTER.required(
            "A-01",
            "route-of-wish-by-town",
            ParameterType.ROUTE,
            "The offices that approve a wish that the town decides, step by step, whatever its handling mode.");

    public static final Parameter<ApprovalRoute> ROUTE_OF_EXCEPTIONAL_WISH = CHAPTER.required(
            "A-01",
            "route-of-exceptional-wish",
            ParameterType.ROUTE,
            "The offices that approve a wish above the limit of W-08, step by step, whatever its handling mode.");

    public static final Parameter<ApprovalRoute> ROUTE_OF_PROJECT_BY_TOWN = CHAPTER.required(
            "A-01",
            "route-of-project-by-town",
            ParameterType.ROUTE,
            "The offices that approve a project on the town path, step by step, whatever its handling mode.");

    /** Every route that an edition lays down. */
    public static final List<Parameter<ApprovalRoute>> ROUTES = List.of(
            ROUTE_OF_WISH_BY_VILLAGE, ROUTE_OF_WISH_BY_TOWN, ROUTE_OF_EXCEPTIONAL_WISH, ROUTE_OF_PROJECT_BY_TOWN);

    public static final Parameter<Period> STEP_PERIOD = DUTIES.required(
            "A-01",
            "step-period",
            ParameterType.PERIOD,
            "A step of an approval is decided within this time of reaching its office.");

    public static final Parameter<InWords> NOBODY_DECIDES_THEIR_OWN = CHAPTER.required(
            "A-02",
            "nobody-decides-their-own",
            ParameterType.YES,
            "Nobody decides what they submitted, and nobody decides two steps of one approval.");

    public static final Parameter<InWords> SECOND_OFFICER_NEEDED = CHAPTER.required(
            "A-02",
            "second-officer-needed",
            ParameterType.YES,
            "Who recorded a request decides it only together with a second village officer; where there is none the step passes to the town.");

    public static final Parameter<InWords> SUBSTITUTION_ON_RECORD = CHAPTER.required(
            "A-03",
            "substitution-on-record",
            ParameterType.YES,
            "Substitution is explicit, dated and within the same office, and the record shows both names.");

    public static final Parameter<InWords> SILENCE_NEVER_APPROVES = CHAPTER.required(
            "A-04",
            "silence-never-approves",
            ParameterType.YES,
            "An overdue step reminds and escalates to the next level, and silence never approves.");

    public static final Parameter<InWords> RETURNED_OR_WITHDRAWN = CHAPTER.required(
            "A-05",
            "returned-or-withdrawn",
            ParameterType.YES,
            "An approval ends approved, returned for amendment, refused, or withdrawn before its last decision.");

    public static final Parameter<InWords> DECISIONS_STAND = CHAPTER.required(
            "A-06",
            "decisions-stand",
            ParameterType.YES,
            "A decision is never changed; a mistaken one is revoked by a new approval.");

    public static final Parameter<InWords> APPROVAL_COMMITS = CHAPTER.required(
            "A-07", "approval-commits", ParameterType.YES, "Approving and committing the money is one act.");

    private ApprovalParameters() {}
}
