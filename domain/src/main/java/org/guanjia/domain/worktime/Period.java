package org.guanjia.domain.worktime;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/** A length of time as a rule states it, such as 5 working days. The amount is 1 to 10,000, inclusive. */
public record Period(int amount, PeriodUnit unit) implements Term {

    private static final int LONGEST = 10_000;
    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]*) ([a-z-]+)");

    public Period {
        if (!isAllowed(amount)) {
            throw new IllegalArgumentException("Period of " + amount + " is not between 1 and " + LONGEST);
        }
    }

    /**
     * Reads an amount without leading zeros, one space and a unit, such as {@code 24 hours}, {@code 10 days},
     * {@code 5 working-days} or {@code 1 months}.
     *
     * @throws Refusal.InvalidInput if the text has another form, names an unknown unit or an amount out of range
     */
    public static Period parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "such as 5 working-days");
        }
        PeriodUnit unit = PeriodUnit.of(form.group(2))
                .orElseThrow(() ->
                        new Refusal.InvalidInput(FaultCode.NOT_ONE_OF, "known", "hours, days, working-days, months"));
        String digits = form.group(1);
        int amount = digits.length() > 5 ? Integer.MAX_VALUE : Integer.parseInt(digits);
        if (!isAllowed(amount)) {
            throw new Refusal.InvalidInput(FaultCode.OUT_OF_RANGE, "allowed", "1 .. " + LONGEST);
        }
        return new Period(amount, unit);
    }

    @Override
    public String text() {
        return amount + " " + unit.text();
    }

    @Override
    public <R> R fold(Function<Period, R> period, Function<FixedDay, R> fixedDay) {
        return period.apply(this);
    }

    private static boolean isAllowed(int amount) {
        return amount >= 1 && amount <= LONGEST;
    }

    @Override
    public String toString() {
        return text();
    }
}
