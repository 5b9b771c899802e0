package org.guanjia.domain.wish;

import org.guanjia.domain.shared.Event;

/** What happens to a wish, chapter by chapter. */
public sealed interface WishEvent extends Event
        permits IntakeEvent, ExaminationEvent, GrantEvent, DeliveryEvent, EndingEvent {

    /** The state after it. */
    WishState on(WishState state);
}
