package org.guanjia.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Assignment;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.junit.jupiter.api.Test;

class PermissionTest {

    private static final TownCode DALANG = new TownCode("441900113");
    private static final TownCode CHANGPING = new TownCode("441900110");
    private static final VillageCode VILLAGE_IN_DALANG = new VillageCode("441900113001");
    private static final VillageCode SIBLING_IN_DALANG = new VillageCode("441900113002");
    private static final TownCode DONGGUAN = new TownCode("441900000");
    private static final Permission PERMISSION = Permission.of(ForTownsAndVillages.class);

    @UseCase(
            id = "for-towns-and-villages",
            roles = {Role.TOWN_LEAD, Role.VILLAGE_CLERK, Role.CITY_BUREAU})
    private static final class ForTownsAndVillages {}

    @UseCase(id = "for-staff", everyStaffRole = true)
    private static final class ForStaff {}

    @UseCase(id = "for-nobody")
    private static final class ForNobody {}

    @Test
    void lets_a_role_act_within_its_jurisdiction_and_everything_inside_it() {
        assertThatCode(() -> PERMISSION.check(leadOf(DALANG), DALANG, "id")).doesNotThrowAnyException();
        assertThatCode(() -> PERMISSION.check(leadOf(DALANG), VILLAGE_IN_DALANG, "id"))
                .doesNotThrowAnyException();
        assertThatCode(() -> PERMISSION.check(clerkOf(VILLAGE_IN_DALANG), VILLAGE_IN_DALANG, "id"))
                .doesNotThrowAnyException();
        assertThatCode(() -> PERMISSION.check(bureau(), SIBLING_IN_DALANG, "id"))
                .doesNotThrowAnyException();
    }

    @Test
    void finds_nothing_beside_above_or_elsewhere() {
        assertNotFound(() -> PERMISSION.check(clerkOf(VILLAGE_IN_DALANG), SIBLING_IN_DALANG, "id"));
        assertNotFound(() -> PERMISSION.check(clerkOf(VILLAGE_IN_DALANG), DALANG, "id"));
        assertNotFound(() -> PERMISSION.check(leadOf(DALANG), CHANGPING, "id"));
        assertNotFound(() -> PERMISSION.check(leadOf(DALANG), DONGGUAN, "id"));
        assertNotFound(() -> PERMISSION.check(bureau(), new TownCode("440307001"), "id"));
    }

    @Test
    void does_not_lend_the_place_of_one_role_to_another() {
        Actor charityOfDalangAndLeadOfChangping = new Actor(
                "staff-1",
                Set.of(
                        new Assignment(Role.TOWN_CHARITY, new Jurisdiction.OfTown(DALANG)),
                        new Assignment(Role.TOWN_LEAD, new Jurisdiction.OfTown(CHANGPING))));

        assertNotFound(() -> PERMISSION.check(charityOfDalangAndLeadOfChangping, DALANG, "id"));
        assertThatCode(() -> PERMISSION.check(charityOfDalangAndLeadOfChangping, CHANGPING, "id"))
                .doesNotThrowAnyException();
    }

    @Test
    void denies_a_role_that_is_not_named() {
        Actor auditor = new Actor("staff-1", Role.AUDITOR, new Jurisdiction.OfCity(DONGGUAN));

        assertThatExceptionOfType(Refusal.NotPermitted.class).isThrownBy(() -> PERMISSION.check(auditor));
        assertThatExceptionOfType(Refusal.NotPermitted.class)
                .isThrownBy(() -> PERMISSION.check(new Actor("nobody", Set.of())));
        assertThatExceptionOfType(Refusal.NotPermitted.class)
                .isThrownBy(() -> Permission.of(ForNobody.class).check(bureau()));
    }

    @Test
    void counts_neither_residents_nor_supporters_nor_systems_as_staff() {
        assertThat(Permission.of(ForStaff.class).roles())
                .contains(Role.VILLAGE_CLERK, Role.AUDITOR, Role.DELEGATE)
                .doesNotContain(Role.RESIDENT, Role.SUPPORTER, Role.INTEGRATION);
    }

    @Test
    void is_read_from_use_cases_only() {
        assertThatIllegalArgumentException().isThrownBy(() -> Permission.of(String.class));
    }

    @Test
    void no_role_is_held_at_a_level_it_does_not_exist_at() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Assignment(Role.CITY_BUREAU, new Jurisdiction.OfTown(DALANG)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Assignment(Role.RESIDENT, new Jurisdiction.OfCity(DONGGUAN)));
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(call);
    }

    private static Actor leadOf(TownCode town) {
        return new Actor("staff-1", Role.TOWN_LEAD, new Jurisdiction.OfTown(town));
    }

    private static Actor clerkOf(VillageCode village) {
        return new Actor("staff-2", Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(village));
    }

    private static Actor bureau() {
        return new Actor("staff-3", Role.CITY_BUREAU, new Jurisdiction.OfCity(DONGGUAN));
    }
}
