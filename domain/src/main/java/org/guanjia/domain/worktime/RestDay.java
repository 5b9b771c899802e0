package org.guanjia.domain.worktime;

import java.time.LocalDate;
import java.util.Optional;

/** A day that a count passed over: a weekend, or a holiday with its name. */
public record RestDay(LocalDate date, Optional<String> holiday) {

    public Reason reason() {
        return holiday.isPresent() ? Reason.HOLIDAY : Reason.WEEKEND;
    }

    /** Why nobody works on a day. */
    public enum Reason {
        WEEKEND,
        HOLIDAY
    }
}
