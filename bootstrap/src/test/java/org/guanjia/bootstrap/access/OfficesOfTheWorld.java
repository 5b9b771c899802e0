package org.guanjia.bootstrap.access;

import static org.guanjia.bootstrap.access.World.CITY;
import static org.guanjia.bootstrap.access.World.CITY_ABROAD;
import static org.guanjia.bootstrap.access.World.DEPARTMENT;
import static org.guanjia.bootstrap.access.World.ELSEWHERE;
import static org.guanjia.bootstrap.access.World.OTHER_TOWN;
import static org.guanjia.bootstrap.access.World.SIBLING;
import static org.guanjia.bootstrap.access.World.TOWN;
import static org.guanjia.bootstrap.access.World.TOWN_ABROAD;
import static org.guanjia.bootstrap.access.World.VILLAGE;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.staff.StaffRecord;

/** The offices of the {@link World}: in each of them somebody is away and somebody stands in. */
final class OfficesOfTheWorld {

    private static final List<Served> SERVED = List.of(
            new Served(VILLAGE + ":village-committee", "V", "Vvtc", "t"),
            new Served(SIBLING + ":village-committee", "", "tc", "t"),
            new Served(ELSEWHERE + ":village-committee", "", "c", ""),
            new Served(TOWN + ":town-lead-department", "L", "tc", "t"),
            new Served(TOWN + ":town-department:" + DEPARTMENT, "D", "Dtc", "t"),
            new Served(TOWN + ":town-department:housing", "", "tc", "t"),
            new Served(TOWN + ":town-charity", "H", "Htc", "t"),
            new Served(OTHER_TOWN + ":town-lead-department", "", "c", ""),
            new Served(CITY + ":city-bureau", "B", "c", ""),
            new Served(CITY + ":city-charity", "C", "Cc", ""),
            new Served(CITY + ":city-department:" + DEPARTMENT, "K", "Kc", ""));

    private static final List<Thing> ABROAD = List.of(
            new Thing("lead department abroad", TOWN_ABROAD + ":town-lead-department", ""),
            new Thing("bureau abroad", CITY_ABROAD + ":city-bureau", ""));

    private static final List<Thing> UNKNOWN = List.of(
            new Thing("charity of no town", "441900999:town-charity", ""),
            new Thing("committee of no village", TOWN + "999:village-committee", ""));

    private static final Thing UNKNOWN_RECORD = new Thing("unknown", TOWN + "-01K7ZZZZZZ0000000000000000", "");

    /** Everybody of the city. */
    static final String STAFF = SERVED.stream()
            .flatMap(served -> Stream.of(
                    named(served.office()),
                    "staff | %s | 甲虚构 | - | %s 2025-01-01 ..".formatted(absent(served.office()), served.office()),
                    "staff | %s | 乙虚构 | - | %s 2025-01-01 ..".formatted(substitute(served.office()), served.office()),
                    "substitution | %s | %s | %s | 2026-10-01 .. 2026-12-31"
                            .formatted(served.office(), absent(served.office()), substitute(served.office()))))
            .sorted()
            .collect(Collectors.joining("\n"));

    private OfficesOfTheWorld() {}

    /**
     * An office.
     *
     * @param serving the level of who serves there
     * @param answering the levels of who answers for it
     * @param authorising the level of who may give its people authority
     */
    private record Served(String office, String serving, String answering, String authorising) {}

    static Map<Kind, List<Thing>> things() {
        return Map.of(
                Kind.OFFICE, things(Served::office, served -> "a", Stream.concat(ABROAD.stream(), UNKNOWN.stream())),
                Kind.OWN_OFFICE,
                        things(Served::office, Served::serving, Stream.concat(ABROAD.stream(), UNKNOWN.stream())),
                Kind.POST, things(Served::office, Served::answering, Stream.of()),
                Kind.SUBSTITUTION,
                        things(served -> absentFrom(served.office()), Served::answering, Stream.of(UNKNOWN_RECORD)),
                Kind.OFFICER,
                        things(served -> absentFrom(served.office()), Served::authorising, Stream.of(UNKNOWN_RECORD)));
    }

    /** The record of who is away from an office. */
    static String absentFrom(String office) {
        return recordOf(office, absent(office));
    }

    /** The record of who stands in there. */
    static String substituteIn(String office) {
        return recordOf(office, substitute(office));
    }

    private static List<Thing> things(
            Function<Served, String> id, Function<Served, String> reach, Stream<Thing> further) {
        return Stream.concat(
                        SERVED.stream()
                                .map(served -> new Thing(served.office(), id.apply(served), reach.apply(served))),
                        further)
                .toList();
    }

    private static String named(String office) {
        return "office | %s | 虚构办公室".formatted(office);
    }

    private static String absent(String office) {
        return "absent-" + office.replace(':', '-');
    }

    private static String substitute(String office) {
        return "substitute-" + office.replace(':', '-');
    }

    private static String recordOf(String office, String subject) {
        return StaffRecord.idOf(Office.parse(office).town(), new StaffSubject(subject))
                .text();
    }
}
