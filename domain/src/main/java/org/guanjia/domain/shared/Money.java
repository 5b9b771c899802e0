package org.guanjia.domain.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of renminbi, never below zero, exact to the fen. Nothing here rounds: a text finer than a fen is refused,
 * and a sum that no longer fits fails. Two amounts are equal exactly if their texts are.
 *
 * @param fen hundredths of a yuan
 */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final int DECIMALS_OF_YUAN = 2;
    private static final int DECIMALS_OF_WAN = 6;
    private static final long FEN_PER_YUAN = 100;
    private static final long FEN_PER_WAN = 1_000_000;
    private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]*+)(?:\\.([0-9]++))?");

    public Money {
        if (fen < 0) {
            throw new IllegalArgumentException("Money of " + fen + " fen is below zero");
        }
    }

    /**
     * The amount of so many fen.
     *
     * @throws IllegalArgumentException if it is below zero
     */
    public static Money ofFen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    /**
     * Reads yuan: ASCII digits without leading zeros, then at most a point and one or two digits. Signs, exponents,
     * spaces and separators are not read.
     *
     * @throws Refusal.InvalidInput if the text is anything else or more than fits
     */
    public static Money parseYuan(String text) {
        return parse(text, DECIMALS_OF_YUAN);
    }

    /**
     * Reads 万元, ten thousands of yuan, with up to six decimals and otherwise as {@link #parseYuan}.
     *
     * @throws Refusal.InvalidInput if the text is anything else or more than fits
     */
    public static Money parseWan(String text) {
        return parse(text, DECIMALS_OF_WAN);
    }

    private static Money parse(String text, int decimals) {
        Matcher form = DECIMAL.matcher(text);
        if (!form.matches()) {
            throw new Refusal.InvalidInput(FaultCode.AMOUNT_FORM);
        }
        String fraction = form.group(2) == null ? "" : form.group(2);
        if (fraction.length() > decimals) {
            throw new Refusal.InvalidInput(FaultCode.AMOUNT_DECIMALS, "most", Integer.toString(decimals));
        }
        try {
            return ofFen(Long.parseLong(form.group(1) + fraction + "0".repeat(decimals - fraction.length())));
        } catch (NumberFormatException tooLarge) {
            throw new Refusal.InvalidInput(FaultCode.AMOUNT_TOO_LARGE);
        }
    }

    /** The amount in yuan, always with two decimals, such as {@code 1200.00}. */
    public String toYuanText() {
        return fen / FEN_PER_YUAN + "." + padded(fen % FEN_PER_YUAN, DECIMALS_OF_YUAN);
    }

    /** The amount in 万元 as the forms print it: exact, without trailing zeros; one fen is {@code 0.000001}. */
    public String toWanText() {
        String whole = Long.toString(fen / FEN_PER_WAN);
        long rest = fen % FEN_PER_WAN;
        return rest == 0 ? whole : whole + "." + padded(rest, DECIMALS_OF_WAN).replaceFirst("0+$", "");
    }

    private static String padded(long number, int digits) {
        String text = Long.toString(number);
        return "0".repeat(digits - text.length()) + text;
    }

    /**
     * The sum.
     *
     * @throws ArithmeticException if it does not fit
     */
    public Money plus(Money other) {
        return ofFen(Math.addExact(fen, other.fen));
    }

    /**
     * The difference.
     *
     * @throws IllegalArgumentException if the other amount is more than this one
     */
    public Money minus(Money other) {
        return ofFen(fen - other.fen);
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isMoreThan(Money other) {
        return fen > other.fen;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return toYuanText();
    }
}
