package org.guanjia.domain.rulebook;

import java.util.List;
import org.guanjia.domain.worktime.Period;

/** The parameters of approvals (A); each says in a sentence what it means. */
public final class ApprovalParameters {

    static final Chapter CHAPTER = new Chapter();

    public static final Parameter<List<ApprovalOffice>> ROUTE_OF_WISH_BY_VILLAGE = CHAPTER.required(
            "A-01",
            "route-of-wish-by-village",
            ParameterType.choices(ApprovalOffice.class),
            "The offices that approve a wish that the village decides, in this order; departments decide in parallel.");

    public static final Parameter<List<ApprovalOffice>> ROUTE_OF_WISH_BY_TOWN = CHAPTER.required(
            "A-01",
            "route-of-wish-by-town",
            ParameterType.choices(ApprovalOffice.class),
            "The offices that approve a wish that the town decides, in this order; departments decide in parallel.");

    public static final Parameter<List<ApprovalOffice>> ROUTE_OF_EXCEPTIONAL_WISH = CHAPTER.required(
            "A-01",
            "route-of-exceptional-wish",
            ParameterType.choices(ApprovalOffice.class),
            "The offices that approve a wish above the limit of W-08, in this order; departments decide in parallel.");

    public static final Parameter<List<ApprovalOffice>> ROUTE_OF_PROJECT_BY_TOWN = CHAPTER.required(
            "A-01",
            "route-of-project-by-town",
            ParameterType.choices(ApprovalOffice.class),
            "The offices that approve a project on the town path, in this order; departments decide in parallel.");

    public static final Parameter<Period> STEP_PERIOD = CHAPTER.required(
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
