package org.guanjia.domain.shared;

import java.util.regex.Pattern;

/** The twelve-digit statistics code of a village or community committee; the first nine digits are its town's. */
public record VillageCode(String text) implements Comparable<VillageCode> {

    private static final Pattern FORM = Pattern.compile("[0-9]{12}");

    public VillageCode {
        if (!FORM.matcher(text).matches()) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "twelve digits of a village code");
        }
    }

    public TownCode town() {
        return new TownCode(text.substring(0, 9));
    }

    @Override
    public int compareTo(VillageCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
