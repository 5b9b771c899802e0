package org.guanjia.application.office;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Assignment;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.OfficeFunction;
import org.guanjia.domain.rulebook.Code;

/** Which office a role at a place stands for, and for which offices somebody answers. */
public final class Offices {

    private static final Set<Role> LEADS = Set.of(Role.VILLAGE_LEAD, Role.TOWN_LEAD, Role.CITY_BUREAU);

    private Offices() {}

    /**
     * The office that an assignment stands for; none for residents, supporters, delegates, auditors and connected systems.
     *
     * @throws org.guanjia.domain.shared.Refusal.InvalidInput if the assignment names a department by what is no code, or a
     *     unit that is not of its level
     */
    public static Optional<Office> of(Assignment assignment) {
        Jurisdiction where = assignment.jurisdiction();
        return switch (assignment.role()) {
            case VILLAGE_CLERK, VILLAGE_LEAD, TOWN_LEAD, TOWN_CHARITY, CITY_BUREAU, CITY_CHARITY ->
                ofUnit(assignment.role(), where);
            case TOWN_DEPARTMENT, LIAISON -> ofDepartment(where);
            case RESIDENT, SUPPORTER, DELEGATE, AUDITOR, INTEGRATION -> Optional.empty();
        };
    }

    /** All offices that the actor's assignments stand for, in order, each once. */
    public static List<Office> of(Actor actor) {
        return actor.assignments().stream()
                .flatMap(assignment -> of(assignment).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the actor works in that office, or leads the village, the town or the city that it lies in. */
    public static boolean answersFor(Actor actor, Office office) {
        return actor.assignments().stream()
                .anyMatch(assignment -> of(assignment).filter(office::equals).isPresent()
                        || (LEADS.contains(assignment.role()) && covers(assignment.jurisdiction(), office)));
    }

    private static boolean covers(Jurisdiction where, Office office) {
        return office.village().map(where::covers).orElseGet(() -> where.covers(office.town()));
    }

    private static Optional<Office> ofUnit(Role role, Jurisdiction where) {
        if (where instanceof Jurisdiction.OfVillage of) {
            return Optional.of(Office.villageCommittee(of.village()));
        }
        if (where instanceof Jurisdiction.OfTown of) {
            OfficeFunction function =
                    role == Role.TOWN_LEAD ? OfficeFunction.TOWN_LEAD_DEPARTMENT : OfficeFunction.TOWN_CHARITY;
            return Optional.of(Office.of(function, of.town()));
        }
        if (where instanceof Jurisdiction.OfCity of) {
            OfficeFunction function =
                    role == Role.CITY_BUREAU ? OfficeFunction.CITY_BUREAU : OfficeFunction.CITY_CHARITY;
            return Optional.of(Office.of(function, of.city()));
        }
        return Optional.empty();
    }

    private static Optional<Office> ofDepartment(Jurisdiction where) {
        if (where instanceof Jurisdiction.OfTownDepartment of) {
            return Optional.of(Office.department(of.town(), new Code(of.department())));
        }
        if (where instanceof Jurisdiction.OfCityDepartment of) {
            return Optional.of(Office.department(of.city(), new Code(of.department())));
        }
        return Optional.empty();
    }
}
