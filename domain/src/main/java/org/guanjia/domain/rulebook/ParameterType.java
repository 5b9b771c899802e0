package org.guanjia.domain.rulebook;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Percentage;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.Period;
import org.guanjia.domain.worktime.PeriodUnit;

/** How a parameter's value is written. What {@link #print} writes, {@link #parse} reads as an equal value. */
public final class ParameterType<T> {

    static final ParameterType<Period> PERIOD = new ParameterType<>(Period::parse, Period::text);
    /** A period in which only full days count, so that hours make no sense. */
    static final ParameterType<Period> FULL_DAYS = new ParameterType<>(ParameterType::parseFullDays, Period::text);

    /** Calendar days, which are counted without a calendar. */
    static final ParameterType<Period> DAYS = new ParameterType<>(ParameterType::parseDays, Period::text);

    static final ParameterType<Money> MONEY = new ParameterType<>(Money::parseYuan, Money::toYuanText);
    static final ParameterType<Percentage> PERCENTAGE = new ParameterType<>(Percentage::parse, Percentage::text);
    /** A share of a whole. */
    static final ParameterType<Percentage> SHARE = percentage(0, 10_000);
    /** A share of a whole that is neither nothing nor all of it. */
    static final ParameterType<Percentage> PART = percentage(1, 9_999);
    /** A day of every year; 02-29 is the end of February. */
    static final ParameterType<MonthDay> MONTH_DAY = new ParameterType<>(
            ParameterType::parseMonthDay, day -> day.toString().substring(2));

    static final ParameterType<YearSpan> YEARS = new ParameterType<>(YearSpan::parse, YearSpan::toString);
    static final ParameterType<ApprovalRoute> ROUTE =
            new ParameterType<>(ApprovalRoute::parse, ApprovalRoute::toString);

    static final ParameterType<InWords> YES = choice(InWords.class);
    static final ParameterType<List<Code>> CODES =
            new ParameterType<>(text -> parseList(text, Code::new), ParameterType::printList);

    private static final String FULL_DAY_UNITS = "days, working-days, months";
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern COMMA = Pattern.compile(",");

    private final Function<String, T> parser;
    private final Function<T, String> printer;

    private ParameterType(Function<String, T> parser, Function<T, String> printer) {
        this.parser = parser;
        this.printer = printer;
    }

    static ParameterType<Integer> number(int least, int most) {
        return new ParameterType<>(text -> parseNumber(text, least, most), String::valueOf);
    }

    static <E extends Enum<E>> ParameterType<E> choice(Class<E> words) {
        return new ParameterType<>(text -> parseWord(text, words), ParameterType::wordOf);
    }

    /** Several words without repetition, in an order that the parameter may give a meaning. */
    static <E extends Enum<E>> ParameterType<List<E>> choices(Class<E> words) {
        return new ParameterType<>(
                text -> parseList(text, word -> parseWord(word, words)),
                list -> list.stream().map(ParameterType::wordOf).collect(Collectors.joining(", ")));
    }

    static ParameterType<List<Channel>> channels(ChannelGroup group) {
        return new ParameterType<>(
                text -> parseList(text, channel -> Channel.parse(channel, group)), ParameterType::printList);
    }

    /**
     * Reads a value.
     *
     * @throws Refusal.InvalidInput if the text is not of this type or out of its range
     */
    public T parse(String text) {
        return parser.apply(text);
    }

    /** The value as an edition's file writes it. */
    public String print(T value) {
        return printer.apply(value);
    }

    static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E parseWord(String text, Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> wordOf(word).equals(text))
                .findFirst()
                .orElseThrow(() -> new Refusal.InvalidInput(FaultCode.NOT_ONE_OF, "known", known(words)));
    }

    private static ParameterType<Percentage> percentage(int leastHundredths, int mostHundredths) {
        Percentage least = new Percentage(leastHundredths);
        Percentage most = new Percentage(mostHundredths);
        return new ParameterType<>(
                text -> {
                    Percentage value = Percentage.parse(text);
                    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
                        throw new Refusal.InvalidInput(
                                FaultCode.OUT_OF_RANGE, "allowed", least.text() + " .. " + most.text());
                    }
                    return value;
                },
                Percentage::text);
    }

    private static int parseNumber(String text, int least, int most) {
        if (!NUMBER.matcher(text).matches()) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "a whole number");
        }
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new Refusal.InvalidInput(FaultCode.OUT_OF_RANGE, "allowed", least + " .. " + most);
        }
        return number;
    }

    private static Period parseFullDays(String text) {
        Period period = Period.parse(text);
        if (period.unit() == PeriodUnit.HOURS) {
            throw new Refusal.InvalidInput(FaultCode.NOT_ONE_OF, "known", FULL_DAY_UNITS);
        }
        return period;
    }

    private static Period parseDays(String text) {
        Period period = Period.parse(text);
        if (period.unit() != PeriodUnit.DAYS) {
            throw new Refusal.InvalidInput(FaultCode.NOT_ONE_OF, "known", PeriodUnit.DAYS.text());
        }
        return period;
    }

    private static MonthDay parseMonthDay(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "a month and day such as 01-31");
        }
    }

    private static <I> List<I> parseList(String text, Function<String, I> parseItem) {
        List<I> items = Stream.of(COMMA.split(text, -1))
                .map(String::strip)
                .map(parseItem)
                .toList();
        if (items.size() != new HashSet<>(items).size()) {
            throw new Refusal.InvalidInput(FaultCode.REPEATED, "value", text);
        }
        return items;
    }

    private static String printList(List<?> items) {
        return items.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static <E extends Enum<E>> String known(Class<E> words) {
        return Stream.of(words.getEnumConstants()).map(ParameterType::wordOf).collect(Collectors.joining(", "));
    }
}
