package org.guanjia.adapter.rest.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.DateSpan;

/** Which values travel as one text each, and what that text is. */
public final class TextForms {

    private static final String PACKAGE = "org.guanjia.";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private TextForms() {}

    /**
     * The text of values of that class: yuan with two places for money, the moment in the city's own time, and for every
     * other value of the domain that has a text, its text. Empty where a class has none.
     */
    public static Optional<Function<Object, String>> of(Class<?> type) {
        if (type == Money.class) {
            return Optional.of(value -> ((Money) value).toYuanText());
        }
        if (type == Instant.class) {
            return Optional.of(value -> moment((Instant) value));
        }
        if (type == LocalDate.class || type == DateSpan.class) {
            return Optional.of(Object::toString);
        }
        return textOf(type).map(method -> value -> call(method, value));
    }

    private static String moment(Instant instant) {
        return MOMENT.format(OffsetDateTime.ofInstant(instant, CityTime.ZONE));
    }

    private static Optional<Method> textOf(Class<?> type) {
        if (!type.getName().startsWith(PACKAGE) || isMoreThanItsText(type)) {
            return Optional.empty();
        }
        try {
            return Optional.of(type.getMethod("text")).filter(method -> method.getReturnType() == String.class);
        } catch (NoSuchMethodException none) {
            return Optional.empty();
        }
    }

    /** A record with a component of that name beside others is no value. */
    private static boolean isMoreThanItsText(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length > 1
                && java.util.Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getName().equals("text"));
    }

    private static String call(Method text, Object value) {
        try {
            return (String) text.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("No text of " + value.getClass(), impossible);
        }
    }
}
