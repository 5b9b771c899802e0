package org.guanjia.domain.office;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;

/**
 * 科室: a unit and what the office is there for in it. The unit is a village, a town, or the city by its own code. As text
 * it is both with a colon between, such as {@code 441900105206:village-committee} or
 * {@code 441900105:town-department:housing}; offices are ordered by it.
 */
public final class Office implements Comparable<Office> {

    private final OfficeFunction function;
    private final TownCode town;
    private final Optional<VillageCode> village;
    private final Optional<Code> department;

    private Office(OfficeFunction function, TownCode town, Optional<VillageCode> village, Optional<Code> department) {
        boolean ofCity = function.level() == OfficeLevel.CITY;
        if (town.isCity() != ofCity) {
            String expected = ofCity ? "a city code that ends in 000" : "a town code that does not end in 000";
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", expected);
        }
        this.function = function;
        this.town = town;
        this.village = village;
        this.department = department;
    }

    /**
     * The committee of a village.
     *
     * @throws Refusal.InvalidInput if the code's first nine digits are a city's own
     */
    public static Office villageCommittee(VillageCode village) {
        return new Office(OfficeFunction.VILLAGE_COMMITTEE, village.town(), Optional.of(village), Optional.empty());
    }

    /**
     * An office of a town or of the city, of which there is only one in its unit.
     *
     * @param unit the town's code, or the city's own
     * @throws Refusal.InvalidInput if the unit is not of the function's level
     * @throws IllegalArgumentException if the function is a village's or needs a department's code
     */
    public static Office of(OfficeFunction function, TownCode unit) {
        if (function.level() == OfficeLevel.VILLAGE || function.isDepartment()) {
            throw new IllegalArgumentException("Office " + function + " needs more than a unit");
        }
        return new Office(function, unit, Optional.empty(), Optional.empty());
    }

    /**
     * A department of a town or of the city.
     *
     * @param unit the town's code, or the city's own, which makes it a department of the city
     */
    public static Office department(TownCode unit, Code code) {
        OfficeFunction function = unit.isCity() ? OfficeFunction.CITY_DEPARTMENT : OfficeFunction.TOWN_DEPARTMENT;
        return new Office(function, unit, Optional.empty(), Optional.of(code));
    }

    /**
     * Reads {@code unit:function}, with {@code :code} after it for a department.
     *
     * @throws Refusal.InvalidInput if the text has another form, the function is none, or the unit is not of its level
     */
    public static Office parse(String text) {
        List<String> parts = List.of(text.split(":", -1));
        if (parts.size() < 2) {
            throw malformed("an office such as 441900105:town-charity");
        }
        OfficeFunction function = OfficeFunction.parse(parts.get(1));
        if (function.isDepartment() && parts.size() != 3) {
            throw malformed("a department such as 441900105:town-department:housing");
        }
        if (!function.isDepartment() && parts.size() != 2) {
            throw malformed("an office such as 441900105:town-charity");
        }
        if (function.level() == OfficeLevel.VILLAGE) {
            return villageCommittee(new VillageCode(parts.get(0)));
        }
        Optional<Code> department = function.isDepartment() ? Optional.of(new Code(parts.get(2))) : Optional.empty();
        return new Office(function, new TownCode(parts.get(0)), Optional.empty(), department);
    }

    private static Refusal malformed(String expected) {
        return new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", expected);
    }

    public OfficeFunction function() {
        return function;
    }

    public OfficeLevel level() {
        return function.level();
    }

    /** The town it belongs to, a village's town for its committee; the city's own code for an office of the city. */
    public TownCode town() {
        return town;
    }

    /** The village, for a village committee only. */
    public Optional<VillageCode> village() {
        return village;
    }

    /** Which department, for departments only. */
    public Optional<Code> department() {
        return department;
    }

    /** The form that {@link #parse} reads; equal offices have the same. */
    public String text() {
        return unit() + ":" + function.word()
                + department.map(code -> ":" + code).orElse("");
    }

    /** The code of the village, the town or the city. */
    String unit() {
        return village.map(VillageCode::text).orElse(town.text());
    }

    /** Whether its unit is one of the city's. */
    public boolean liesIn(Region region) {
        return switch (level()) {
            case VILLAGE -> village.flatMap(region::village).isPresent();
            case TOWN -> region.town(town).isPresent();
            case CITY -> region.city().code().equals(town);
        };
    }

    /**
     * Whose turn it is where nobody here takes a case (M-02): the same function one level up, else that level's lead. A
     * department of a town answers to the city's department of the same code, or to the bureau where the city has none.
     * Above the city there is nobody.
     *
     * @param city the city's own code
     * @param known whether the city has that department
     */
    public Optional<Office> superior(TownCode city, Predicate<Office> known) {
        return switch (function) {
            case VILLAGE_COMMITTEE -> Optional.of(of(OfficeFunction.TOWN_LEAD_DEPARTMENT, town));
            case TOWN_LEAD_DEPARTMENT -> Optional.of(of(OfficeFunction.CITY_BUREAU, city));
            case TOWN_CHARITY -> Optional.of(of(OfficeFunction.CITY_CHARITY, city));
            case TOWN_DEPARTMENT ->
                department
                        .map(code -> department(city, code))
                        .filter(known)
                        .or(() -> Optional.of(of(OfficeFunction.CITY_BUREAU, city)));
            case CITY_BUREAU, CITY_CHARITY, CITY_DEPARTMENT -> Optional.empty();
        };
    }

    @Override
    public int compareTo(Office other) {
        return text().compareTo(other.text());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Office that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
