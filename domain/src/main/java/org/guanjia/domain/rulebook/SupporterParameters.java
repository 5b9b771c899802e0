package org.guanjia.domain.rulebook;

import java.util.List;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.worktime.Period;

/** The parameters of supporters and claims (D); each says in a sentence what it means. */
public final class SupporterParameters {

    static final Chapter CHAPTER = new Chapter();

    /** What is owed within a time or by a day, or as an amount: late or short, it is accepted. */
    private static final Chapter DUTIES = CHAPTER.only(Force.DUTY);

    /** What opens a way. */
    private static final Chapter PERMISSIONS = CHAPTER.only(Force.PERMITTED);

    public static final Parameter<List<SupporterKind>> SUPPORTER_KINDS = PERMISSIONS.required(
            "D-00",
            "supporter-kinds",
            ParameterType.choices(SupporterKind.class),
            "Who may file themselves in the care registry.");

    public static final Parameter<List<ClaimForm>> CLAIM_FORMS = PERMISSIONS.required(
            "D-00", "claim-forms", ParameterType.choices(ClaimForm.class), "The forms that a claim may take.");

    public static final Parameter<List<Code>> COLUMNS = CHAPTER.required(
            "D-00", "columns", ParameterType.CODES, "The columns on which needs and filings are published.");

    public static final Parameter<InWords> NAMES_MASKED_ON_REQUEST = CHAPTER.required(
            "D-00",
            "names-masked-on-request",
            ParameterType.YES,
            "The filing of a supporter is public, and the name of a citizen is masked on request.");

    public static final Parameter<InWords> NEVER_MORE_THAN_NEEDED = CHAPTER.required(
            "D-01",
            "never-more-than-needed",
            ParameterType.YES,
            "Several claims may share a need, and never is more claimed than needed.");

    public static final Parameter<Period> WISH_CLAIM_PERIOD = DUTIES.required(
            "D-02",
            "wish-claim-period",
            ParameterType.FULL_DAYS,
            "A claim on a wish that is not fulfilled within this time lapses and the need reopens.");

    public static final Parameter<Period> PROJECT_CLAIM_PERIOD = DUTIES.required(
            "D-02",
            "project-claim-period",
            ParameterType.FULL_DAYS,
            "A claim on a project that is not fulfilled within this time lapses and the need reopens.");

    public static final Parameter<InWords> CLAIM_RESULT_TOLD = CHAPTER.required(
            "D-03", "claim-result-told", ParameterType.YES, "The proposer hears the result of the claim.");

    public static final Parameter<InWords> MONEY_CLAIMS_ARE_DONATIONS = CHAPTER.required(
            "D-04",
            "money-claims-are-donations",
            ParameterType.YES,
            "A claim of money enters as a designated donation.");

    public static final Parameter<List<Honour>> HONOURS = PERMISSIONS.required(
            "D-05",
            "honours",
            ParameterType.choices(Honour.class),
            "The honours that a supporter may receive on record.");

    public static final Parameter<Period> WISH_UNCLAIMED_PERIOD = DUTIES.required(
            "D-06",
            "wish-unclaimed-period",
            ParameterType.FULL_DAYS,
            "A wish that nobody claimed within this time gets another handling mode.");

    public static final Parameter<Period> PROJECT_UNCLAIMED_PERIOD = DUTIES.required(
            "D-06",
            "project-unclaimed-period",
            ParameterType.FULL_DAYS,
            "A project that nobody claimed within this time gets another handling mode.");

    public static final Parameter<Period> WISH_LEAVES_BEFORE_DUE = CHAPTER.required(
            "D-06",
            "wish-leaves-before-due",
            ParameterType.FULL_DAYS,
            "A wish leaves direct mode at the latest this long before its case is due.");

    public static final Parameter<InWords> URGENT_NEEDS_A_FALLBACK = CHAPTER.required(
            "D-06",
            "urgent-needs-a-fallback",
            ParameterType.YES,
            "An urgent wish in direct mode has a fallback mode from the start.");

    private SupporterParameters() {}
}
