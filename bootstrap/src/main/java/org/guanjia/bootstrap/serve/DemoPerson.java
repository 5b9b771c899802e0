package org.guanjia.bootstrap.serve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom one can be in a demonstration: somebody invented for each role, at places that there are. */
public enum DemoPerson {
    CLERK("VILLAGE_CLERK@441900105201"),
    VILLAGE_LEAD("VILLAGE_LEAD@441900105201"),
    TOWN_LEAD("TOWN_LEAD@441900105"),
    TOWN_CHARITY("TOWN_CHARITY@441900105"),
    TOWN_DEPARTMENT("TOWN_DEPARTMENT@441900105:housing"),
    /** A clerk who must see nothing of the others. */
    NEIGHBOUR("VILLAGE_CLERK@441900116013"),
    CITY_BUREAU("CITY_BUREAU@441900000"),
    CITY_CHARITY("CITY_CHARITY@441900000"),
    LIAISON("LIAISON@441900000:civil-affairs"),
    AUDITOR("AUDITOR@441900000"),
    DELEGATE("DELEGATE@441900105"),
    RESIDENT("RESIDENT"),
    SUPPORTER("SUPPORTER"),
    HOTLINE("INTEGRATION@12345-hotline");

    private final List<String> roles;

    DemoPerson(String... roles) {
        this.roles = List.of(roles);
    }

    /** The name in an address, such as {@code town-lead}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<DemoPerson> of(String word) {
        return Stream.of(values()).filter(person -> person.word().equals(word)).findFirst();
    }

    String subject() {
        return "demo-" + word();
    }

    List<String> roles() {
        return roles;
    }
}
