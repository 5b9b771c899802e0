package org.guanjia.application.approval;

import java.util.Optional;
import org.guanjia.application.access.Assignment;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.OfficeFunction;
import org.guanjia.domain.rulebook.ApprovalOffice;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.TownCode;

/** For which offices of approval routes somebody decides, by the roles that they hold. */
public final class DecidingOffices {

    private DecidingOffices() {}

    /** The office that the role is held in; empty where it decides nothing. */
    public static Optional<Office> of(Assignment held) {
        Jurisdiction where = held.jurisdiction();
        if (where instanceof Jurisdiction.OfVillage of) {
            boolean decides = held.role() == Role.VILLAGE_CLERK || held.role() == Role.VILLAGE_LEAD;
            return decides ? Optional.of(Office.villageCommittee(of.village())) : Optional.empty();
        }
        if (where instanceof Jurisdiction.OfTown of) {
            return ofTown(held.role(), of.town());
        }
        if (where instanceof Jurisdiction.OfTownDepartment of) {
            return Optional.of(Office.department(of.town(), new Code(of.department())));
        }
        return where instanceof Jurisdiction.OfCity of ? ofCity(held.role(), of.city()) : Optional.empty();
    }

    private static Optional<Office> ofTown(Role role, TownCode town) {
        return switch (role) {
            case TOWN_LEAD -> Optional.of(Office.of(OfficeFunction.TOWN_LEAD_DEPARTMENT, town));
            case TOWN_CHARITY -> Optional.of(Office.of(OfficeFunction.TOWN_CHARITY, town));
            default -> Optional.empty();
        };
    }

    private static Optional<Office> ofCity(Role role, TownCode city) {
        return switch (role) {
            case CITY_BUREAU -> Optional.of(Office.of(OfficeFunction.CITY_BUREAU, city));
            case CITY_CHARITY -> Optional.of(Office.of(OfficeFunction.CITY_CHARITY, city));
            default -> Optional.empty();
        };
    }

    /** What routes call that office; empty where none leads through such a one. */
    public static Optional<ApprovalOffice> nameOnRoutes(Office office) {
        return switch (office.function()) {
            case VILLAGE_COMMITTEE -> Optional.of(ApprovalOffice.VILLAGE_COMMITTEE);
            case TOWN_LEAD_DEPARTMENT -> Optional.of(ApprovalOffice.TOWN_LEAD);
            case TOWN_DEPARTMENT -> Optional.of(ApprovalOffice.TOWN_DEPARTMENTS);
            case TOWN_CHARITY -> Optional.of(ApprovalOffice.TOWN_CHARITY);
            case CITY_BUREAU -> Optional.of(ApprovalOffice.CITY_BUREAU);
            case CITY_CHARITY -> Optional.of(ApprovalOffice.CITY_CHARITY);
            default -> Optional.empty();
        };
    }
}
