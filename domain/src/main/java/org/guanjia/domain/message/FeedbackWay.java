package org.guanjia.domain.message;

/** How a person tells a recipient what a message could not. */
public enum FeedbackWay {
    CALL,
    VISIT
}
