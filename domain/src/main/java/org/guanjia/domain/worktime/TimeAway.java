package org.guanjia.domain.worktime;

import java.time.Duration;
import java.time.Instant;

/** A time in which a clock stood still, from when the case left until it returned; never negative. */
public record TimeAway(Instant left, Instant returned) {

    public TimeAway {
        if (returned.isBefore(left)) {
            throw new IllegalArgumentException("Time away ends at " + returned + ", before it starts at " + left);
        }
    }

    /** The calendar days d with date(left) &lt; d ≤ date(returned) in the city's zone. */
    long days() {
        return CityTime.epochDayOf(returned) - CityTime.epochDayOf(left);
    }

    Duration duration() {
        return Duration.between(left, returned);
    }
}
