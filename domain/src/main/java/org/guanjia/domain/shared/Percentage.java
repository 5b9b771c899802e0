package org.guanjia.domain.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact share from 0 % to 1000 %, both inclusive, with up to two decimals. Taken of money it is always rounded the
 * way its caller names, since up or down decides who bears the fen.
 *
 * @param hundredths hundredths of a percent; 9500 is 95 %
 */
public record Percentage(int hundredths) implements Comparable<Percentage> {

    private static final int MOST = 100_000;
    private static final int WHOLE = 10_000;
    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]*+)(?:\\.([0-9]{1,2}))? ?%");

    public Percentage {
        if (hundredths < 0 || hundredths > MOST) {
            throw new IllegalArgumentException("Percentage of " + hundredths + " hundredths is not from 0 to " + MOST);
        }
    }

    /**
     * Reads {@code 95 %}, {@code 95%} or {@code 12.25 %}: ASCII digits without leading zeros, at most one space.
     *
     * @throws Refusal.InvalidInput if the text is anything else or more than 1000 %
     */
    public static Percentage parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new Refusal.InvalidInput(FaultCode.PERCENTAGE_FORM);
        }
        String whole = form.group(1);
        String fraction = form.group(2) == null ? "" : form.group(2);
        boolean readable = whole.length() <= 4;
        int hundredths = readable ? Integer.parseInt(whole + fraction + "0".repeat(2 - fraction.length())) : MOST + 1;
        if (hundredths > MOST) {
            throw new Refusal.InvalidInput(FaultCode.OUT_OF_RANGE, "allowed", "0 % .. 1000 %");
        }
        return new Percentage(hundredths);
    }

    /** This share of the amount; a fraction of a fen is dropped. */
    public Money roundedDownOf(Money amount) {
        return Money.ofFen(Math.addExact(ofWholeParts(amount), ofRest(amount) / WHOLE));
    }

    /** This share of the amount; a fraction of a fen counts as one fen. */
    public Money roundedUpOf(Money amount) {
        return Money.ofFen(Math.addExact(ofWholeParts(amount), (ofRest(amount) + WHOLE - 1) / WHOLE));
    }

    // Taking whole parts and rest apart keeps every product small, so that only a result that does not fit overflows.
    private long ofWholeParts(Money amount) {
        return Math.multiplyExact(amount.fen() / WHOLE, (long) hundredths);
    }

    private long ofRest(Money amount) {
        return amount.fen() % WHOLE * hundredths;
    }

    /** The share without trailing zeros, such as {@code 95 %} or {@code 12.5 %}. */
    public String text() {
        int whole = hundredths / 100;
        int rest = hundredths % 100;
        if (rest == 0) {
            return whole + " %";
        }
        return whole + "." + rest / 10 + (rest % 10 == 0 ? "" : Integer.toString(rest % 10)) + " %";
    }

    @Override
    public int compareTo(Percentage other) {
        return Integer.compare(hundredths, other.hundredths);
    }

    @Override
    public String toString() {
        return text();
    }
}
