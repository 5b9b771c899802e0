package org.guanjia.bootstrap.story;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import org.guanjia.domain.worktime.CityTime;

/** The time of a story, which the story moves. */
final class StoryClock implements InstantSource {

    private Instant now;

    StoryClock(String local) {
        this.now = at(local);
    }

    /** A moment of local time such as {@code 2026-09-23T10:00}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CityTime.ZONE).toInstant();
    }

    void moveTo(String local) {
        now = at(local);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
