package org.guanjia.domain.rulebook;

import java.util.List;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.Percentage;
import org.guanjia.domain.worktime.Period;

/** The parameters of notices, surveys, feedback and evaluation (P, M); each says in a sentence what it means. */
public final class PublicityParameters {

    static final Chapter CHAPTER = new Chapter();

    /** What is owed within a time or by a day, or as an amount: late or short, it is accepted. */
    private static final Chapter DUTIES = CHAPTER.only(Force.DUTY);

    /** What opens a way. */
    private static final Chapter PERMISSIONS = CHAPTER.only(Force.PERMITTED);

    /** What must have passed before an act may come. */
    private static final Chapter MINIMA = CHAPTER.only(Force.MANDATORY, Force.IN_PRINCIPLE);

    public static final Parameter<Period> NOTICE_PERIOD = MINIMA.required(
            "P-12",
            "notice-period",
            ParameterType.FULL_DAYS,
            "A project on the town path is on notice for at least this time before it starts.");

    public static final Parameter<Period> VILLAGE_NOTICE_PERIOD = MINIMA.required(
            "P-12",
            "village-notice-period",
            ParameterType.FULL_DAYS,
            "A project on the village path is on notice for at least this time before it starts.");

    public static final Parameter<List<Code>> PUBLIC_BOARDS = CHAPTER.required(
            "P-12",
            "public-boards",
            ParameterType.CODES,
            "The public boards that carry the notice of a project on the town path.");

    public static final Parameter<List<Code>> VILLAGE_BOARDS = CHAPTER.required(
            "P-12",
            "village-boards",
            ParameterType.CODES,
            "The boards of the village that carry the notice of a project.");

    public static final Parameter<Integer> PUBLIC_BOARDS_NEEDED = CHAPTER.required(
            "P-12",
            "public-boards-needed",
            ParameterType.number(1, 20),
            "The period of a notice counts if this many public boards and the one of the village showed it.");

    public static final Parameter<List<LaterNotice>> LATER_NOTICES = CHAPTER.required(
            "P-12",
            "later-notices",
            ParameterType.choices(LaterNotice.class),
            "What is published after the first notice of a project.");

    public static final Parameter<Period> OBJECTION_PERIOD = DUTIES.required(
            "P-13",
            "objection-period",
            ParameterType.FULL_DAYS,
            "An objection lodged in the notice is decided within this time.");

    public static final Parameter<InWords> OBJECTION_STOPS_THE_START = CHAPTER.required(
            "P-13",
            "objection-stops-the-start",
            ParameterType.YES,
            "No project starts while an objection is open, and the same ground does not stop it twice.");

    public static final Parameter<Integer> SURVEY_ANSWERS = CHAPTER.required(
            "P-16", "survey-answers", ParameterType.number(1, 10_000), "A survey has at least this many answers.");

    public static final Parameter<Period> SURVEY_START_PERIOD = DUTIES.required(
            "P-16",
            "survey-start-period",
            ParameterType.FULL_DAYS,
            "The town begins the survey of a project on its path within this time of the closing form.");

    public static final Parameter<InWords> VILLAGE_SURVEY_BEFORE_CLOSING = CHAPTER.required(
            "P-16",
            "village-survey-before-closing",
            ParameterType.YES,
            "Below the threshold the village surveys before the closing form.");

    public static final Parameter<List<SurveyRow>> SURVEY_ROWS = CHAPTER.required(
            "P-16", "survey-rows", ParameterType.choices(SurveyRow.class), "The rows of the survey sheet.");

    public static final Parameter<List<SurveyRow>> CLOSING_FORM_ROWS = CHAPTER.required(
            "P-16",
            "closing-form-rows",
            ParameterType.choices(SurveyRow.class),
            "The rows of the survey sheet whose counts the closing form carries.");

    public static final Parameter<InWords> ANONYMOUS_ANSWERS = PERMISSIONS.required(
            "P-16", "anonymous-answers", ParameterType.YES, "A survey may be answered without a name.");

    public static final Parameter<InWords> ONE_ANSWER_EACH =
            CHAPTER.required("P-16", "one-answer-each", ParameterType.YES, "A person or code answers a survey once.");

    public static final Parameter<InWords> RESULT_ON_THE_SAME_BOARDS = CHAPTER.required(
            "P-17",
            "result-on-the-same-boards",
            ParameterType.YES,
            "The result is published on the boards of the notice, fed back to the proposers, and the village hangs up the closing form.");

    public static final Parameter<List<ProjectFeedback>> FEEDBACKS = DUTIES.required(
            "P-18",
            "feedbacks",
            ParameterType.choices(ProjectFeedback.class),
            "The feedbacks that every project owes its proposers.");

    public static final Parameter<List<ProjectFeedback>> DIRECT_MODE_FEEDBACKS = DUTIES.required(
            "P-18",
            "direct-mode-feedbacks",
            ParameterType.choices(ProjectFeedback.class),
            "The feedbacks that a project in direct mode owes beside them.");

    public static final Parameter<InWords> ONE_FINAL_FEEDBACK = CHAPTER.required(
            "P-18",
            "one-final-feedback",
            ParameterType.YES,
            "On referral, decline or cancellation one final feedback replaces those not yet due.");

    public static final Parameter<InWords> NOTICE_STARTS_ANEW = CHAPTER.required(
            "M-00", "notice-starts-anew", ParameterType.YES, "A change of a published field starts its notice anew.");

    public static final Parameter<Integer> WEIGHT_OF_PROCESS_SPEED = CHAPTER.required(
            "M-00",
            "weight-of-process-speed",
            ParameterType.number(0, 1000),
            "The weight of speed of the process in the evaluation index of villages and towns.");

    public static final Parameter<Integer> WEIGHT_OF_OPENNESS = CHAPTER.required(
            "M-00",
            "weight-of-openness",
            ParameterType.number(0, 1000),
            "The weight of openness in the evaluation index of villages and towns.");

    public static final Parameter<Integer> WEIGHT_OF_QUALITY = CHAPTER.required(
            "M-00",
            "weight-of-quality",
            ParameterType.number(0, 1000),
            "The weight of quality and effect in the evaluation index of villages and towns.");

    public static final Parameter<Integer> WEIGHT_OF_SATISFACTION = CHAPTER.required(
            "M-00",
            "weight-of-satisfaction",
            ParameterType.number(0, 1000),
            "The weight of satisfaction in the evaluation index of villages and towns.");

    public static final Parameter<Integer> WEIGHT_OF_SITE_INSPECTIONS = CHAPTER.required(
            "M-00",
            "weight-of-site-inspections",
            ParameterType.number(0, 1000),
            "The weight of inspections on site in the evaluation index of villages and towns.");

    public static final Parameter<Integer> WEIGHT_OF_MEDIA = CHAPTER.required(
            "M-00",
            "weight-of-media",
            ParameterType.number(0, 1000),
            "The weight of media follow-up in the evaluation index of villages and towns.");

    public static final Parameter<Integer> WEIGHT_OF_MAILBOX = CHAPTER.required(
            "M-00",
            "weight-of-mailbox",
            ParameterType.number(0, 1000),
            "The weight of the mailbox in the evaluation index of villages and towns.");

    public static final Parameter<Percentage> RECTIFICATION_BELOW = CHAPTER.required(
            "M-00",
            "rectification-below",
            ParameterType.PERCENTAGE,
            "An evaluation index below this share of its best value, exclusive, opens a rectification order.");

    public static final Parameter<InWords> FEEDBACK_ON_RECORD = CHAPTER.required(
            "M-09",
            "feedback-on-record",
            ParameterType.YES,
            "Every feedback owed is on record until it was delivered or made good by a call or a visit.");

    /** All weights of the evaluation index. */
    static final List<Parameter<Integer>> INDEX_WEIGHTS = List.of(
            WEIGHT_OF_PROCESS_SPEED,
            WEIGHT_OF_OPENNESS,
            WEIGHT_OF_QUALITY,
            WEIGHT_OF_SATISFACTION,
            WEIGHT_OF_SITE_INSPECTIONS,
            WEIGHT_OF_MEDIA,
            WEIGHT_OF_MAILBOX);

    private PublicityParameters() {}
}
