package org.guanjia.domain.rulebook;

/** The graded rows of the survey sheet (annex 3). */
public enum SurveyRow {
    OVERALL,
    QUALITY,
    EFFECT,
    ATTITUDE,
    EFFICIENCY,
    CLOSENESS_TO_NEED,
    OPENNESS,
    OTHER
}
