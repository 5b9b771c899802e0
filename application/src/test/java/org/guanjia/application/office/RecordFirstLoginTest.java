package org.guanjia.application.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanjia.application.office.TownHall.AUDITOR;
import static org.guanjia.application.office.TownHall.CHARITY;
import static org.guanjia.application.office.TownHall.CHARITY_OFFICE;
import static org.guanjia.application.office.TownHall.CLERK;
import static org.guanjia.application.office.TownHall.LEAD_OFFICE;
import static org.guanjia.application.office.TownHall.QISHI;
import static org.guanjia.application.office.TownHall.RESIDENT;
import static org.guanjia.application.office.TownHall.STAFF_OF_THE_TOWN;
import static org.guanjia.application.office.TownHall.VILLAGE_OFFICE;
import static org.guanjia.application.office.TownHall.recordOf;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.StaffView;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.office.Tenure;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.staff.StaffRecord;
import org.junit.jupiter.api.Test;

class RecordFirstLoginTest {

    private final TownHall town = new TownHall();

    @Test
    void puts_the_actor_on_record_in_their_office_from_today_on() {
        assertThat(login(CHARITY, CHARITY_OFFICE)).isEqualTo(new Receipt(recordOf("u-103"), 1));

        assertThat(record("u-103").tenures()).containsExactly(Tenure.parse(CHARITY_OFFICE + " 2026-09-28 .."));
        assertThat(town.stores.staffViews().find(record("u-103").id()).flatMap(StaffView::name))
                .isEmpty();
    }

    @Test
    void changes_nothing_the_next_time() {
        Receipt first = login(CHARITY, CHARITY_OFFICE);
        town.now = Instant.parse("2026-09-30T04:00:00Z");

        assertThat(login(CHARITY, CHARITY_OFFICE)).isEqualTo(first);
        assertThat(record("u-103").version()).isEqualTo(1);
    }

    @Test
    void leaves_what_a_file_said_of_them() {
        town.importTown(STAFF_OF_THE_TOWN.replace(
                "441900105201:village-committee 2025-01-01 ..", VILLAGE_OFFICE + " 2025-01-01 .. 2025-12-31"));
        long version = record("u-201").version();

        assertThat(login(CLERK, VILLAGE_OFFICE).version()).isEqualTo(version);
        assertThat(record("u-201").tenures())
                .containsExactly(Tenure.parse(VILLAGE_OFFICE + " 2025-01-01 .. 2025-12-31"));
    }

    @Test
    void adds_an_office_in_which_they_never_served() {
        town.importTown(STAFF_OF_THE_TOWN);
        Actor promoted = new Actor("u-201", Role.TOWN_LEAD, new Jurisdiction.OfTown(QISHI));

        login(promoted, LEAD_OFFICE);

        assertThat(record("u-201").tenures())
                .containsExactly(
                        Tenure.parse(VILLAGE_OFFICE + " 2025-01-01 .."), Tenure.parse(LEAD_OFFICE + " 2026-09-28 .."));
    }

    @Test
    void answers_the_slower_of_two_logins_like_the_faster() {
        Transactions racing = (partition, key, decision) -> {
            login(CHARITY, CHARITY_OFFICE);
            return town.stores.in(partition, key, decision);
        };
        TownHall slower = new TownHall(town, racing);

        assertThat(slower.recordFirstLogin.handle(CHARITY, Call.of(new RecordFirstLogin.Command(CHARITY_OFFICE))))
                .isEqualTo(new Receipt(recordOf("u-103"), 1));
    }

    @Test
    void is_for_ones_own_offices_in_this_city_only() {
        Actor stranger = new Actor("u-9", Role.TOWN_LEAD, new Jurisdiction.OfTown(new TownCode("440307001")));

        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> login(CHARITY, LEAD_OFFICE));
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> login(stranger, "440307001:town-lead-department"));
        for (Actor actor : List.of(AUDITOR, RESIDENT)) {
            assertThatExceptionOfType(Refusal.NotPermitted.class).isThrownBy(() -> login(actor, LEAD_OFFICE));
        }
    }

    private Receipt login(Actor actor, String office) {
        return town.recordFirstLogin.handle(actor, Call.of(new RecordFirstLogin.Command(office)));
    }

    private StaffRecord record(String subject) {
        Optional<StaffView> found = town.stores.staffViews().find(StaffRecord.idOf(QISHI, new StaffSubject(subject)));
        return found.map(StaffView::record).orElseThrow();
    }
}
