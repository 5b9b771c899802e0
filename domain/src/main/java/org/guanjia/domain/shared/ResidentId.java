package org.guanjia.domain.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An 18-character number by GB 11643: six digits of region, eight of the date of birth, three of sequence, odd for men,
 * and a check character by ISO 7064 MOD 11-2. Besides citizens it numbers the residence permits for people from Hong
 * Kong (810000), Macao (820000) and Taiwan (830000) and, with a leading 9 and no region, foreign permanent residents.
 *
 * <p>Made of a text whose last letter may be a small x. Refuses, with every fault at once, an unknown province, a date
 * that is none or before 1800, and a wrong check character. Its string for logs is masked.
 */
public record ResidentId(String text) implements Identification {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9Xx]");
    private static final String FOREIGN = "9";
    private static final int LAST = 17;
    private static final String CHECK_CHARACTERS = "0123456789X";
    private static final int EARLIEST_YEAR = 1800;

    /** The provinces of GB/T 2260 that have a region code of their own within. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71");

    private static final Set<String> RESIDENCE_PERMITS = Set.of("810000", "820000", "830000");

    public ResidentId {
        if (!FORM.matcher(text).matches()) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "17 digits and a digit or X");
        }
        text = text.replace('x', 'X');
        Faults faults = new Faults();
        if (!isKnownRegion(text.substring(0, 6))) {
            faults.add("", FaultCode.NO_SUCH_REGION);
        }
        if (birth(text).isEmpty()) {
            faults.add("", FaultCode.NO_SUCH_DATE);
        }
        if (text.charAt(LAST) != checkCharacter(text)) {
            faults.add("", FaultCode.CHECK_CHARACTER);
        }
        faults.refuseIfAny();
    }

    /**
     * Reads a number of somebody who is born by that day, the day itself included.
     *
     * @throws Refusal.InvalidInput if the text is anything else
     */
    public static ResidentId parse(String text, LocalDate today) {
        ResidentId id = new ResidentId(text);
        if (id.birth().isAfter(today)) {
            throw new Refusal.InvalidInput(FaultCode.BORN_IN_THE_FUTURE);
        }
        return id;
    }

    private static boolean isKnownRegion(String region) {
        return region.startsWith(FOREIGN)
                || RESIDENCE_PERMITS.contains(region)
                || PROVINCES.contains(region.substring(0, 2));
    }

    private static Optional<LocalDate> birth(String text) {
        int year = Integer.parseInt(text.substring(6, 10));
        int month = Integer.parseInt(text.substring(10, 12));
        int day = Integer.parseInt(text.substring(12, 14));
        try {
            return Optional.of(LocalDate.of(year, month, day)).filter(date -> date.getYear() >= EARLIEST_YEAR);
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    private static char checkCharacter(String text) {
        int remainder = 0;
        for (int i = 0; i < LAST; i++) {
            remainder = (remainder + text.charAt(i) - '0') * 2 % 11;
        }
        return CHECK_CHARACTERS.charAt((12 - remainder) % 11);
    }

    @Override
    public IdentificationType type() {
        return IdentificationType.RESIDENT_ID;
    }

    public LocalDate birth() {
        return birth(text).orElseThrow();
    }

    public Sex sex() {
        return (text.charAt(LAST - 1) - '0') % 2 == 0 ? Sex.FEMALE : Sex.MALE;
    }

    @Override
    public String toString() {
        return masked();
    }
}
