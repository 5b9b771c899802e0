package org.guanjia.application.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.application.office.TownHall.AUDITOR;
import static org.guanjia.application.office.TownHall.BUREAU;
import static org.guanjia.application.office.TownHall.CLERK;
import static org.guanjia.application.office.TownHall.DONGGUAN;
import static org.guanjia.application.office.TownHall.LEAD_ELSEWHERE;
import static org.guanjia.application.office.TownHall.LEAD_OFFICE;
import static org.guanjia.application.office.TownHall.QISHI;
import static org.guanjia.application.office.TownHall.STAFF_OF_THE_TOWN;
import static org.guanjia.application.office.TownHall.VILLAGE_OFFICE;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guanjia.application.access.Actor;
import org.guanjia.application.office.query.ReadStaff;
import org.guanjia.application.port.Journal;
import org.guanjia.application.port.StaffView;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.staff.OfficeRegister;
import org.guanjia.domain.staff.OfficeRegisterEvent;
import org.guanjia.domain.staff.StaffRecord;
import org.junit.jupiter.api.Test;

class ImportStaffTest {

    private final TownHall town = new TownHall();

    @Test
    void puts_everybody_on_record_and_says_how_many() {
        Receipt receipt = town.importTown(STAFF_OF_THE_TOWN);

        assertThat(receipt).isEqualTo(new Receipt(OfficeRegister.idOf(QISHI).text(), 1));
        assertThat(lastImport()).isEqualTo(List.of(4, 0, 0));
        assertThat(serving(LEAD_OFFICE)).containsExactly("u-101 甲虚构 138****8000", "u-102 乙虚构 -");
        assertThat(serving(VILLAGE_OFFICE)).containsExactly("u-201 丙虚构 138****8001", "u-202 丁虚构 -");
        assertThat(record("u-101")
                        .substitutesAt(record("u-101").tenures().get(0).office(), town.now))
                .containsExactly(new StaffSubject("u-102"));
    }

    @Test
    void changes_only_what_the_file_has_otherwise() {
        town.importTown(STAFF_OF_THE_TOWN);
        long versionOfTheOther = record("u-201").version();

        town.importTown(STAFF_OF_THE_TOWN.replace("u-102 | 乙虚构 | - ", "u-102 | 乙虚构 | 0769-22334455 "));

        assertThat(lastImport()).isEqualTo(List.of(0, 1, 3));
        assertThat(serving(LEAD_OFFICE)).contains("u-102 乙虚构 0769-******55");
        assertThat(record("u-201").version()).isEqualTo(versionOfTheOther);
    }

    @Test
    void takes_nobody_away_who_does_not_stand_in_the_file() {
        town.importTown(STAFF_OF_THE_TOWN);

        town.importTown("staff | u-301 | 戊虚构 | - | 441900105:town-charity 2026-01-01 ..");

        assertThat(lastImport()).isEqualTo(List.of(1, 0, 0));
        assertThat(serving(LEAD_OFFICE)).hasSize(2);
        assertThat(town.stores.staffViews().offices(QISHI).orElseThrow().offices())
                .hasSize(2);
    }

    @Test
    void ends_a_tenure_by_its_last_day() {
        town.importTown(STAFF_OF_THE_TOWN);

        town.importTown("staff | u-202 | 丁虚构 | - | 441900105201:village-committee 2025-01-01 .. 2026-09-27");

        assertThat(serving(VILLAGE_OFFICE)).containsExactly("u-201 丙虚构 138****8001");
    }

    @Test
    void brings_no_substitution_back_that_was_ended() {
        town.importTown(STAFF_OF_THE_TOWN);
        town.endSubstitution.handle(
                TownHall.TOWN_LEAD, Call.of(new EndSubstitution.Command(TownHall.recordOf("u-101"), 1)));

        town.importTown(STAFF_OF_THE_TOWN);

        assertThat(record("u-101").state().substitutions()).hasSize(1);
        assertThat(lastImport()).isEqualTo(List.of(0, 0, 4));
    }

    @Test
    void keeps_names_and_numbers_out_of_the_journal() {
        town.importTown(STAFF_OF_THE_TOWN);

        List<Journal.Entry> entries = town.stores.entries(record("u-101").id());
        assertThat(entries).hasSize(3);
        assertThat(entries.toString()).doesNotContain("甲虚构", "13800138000");
        assertThat(new ImportStaff.Command("441900105", "f", STAFF_OF_THE_TOWN).toString())
                .doesNotContain("甲虚构", "13800138000");
    }

    @Test
    void names_every_fault_of_the_file_and_every_office_of_another_unit_with_its_line() {
        String text = """
                staff | u-1 | 甲虚构 | 12345 | 441900105:town-charity 2026-01-01 ..
                staff | u-2 | 乙虚构 | - | 441900104:town-charity 2026-01-01 ..
                """;

        assertThat(catchThrowableOfType(Refusal.InvalidInput.class, () -> town.importTown(text))
                        .faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "qishi.staff:1.phone: malformed {expected=telephone number}",
                        "qishi.staff:2.tenures: other-unit {code=441900104, unit=441900105}");
        assertThat(town.stores.staffViews().offices(QISHI)).isEmpty();
    }

    @Test
    void takes_the_staff_of_the_whole_city_over_for_the_bureau() {
        String text = STAFF_OF_THE_TOWN
                + "staff | u-001 | 己虚构 | - | 441900000:city-bureau 2026-01-01 .., 441900104:town-charity 2026-01-01 ..";

        Receipt receipt = importBy(BUREAU, DONGGUAN.text(), text);

        assertThat(receipt).isEqualTo(new Receipt(OfficeRegister.idOf(DONGGUAN).text(), 1));
        assertThat(serving("441900000:city-bureau")).hasSize(1);
        assertThat(serving("441900104:town-charity")).hasSize(1);
        assertThat(serving(LEAD_OFFICE)).hasSize(2);
    }

    @Test
    void takes_effect_once_for_a_command_key() {
        Call<ImportStaff.Command> call = Call.of(
                        new ImportStaff.Command(DONGGUAN.text(), "city.staff", STAFF_OF_THE_TOWN))
                .with(CommandKey.of("u-001", "key-1", "body".getBytes(StandardCharsets.UTF_8)));

        Receipt first = town.importStaff.handle(BUREAU, call);

        assertThat(town.importStaff.handle(BUREAU, call)).isEqualTo(first);
        assertThat(town.stores.entries(OfficeRegister.idOf(QISHI))).hasSize(1);
    }

    @Test
    void is_for_the_bureau_and_for_the_lead_of_the_town_alone() {
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> importBy(LEAD_ELSEWHERE, QISHI.text(), STAFF_OF_THE_TOWN));
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> importBy(TownHall.TOWN_LEAD, DONGGUAN.text(), STAFF_OF_THE_TOWN));
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> importBy(BUREAU, "441900999", ""));
        for (Actor actor : List.of(CLERK, AUDITOR)) {
            assertThatExceptionOfType(Refusal.NotPermitted.class)
                    .isThrownBy(() -> importBy(actor, QISHI.text(), STAFF_OF_THE_TOWN));
        }
    }

    @Test
    void keeps_what_was_recorded_when_across_files() {
        town.importTown(STAFF_OF_THE_TOWN);
        town.now = Instant.parse("2026-10-01T04:00:00Z");
        town.importTown("office | 441900105:town-lead-department | 公共服务办");

        OfficeRegister register = town.stores.staffViews().offices(QISHI).orElseThrow();
        assertThat(register.nameOf(record("u-101").tenures().get(0).office())).contains("公共服务办");
        assertThat(register.version()).isEqualTo(2);
    }

    private Receipt importBy(Actor actor, String unit, String text) {
        return town.importStaff.handle(actor, Call.of(new ImportStaff.Command(unit, "qishi.staff", text)));
    }

    /** How many the newest import of the town added, changed and left alone. */
    private List<Integer> lastImport() {
        List<Journal.Entry> entries = town.stores.entries(OfficeRegister.idOf(QISHI));
        var imported = (OfficeRegisterEvent.StaffImported)
                entries.get(entries.size() - 1).event();
        return List.of(imported.added(), imported.changed(), imported.unchanged());
    }

    private StaffRecord record(String subject) {
        StaffRecordId id = StaffRecord.idOf(QISHI, new StaffSubject(subject));
        return town.stores.staffViews().find(id).map(StaffView::record).orElseThrow();
    }

    private List<String> serving(String office) {
        return town.readStaff.handle(CLERK, new ReadStaff.Query(office, LocalDate.of(2026, 9, 28))).stream()
                .map(view ->
                        view.state().subject() + " " + view.name().orElseThrow().text() + " "
                                + view.maskedPhone().orElse("-"))
                .toList();
    }
}
