package org.guanjia.domain.office;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/** What an office is there for in its unit. */
public enum OfficeFunction {
    /** 村（居）民委员会. */
    VILLAGE_COMMITTEE(OfficeLevel.VILLAGE),
    /** The lead department of the town, which answers for the programme there. */
    TOWN_LEAD_DEPARTMENT(OfficeLevel.TOWN),
    /** Any other department of the town; its code says which. */
    TOWN_DEPARTMENT(OfficeLevel.TOWN),
    TOWN_CHARITY(OfficeLevel.TOWN),
    /** The bureau of civil affairs, which leads the programme in the city. */
    CITY_BUREAU(OfficeLevel.CITY),
    CITY_CHARITY(OfficeLevel.CITY),
    /** Any other department of the city; its code says which. */
    CITY_DEPARTMENT(OfficeLevel.CITY);

    private final OfficeLevel level;

    OfficeFunction(OfficeLevel level) {
        this.level = level;
    }

    public OfficeLevel level() {
        return level;
    }

    /** Whether a unit may have several such offices, told apart by a code. */
    public boolean isDepartment() {
        return this == TOWN_DEPARTMENT || this == CITY_DEPARTMENT;
    }

    /** The function as an office's text has it, such as {@code town-lead-department}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static OfficeFunction parse(String word) {
        return Stream.of(values())
                .filter(function -> function.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal.InvalidInput(FaultCode.NOT_ONE_OF, "known", words()));
    }

    private static String words() {
        return Stream.of(values()).map(OfficeFunction::word).collect(Collectors.joining(", "));
    }
}
