package org.guanjia.adapter.identity;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guanjia.application.access.Assignment;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;

/**
 * A role over a place as one text:
 *
 * <ul>
 *   <li>{@code VILLAGE_CLERK@441900105201}: twelve digits of a village,
 *   <li>{@code TOWN_LEAD@441900105}, {@code CITY_BUREAU@441900000}: nine digits of a town, or of the city itself,
 *   <li>{@code TOWN_DEPARTMENT@441900105:housing}, {@code LIAISON@441900000:civil-affairs}: one of its departments,
 *   <li>{@code INTEGRATION@12345-hotline}: a channel,
 *   <li>{@code RESIDENT}, {@code SUPPORTER}: one's own affairs, without a place.
 * </ul>
 *
 * <p>What is not exactly that, or a role over a place where it does not exist, is no grant.
 */
final class Grant {

    private static final char AT = '@';
    private static final Pattern VILLAGE = Pattern.compile("[0-9]{12}");
    private static final Pattern TOWN = Pattern.compile("[0-9]{9}");
    private static final Pattern DEPARTMENT = Pattern.compile("[0-9]{9}:[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern CHANNEL = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int TOWN_DIGITS = 9;

    private Grant() {}

    static Optional<Assignment> parse(String text) {
        int at = text.indexOf(AT);
        Optional<Jurisdiction> where = at < 0 ? Optional.of(new Jurisdiction.OfSelf()) : place(text.substring(at + 1));
        return where.flatMap(place -> role(at < 0 ? text : text.substring(0, at))
                .filter(role -> role.holdsAt(place.level()))
                .map(role -> new Assignment(role, place)));
    }

    static Optional<Role> role(String name) {
        return Stream.of(Role.values()).filter(role -> role.name().equals(name)).findFirst();
    }

    private static Optional<Jurisdiction> place(String text) {
        if (VILLAGE.matcher(text).matches()) {
            return Optional.of(new VillageCode(text))
                    .filter(village -> !village.town().isCity())
                    .map(Jurisdiction.OfVillage::new);
        }
        if (TOWN.matcher(text).matches()) {
            TownCode code = new TownCode(text);
            return Optional.of(code.isCity() ? new Jurisdiction.OfCity(code) : new Jurisdiction.OfTown(code));
        }
        if (DEPARTMENT.matcher(text).matches()) {
            return Optional.of(
                    department(new TownCode(text.substring(0, TOWN_DIGITS)), text.substring(TOWN_DIGITS + 1)));
        }
        return CHANNEL.matcher(text).matches() ? Optional.of(new Jurisdiction.OfChannel(text)) : Optional.empty();
    }

    private static Jurisdiction department(TownCode unit, String department) {
        return unit.isCity()
                ? new Jurisdiction.OfCityDepartment(unit, department)
                : new Jurisdiction.OfTownDepartment(unit, department);
    }
}
