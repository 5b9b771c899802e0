package org.guanjia.domain.shared;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a case that people read, say and write: {@code W-441900105-2026-000123-2}, made of the kind, the town,
 * the year of four digits, a serial number from 1 to 999999 and a check character by ISO 7064 MOD 37,36 over what stands
 * before it. The check finds every single wrong character. Of neighbours that changed places it finds all but a few that
 * differ by one (in one of the 36 states of its computation), which is as far as MOD 37,36 goes.
 */
public record CaseNumber(CaseKind kind, TownCode town, int year, int serial) {

    private static final int MOST = 999_999;
    private static final Pattern FORM = Pattern.compile("[A-Za-z]-([0-9]{9})-([1-9][0-9]{3})-([0-9]{6})-[0-9A-Za-z]");
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public CaseNumber {
        if (year < 1000 || year > 9999) {
            throw new IllegalArgumentException("Case number's year " + year + " has not four digits");
        }
        if (serial < 1 || serial > MOST) {
            throw new IllegalArgumentException("Case number's serial " + serial + " is not from 1 to " + MOST);
        }
    }

    /**
     * Reads a case number in capitals or small letters.
     *
     * @throws Refusal.InvalidInput if the text is anything else or its check character does not fit
     */
    public static CaseNumber parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw malformed();
        }
        String capitals = text.toUpperCase(Locale.ROOT);
        CaseKind kind = CaseKind.of(capitals.charAt(0)).orElseThrow(CaseNumber::malformed);
        int serial = Integer.parseInt(form.group(3));
        if (serial == 0) {
            throw malformed();
        }
        CaseNumber number = new CaseNumber(kind, new TownCode(form.group(1)), Integer.parseInt(form.group(2)), serial);
        if (!number.text().equals(capitals)) {
            throw new Refusal.InvalidInput(FaultCode.CHECK_CHARACTER);
        }
        return number;
    }

    private static Refusal.InvalidInput malformed() {
        return new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "case number");
    }

    /** The number in capitals with its check character. */
    public String text() {
        String digits = Integer.toString(serial);
        String body = kind.letter() + "-" + town + "-" + year + "-" + "0".repeat(6 - digits.length()) + digits;
        return body + "-" + checkCharacter(body);
    }

    private static char checkCharacter(String body) {
        int modulus = ALPHABET.length();
        int product = modulus;
        for (int i = 0; i < body.length(); i++) {
            if (body.charAt(i) != '-') {
                int sum = (product + ALPHABET.indexOf(body.charAt(i))) % modulus;
                product = (sum == 0 ? modulus : sum) * 2 % (modulus + 1);
            }
        }
        return ALPHABET.charAt((modulus + 1 - product) % modulus);
    }

    @Override
    public String toString() {
        return text();
    }
}
