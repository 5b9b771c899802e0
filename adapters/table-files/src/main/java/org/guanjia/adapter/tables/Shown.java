package org.guanjia.adapter.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.guanjia.domain.worktime.CityTime;

/** How what is no text is written. */
final class Shown {

    private static final int DECIMALS_OF_YUAN = 2;

    /** Finer than a microsecond. */
    private static final int DECIMALS_OF_DAYS = 12;

    private static final BigDecimal NANOS_OF_A_DAY =
            BigDecimal.valueOf(ChronoUnit.DAYS.getDuration().toNanos());

    /** The day before the first one that programs count. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxxx");

    private Shown() {}

    /** In yuan with two decimals, to the fen. */
    static String yuan(long fen) {
        return exactYuan(fen).toPlainString();
    }

    /** In yuan with two decimals, to the fen. */
    static BigDecimal exactYuan(long fen) {
        return BigDecimal.valueOf(fen, DECIMALS_OF_YUAN);
    }

    /** Date and time in the city, and how far that is from UTC. */
    static String withOffset(Instant at) {
        return WITH_OFFSET.format(at.atZone(CityTime.ZONE));
    }

    /** Date and time in the city as programs count them: days, and the part of a day that is over. */
    static BigDecimal days(Instant at) {
        LocalDateTime there = at.atZone(CityTime.ZONE).toLocalDateTime();
        BigDecimal part = BigDecimal.valueOf(there.toLocalTime().toNanoOfDay())
                .divide(NANOS_OF_A_DAY, DECIMALS_OF_DAYS, RoundingMode.HALF_UP);
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, there.toLocalDate()))
                .add(part);
    }
}
