package org.guanjia.adapter.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanjia.domain.message.MessageTemplates;
import org.guanjia.domain.region.Town;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.WishParameters;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.CalendarEdition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionFilesTest {

    private static final String CALENDAR = """
            edition | own-2030
            years   | 2030 .. 2030
            holiday | 2030-01-01 | 元旦
            """;

    private static final String POLICIES = """
            policy-list | own
            document | 示例〔2030〕1号
            title | 示例政策清单
            from | 2030-01-01
            department | education | 教育部门
            policy | education-assistance | 教育救助 | education | TOWN | - | - | education | §1 | 就学困难
            """;

    @TempDir
    private Path folder;

    @Test
    void the_bundled_region_is_the_city_with_33_units_in_the_programme() {
        assertThat(EditionFiles.bundledRegion().city().name()).isEqualTo("东莞市");
        assertThat(EditionFiles.bundledRegion().towns())
                .filteredOn(Town::inProgramme)
                .hasSize(33);
    }

    @Test
    void the_bundled_calendar_covers_the_years_of_the_programme() {
        assertThat(EditionFiles.bundledCalendar().edition().years()).hasToString("2020 .. 2026");
    }

    @Test
    void the_bundled_templates_word_every_message_that_a_bundled_rulebook_owes() {
        List<MessageTemplates> templates = EditionFiles.bundledMessageTemplates();

        for (Rulebook rulebook : EditionFiles.bundledRulebooks().editions()) {
            boolean owes = rulebook.find(WishParameters.MESSAGES)
                    .filter(messages -> !messages.isEmpty())
                    .isPresent();
            List<MessageTemplates> own = templates.stream()
                    .filter(one -> one.rulebook().equals(rulebook.id()))
                    .toList();

            assertThat(own).as(rulebook.toString()).hasSize(owes ? 1 : 0);
            assertThat(own)
                    .allSatisfy(one -> assertThat(one.lackingFor(rulebook)).isEmpty());
        }
    }

    @Test
    void templates_of_ones_own_are_read_and_named_by_file_and_line() throws IOException {
        Path file = file("own.messages", "messages | own\nword | satisfied |\n", StandardCharsets.UTF_8);

        assertThat(faults(() -> EditionFiles.messageTemplates(file)).toString())
                .contains("own.messages:2 word satisfied: blank");
    }

    @Test
    void a_calendar_of_ones_own_is_read() throws IOException {
        CalendarEdition edition = EditionFiles.calendar(file("own.calendar", CALENDAR, StandardCharsets.UTF_8));

        assertThat(edition.days())
                .singleElement()
                .satisfies(day -> assertThat(day.name()).isEqualTo("元旦"));
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_do_no_harm() throws IOException {
        Path file = file("own.calendar", "\uFEFF" + CALENDAR.replace("\n", "\r\n"), StandardCharsets.UTF_8);

        assertThat(EditionFiles.calendar(file).id()).hasToString("own-2030");
    }

    @Test
    void another_encoding_is_refused_and_never_guessed() throws IOException {
        Path file = file("own.calendar", CALENDAR, Charset.forName("GB18030"));

        assertThat(faults(() -> EditionFiles.calendar(file)))
                .hasToString("[own.calendar: unreadable-file {reason=not UTF-8}]");
    }

    @Test
    void a_missing_file_is_refused_under_its_name() {
        assertThat(faults(() -> EditionFiles.calendar(folder.resolve("none.calendar"))))
                .hasToString("[none.calendar: unreadable-file {reason=no such file}]");
    }

    @Test
    void a_folder_in_place_of_a_file_is_refused() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("2026"));

        assertThat(faults(() -> EditionFiles.calendar(inside)))
                .hasToString("[2026: unreadable-file {reason=a folder, not a file}]");
    }

    @Test
    void a_file_that_is_opened_is_refused_in_the_same_words() throws IOException {
        assertThat(faults(() -> TextFile.open(folder.resolve("none.csv"))))
                .hasToString("[none.csv: unreadable-file {reason=no such file}]");
        assertThat(faults(() -> TextFile.open(Files.createDirectory(folder.resolve("inside")))))
                .hasToString("[inside: unreadable-file {reason=a folder, not a file}]");
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));
        assertThat(faults(() -> TextFile.open(loop))).hasToString("[loop: unreadable-file {reason=input error}]");
    }

    @Test
    void a_file_may_be_known_by_another_name() {
        assertThat(faults(() -> TextFile.read(folder.resolve("none"), "etc/none")))
                .hasToString("[etc/none: unreadable-file {reason=no such file}]");
    }

    @Test
    void five_megabytes_are_read_and_one_byte_more_is_refused() throws IOException {
        String largest = CALENDAR + "#".repeat(5_000_000 - CALENDAR.getBytes(StandardCharsets.UTF_8).length);

        assertThat(EditionFiles.calendar(file("largest", largest, StandardCharsets.UTF_8))
                        .id())
                .hasToString("own-2030");
        Path larger = file("larger", largest + "#", StandardCharsets.UTF_8);
        assertThat(faults(() -> EditionFiles.calendar(larger)))
                .hasToString("[larger: unreadable-file {reason=larger than 5 MB}]");
    }

    @Test
    void faults_in_a_file_are_named_by_file_and_line() throws IOException {
        Path file = file("own.calendar", CALENDAR + "feast | 2030-02-03 | 春节\n", StandardCharsets.UTF_8);

        assertThat(faults(() -> EditionFiles.calendar(file)))
                .hasToString("[own.calendar:4: unknown-record {record=feast}]");
    }

    @Test
    void a_region_is_read_from_the_three_files_of_a_folder() throws IOException {
        file(
                "towns.csv",
                "code,name,code12,kind,in_33_units\n440300000,深圳市,440300000000,市,0\n",
                StandardCharsets.UTF_8);
        file("villages.csv", "code,name,town_code\n", StandardCharsets.UTF_8);
        file("economic_classes.csv", "town_code,economic_class\n", StandardCharsets.UTF_8);

        assertThat(EditionFiles.region(folder).city().name()).isEqualTo("深圳市");
    }

    @Test
    void all_missing_files_of_a_region_are_named_at_once() throws IOException {
        file("villages.csv", "code,name,town_code\n", StandardCharsets.UTF_8);

        assertThat(faults(() -> EditionFiles.region(folder)))
                .extracting(Fault::location)
                .containsExactly("towns.csv", "economic_classes.csv");
    }

    @Test
    void the_bundled_rulebooks_are_those_of_2020_and_2022() {
        assertThat(EditionFiles.bundledRulebooks().editions())
                .extracting(edition -> edition.id().text())
                .containsExactly("2020", "2022");
    }

    @Test
    void every_rulebook_of_a_folder_is_read_and_other_files_are_left_alone() throws IOException {
        file("own.rulebook", bundled("2022.rulebook"), StandardCharsets.UTF_8);
        file("notes.txt", "nothing", StandardCharsets.UTF_8);

        assertThat(EditionFiles.rulebooks(folder).editions()).hasSize(1);
    }

    @Test
    void the_faults_of_all_rulebooks_of_a_folder_are_named_at_once() throws IOException {
        file("a.rulebook", "nonsense", StandardCharsets.UTF_8);
        file("b.rulebook", "东莞", Charset.forName("GB18030"));

        assertThat(faults(() -> EditionFiles.rulebooks(folder)))
                .extracting(Fault::location)
                .anyMatch(location -> location.startsWith("a.rulebook"))
                .contains("b.rulebook");
    }

    @Test
    void a_folder_without_rulebooks_is_refused() {
        assertThat(faults(() -> EditionFiles.rulebooks(folder)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.values()).containsValue("no .rulebook file in it"));
    }

    @Test
    void a_missing_folder_of_rulebooks_is_refused() {
        assertThat(faults(() -> EditionFiles.rulebooks(folder.resolve("none"))))
                .hasToString("[none: unreadable-file {reason=not a folder that can be read}]");
    }

    @Test
    void the_bundled_policy_list_has_the_ten_basic_policies() {
        assertThat(EditionFiles.bundledPolicyLists().editions())
                .singleElement()
                .satisfies(edition -> assertThat(edition.policies()).hasSize(10));
    }

    @Test
    void a_policy_list_of_ones_own_is_read() throws IOException {
        Path file = file("own.policies", POLICIES, StandardCharsets.UTF_8);

        assertThat(EditionFiles.policyList(file).id()).hasToString("own");
    }

    @Test
    void faults_in_a_policy_list_are_named_by_file_line_and_record() throws IOException {
        Path file = file("own.policies", POLICIES.replace("TOWN", "VILLAGE"), StandardCharsets.UTF_8);

        assertThat(faults(() -> EditionFiles.policyList(file)))
                .hasToString("[own.policies:6 policy education-assistance.level: not-one-of {known=CITY, TOWN}]");
    }

    @Test
    void every_policy_list_of_a_folder_is_read_and_other_files_are_left_alone() throws IOException {
        file("a.policies", POLICIES, StandardCharsets.UTF_8);
        file("b.policies", POLICIES.replace("own", "next").replace("2030-", "2031-"), StandardCharsets.UTF_8);
        file("notes.txt", "nothing", StandardCharsets.UTF_8);

        assertThat(EditionFiles.policyLists(folder).editions())
                .extracting(edition -> edition.id().text())
                .containsExactly("own", "next");
    }

    @Test
    void the_faults_of_all_policy_lists_of_a_folder_are_named_at_once() throws IOException {
        file("a.policies", POLICIES.replace("§1", ""), StandardCharsets.UTF_8);
        file("b.policies", "东莞", Charset.forName("GB18030"));

        assertThat(faults(() -> EditionFiles.policyLists(folder)))
                .extracting(Fault::location)
                .containsExactly("a.policies:6 policy education-assistance.clause", "b.policies");
    }

    @Test
    void two_policy_lists_of_a_folder_that_clash_are_refused() throws IOException {
        file("a.policies", POLICIES, StandardCharsets.UTF_8);
        file("b.policies", POLICIES.replace("own", "next"), StandardCharsets.UTF_8);

        assertThat(faults(() -> EditionFiles.policyLists(folder))).hasToString("[repeated {value=2030-01-01}]");
    }

    @Test
    void a_folder_without_policy_lists_is_refused() {
        assertThat(faults(() -> EditionFiles.policyLists(folder)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.values()).containsValue("no .policies file in it"));
    }

    private static String bundled(String name) throws IOException {
        try (InputStream in = Rulebook.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path file(String name, String text, Charset encoding) throws IOException {
        return Files.writeString(folder.resolve(name), text, encoding);
    }

    private static List<Fault> faults(ThrowingCallable reading) {
        return catchThrowableOfType(Refusal.InvalidInput.class, reading).faults();
    }
}
