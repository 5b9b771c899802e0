package org.guanjia.application.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanjia.application.office.TownHall.AUDITOR;
import static org.guanjia.application.office.TownHall.BUREAU;
import static org.guanjia.application.office.TownHall.CHARITY;
import static org.guanjia.application.office.TownHall.CLERK;
import static org.guanjia.application.office.TownHall.LEAD_ELSEWHERE;
import static org.guanjia.application.office.TownHall.STAFF_OF_THE_TOWN;
import static org.guanjia.application.office.TownHall.TOWN_LEAD;
import static org.guanjia.application.office.TownHall.VILLAGE_OFFICE;
import static org.guanjia.application.office.TownHall.recordOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guanjia.application.access.Actor;
import org.guanjia.application.office.query.ListEmergencyAuthorities;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Granting, withdrawing and listing authorities to decide emergencies (W-09). */
class EmergencyAuthorityTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 28);

    private final TownHall town = new TownHall();

    @BeforeEach
    void put_the_town_on_record() {
        town.importTown(STAFF_OF_THE_TOWN);
    }

    @Test
    void is_granted_by_the_towns_lead_by_name_and_dates() {
        assertThat(grant(TOWN_LEAD, "u-201", VILLAGE_OFFICE, FIRST)).isEqualTo(new Receipt(recordOf("u-201"), 3));

        assertThat(listed(TOWN_LEAD, FIRST))
                .containsExactly("u-201 441900105201:village-committee 2026-09-28 .. 2026-10-31 true");
    }

    @Test
    void stays_listed_when_it_is_withdrawn() {
        grant(TOWN_LEAD, "u-201", VILLAGE_OFFICE, FIRST);
        town.withdrawEmergencyAuthority.handle(
                TOWN_LEAD,
                Call.of(new WithdrawEmergencyAuthority.Command(recordOf("u-201"), 1, "改由他人值班"))
                        .expecting(3));

        for (Actor actor : List.of(TOWN_LEAD, CHARITY, BUREAU, AUDITOR)) {
            assertThat(listed(actor, FIRST))
                    .containsExactly("u-201 441900105201:village-committee 2026-09-28 .. 2026-10-31 false");
        }
        assertThat(listed(TOWN_LEAD, LocalDate.of(2026, 11, 1))).isEmpty();
    }

    @Test
    void does_not_hold_before_its_first_day() {
        grant(TOWN_LEAD, "u-201", VILLAGE_OFFICE, FIRST.plusDays(1));

        assertThat(listed(TOWN_LEAD, FIRST)).singleElement().asString().endsWith("false");
        town.now = Instant.parse("2026-09-29T00:00:00Z");
        assertThat(listed(TOWN_LEAD, FIRST)).singleElement().asString().endsWith("true");
    }

    @Test
    void is_refused_afterwards() {
        assertThatExceptionOfType(Refusal.RuleBroken.class)
                .isThrownBy(() -> grant(TOWN_LEAD, "u-201", VILLAGE_OFFICE, FIRST.minusDays(1)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("W-09"));
    }

    @Test
    void is_for_the_towns_lead_alone() {
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> grant(LEAD_ELSEWHERE, "u-201", VILLAGE_OFFICE, FIRST));
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> grant(TOWN_LEAD, "nobody", VILLAGE_OFFICE, FIRST));
        for (Actor actor : List.of(BUREAU, CHARITY, CLERK)) {
            assertThatExceptionOfType(Refusal.NotPermitted.class)
                    .isThrownBy(() -> grant(actor, "u-201", VILLAGE_OFFICE, FIRST));
        }
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> listed(LEAD_ELSEWHERE, FIRST));
        assertThatExceptionOfType(Refusal.NotPermitted.class).isThrownBy(() -> listed(CLERK, FIRST));
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> town.withdrawEmergencyAuthority.handle(
                        LEAD_ELSEWHERE,
                        Call.of(new WithdrawEmergencyAuthority.Command(recordOf("u-201"), 1, "改由他人值班"))));
    }

    @Test
    void names_all_faults_of_the_command_at_once() {
        assertThatExceptionOfType(Refusal.InvalidInput.class)
                .isThrownBy(() -> town.grantEmergencyAuthority.handle(
                        TOWN_LEAD,
                        Call.of(new GrantEmergencyAuthority.Command(
                                "nobody", "canteen", FIRST, FIRST.minusDays(1), " "))))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(fault -> fault.location())
                        .containsExactly("ground", "office", "officer", ""));
    }

    private Receipt grant(Actor actor, String officer, String office, LocalDate from) {
        return town.grantEmergencyAuthority.handle(
                actor,
                Call.of(new GrantEmergencyAuthority.Command(
                        recordOf(officer), office, from, LocalDate.of(2026, 10, 31), "值班安排〔2026〕9号")));
    }

    private List<String> listed(Actor actor, LocalDate from) {
        return town
                .listEmergencyAuthorities
                .handle(actor, new ListEmergencyAuthorities.Query(TownHall.QISHI.text(), from))
                .stream()
                .map(entry -> entry.officer().state().subject() + " "
                        + entry.authority().office() + " " + entry.authority().days() + " " + entry.holds())
                .toList();
    }
}
