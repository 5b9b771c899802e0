package org.guanjia.application.access;

import java.util.Set;
import org.guanjia.application.access.Jurisdiction.Level;

/** What a person or a connected system is in the programme. A role holds only at the levels named with it. */
public enum Role {
    /** Somebody who asks for something, signed in or by the follow-up code of a case. */
    RESIDENT(Level.SELF, Level.CASE),
    SUPPORTER(Level.SELF),
    VILLAGE_CLERK(Level.VILLAGE),
    VILLAGE_LEAD(Level.VILLAGE),
    TOWN_LEAD(Level.TOWN),
    TOWN_DEPARTMENT(Level.TOWN_DEPARTMENT),
    TOWN_CHARITY(Level.TOWN),
    CITY_BUREAU(Level.CITY),
    CITY_CHARITY(Level.CITY),
    LIAISON(Level.CITY_DEPARTMENT),
    /** 两代表一委员: reads and comments, changes nothing. */
    DELEGATE(Level.TOWN, Level.VILLAGE),
    AUDITOR(Level.CITY, Level.TOWN),
    INTEGRATION(Level.CHANNEL);

    private final Set<Level> levels;

    Role(Level... levels) {
        this.levels = Set.of(levels);
    }

    /** Whether the programme's own people hold it, as opposed to residents, supporters and connected systems. */
    public boolean isStaff() {
        return this != RESIDENT && this != SUPPORTER && this != INTEGRATION;
    }

    /** Whether the role can be held over such a place. */
    public boolean holdsAt(Level level) {
        return levels.contains(level);
    }
}
