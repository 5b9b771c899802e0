package org.guanjia.bootstrap.cli;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.CityTime;

/** How moments are written: ISO-8601, read with or without an offset, printed with the city's. */
final class Moments {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T\\S+");
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter PRINTED = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendOffsetId()
            .toFormatter(Locale.ROOT);

    private Moments() {}

    /**
     * Reads a moment such as {@code 2026-09-28T10:00} or {@code 2026-09-28T10:00:30+08:00}; without an offset it is the
     * city's time.
     *
     * @throws Refusal.InvalidInput if the text has another form or there is no such moment
     */
    static Instant parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw malformed();
        }
        try {
            TemporalAccessor moment = READ.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return moment instanceof OffsetDateTime exact
                    ? exact.toInstant()
                    : ((LocalDateTime) moment).atZone(CityTime.ZONE).toInstant();
        } catch (DateTimeParseException e) {
            throw malformed();
        }
    }

    /** The moment in the city's time with its offset, to the second unless it has a fraction. */
    static String print(Instant moment) {
        return PRINTED.format(ZonedDateTime.ofInstant(moment, CityTime.ZONE));
    }

    private static Refusal.InvalidInput malformed() {
        return new Refusal.InvalidInput(
                FaultCode.MALFORMED, "expected", "such as 2026-09-28T10:00 or 2026-09-28T10:00:00+08:00");
    }
}
