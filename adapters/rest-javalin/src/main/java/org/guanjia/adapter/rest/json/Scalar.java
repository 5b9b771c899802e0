package org.guanjia.adapter.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/** The single values that commands and queries are made of, as JSON has them. */
enum Scalar {
    TEXT(String.class, "a text", Scalar::text),
    BOOLEAN(Boolean.class, "true or false", Scalar::bool),
    INTEGER(Integer.class, "a whole number", Scalar::integer),
    /** A day in Asia/Shanghai. */
    DATE(LocalDate.class, "a date such as 2026-01-31", Scalar::date),
    /** A moment, with its offset; what is finer than microseconds is dropped. */
    INSTANT(Instant.class, "a moment such as 2026-01-31T09:30:00+08:00", Scalar::instant);

    private static final Pattern DATE_FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INTEGER_FORM = Pattern.compile("-?(0|[1-9][0-9]{0,8})");
    private static final int LAST_YEAR = 9999;

    private final Class<?> type;
    private final String expected;
    private final Function<JsonNode, Optional<?>> reading;

    Scalar(Class<?> type, String expected, Function<JsonNode, Optional<?>> reading) {
        this.type = type;
        this.expected = expected;
        this.reading = reading;
    }

    static Scalar of(Class<?> type) {
        return Stream.of(values())
                .filter(scalar -> scalar.type == type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Requests cannot carry " + type.getName()));
    }

    /**
     * The value that the node holds.
     *
     * @throws Refusal.InvalidInput if it holds anything else
     */
    Object read(JsonNode node) {
        return reading.apply(node)
                .map(Object.class::cast)
                .orElseThrow(() -> new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", expected));
    }

    /** What a part of an address is as JSON; a text where it cannot be what this is. */
    JsonNode ofAddress(String part) {
        if (this == INTEGER && INTEGER_FORM.matcher(part).matches()) {
            return IntNode.valueOf(Integer.parseInt(part));
        }
        if (this == BOOLEAN && (part.equals("true") || part.equals("false"))) {
            return BooleanNode.valueOf(part.equals("true"));
        }
        return TextNode.valueOf(part);
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    private static Optional<Boolean> bool(JsonNode node) {
        return Optional.of(node).filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
    }

    private static Optional<Integer> integer(JsonNode node) {
        return Optional.of(node)
                .filter(given -> given.isIntegralNumber() && given.canConvertToInt())
                .map(JsonNode::intValue);
    }

    private static Optional<LocalDate> date(JsonNode node) {
        return text(node)
                .filter(given -> DATE_FORM.matcher(given).matches())
                .flatMap(given -> parsed(given, LocalDate::parse));
    }

    private static Optional<Instant> instant(JsonNode node) {
        return text(node)
                .flatMap(given -> parsed(given, OffsetDateTime::parse))
                .filter(given -> given.getYear() > 0 && given.getYear() <= LAST_YEAR)
                .map(given -> given.toInstant().truncatedTo(ChronoUnit.MICROS));
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
