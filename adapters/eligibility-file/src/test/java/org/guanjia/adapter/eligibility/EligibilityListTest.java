package org.guanjia.adapter.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.guanjia.adapter.contract.EligibilityCheckContract;
import org.guanjia.application.port.EligibilityAnswer;
import org.guanjia.application.port.EligibilityCheck;
import org.guanjia.application.port.EligibilityQuestion;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Identification;
import org.guanjia.domain.shared.IdentificationType;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;
import org.junit.jupiter.api.Test;

class EligibilityListTest extends EligibilityCheckContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 28);
    private static final Code MINIMUM_LIVING = new Code("minimum-living");
    private static final Code DISABLED = new Code("disabled");
    private static final Set<Code> GROUPS = Set.of(MINIMUM_LIVING, DISABLED, new Code("homeless"));
    private static final String HEAD = "source | 企石镇救助台账\nas-of | 2026-09-01\n";

    @Override
    protected EligibilityCheck check(List<RegisteredPerson> records) {
        return list(HEAD + records.stream().map(EligibilityListTest::line).collect(Collectors.joining("\n")));
    }

    private static String line(RegisteredPerson person) {
        String type =
                person.identification().type().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String groups = person.groups().stream().map(Code::text).collect(Collectors.joining(", "));
        return String.join(
                " | ",
                "person",
                type,
                person.identification().text(),
                person.name().text(),
                groups,
                person.days().toString());
    }

    @Test
    void says_which_list_it_looked_at_and_of_which_day() {
        EligibilityList list = list(HEAD + "person | passport | e00000001 | 甲虚构 | disabled | 2026-01-01 ..");

        assertThat(list.check(question("E00000001", DISABLED)))
                .isEqualTo(new EligibilityAnswer.Confirmed(Set.of(DISABLED), "企石镇救助台账", LocalDate.of(2026, 9, 1)));
        assertThat(list.check(question("E00000002", DISABLED)))
                .isEqualTo(new EligibilityAnswer.NotFound("企石镇救助台账", LocalDate.of(2026, 9, 1)));
    }

    @Test
    void adds_up_what_several_lines_say_of_a_person() {
        EligibilityList list = list(HEAD + """
                person | passport | E00000001 | 甲虚构 | disabled | 2025-01-01 .. 2025-12-31
                person | passport | E00000001 | 甲虚构 | disabled | 2026-09-01 ..
                person | passport | E00000001 | 甲虚构 | minimum-living | 2026-01-01 .. 2026-12-31
                """);

        assertThat(list.check(question("E00000001", DISABLED, MINIMUM_LIVING)))
                .isEqualTo(new EligibilityAnswer.Confirmed(
                        Set.of(DISABLED, MINIMUM_LIVING), "企石镇救助台账", LocalDate.of(2026, 9, 1)));
    }

    @Test
    void names_every_fault_with_its_line_and_nobody() {
        String text = """
                source | 台账
                source | 台账
                as-of | 2026-09-29
                person | resident-id | 441900199013011234 | 甲虚构 | disabled | 2026-01-01 ..
                person | none | LOST | 乙虚构 | disabled | 2026-01-01 ..
                person | passport | E1 | 丙虚构 | disabled, moonstruck | tomorrow
                person | passport | E00000001 | 丁虚构
                441900199001011234 | 戊虚构
                """;

        assertThat(faultsOf(text))
                .containsExactly(
                        "test.eligibility:2: duplicate-record {record=source, first=test.eligibility:1}",
                        "test.eligibility:4.identification: no-such-date",
                        "test.eligibility:4.identification: check-character",
                        "test.eligibility:5.identification: not-one-of {known=resident-id, hong-kong-macao-permit,"
                                + " taiwan-permit, foreign-permanent-resident-card, passport}",
                        "test.eligibility:6.identification: malformed {expected=5 to 17 letters and digits}",
                        "test.eligibility:6.groups: not-one-of {known=disabled, homeless, minimum-living}",
                        "test.eligibility:6.days: malformed {expected=such as 2023-01-01 .. 2025-12-31 or 2020-04-01"
                                + " ..}",
                        "test.eligibility:7: wrong-number-of-fields {needed=6, found=4}",
                        "test.eligibility:8: not-one-of {known=as-of, person, source}",
                        "test.eligibility:3 as-of: out-of-range {allowed=≤ 2026-09-28}");
        assertThat(faultsOf("# empty"))
                .containsExactly(
                        "test.eligibility: missing-record {record=as-of}",
                        "test.eligibility: missing-record {record=source}");
    }

    @Test
    void shows_nobody_in_its_string() {
        assertThat(list(HEAD + "person | passport | E00000001 | 甲虚构 | disabled | 2026-01-01 ..")
                        .toString())
                .isEqualTo("EligibilityList of 1 entries as of 2026-09-01");
    }

    @Test
    void the_example_in_the_readme_is_one() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int from = readme.indexOf("```eligibility\n") + "```eligibility\n".length();

        assertThat(list(readme.substring(from, readme.indexOf("```\n", from))).toString())
                .contains("2 entries");
    }

    private static EligibilityQuestion question(String passport, Code... claimed) {
        return new EligibilityQuestion(
                Identification.parse(IdentificationType.PASSPORT, passport, TODAY),
                new PersonName("甲虚构"),
                Set.of(claimed),
                TODAY);
    }

    private static EligibilityList list(String text) {
        return EligibilityList.parse(new SourceText("test.eligibility", text), GROUPS, TODAY);
    }

    private static List<String> faultsOf(String text) {
        return catchThrowableOfType(Refusal.InvalidInput.class, () -> list(text)).faults().stream()
                .map(Fault::toString)
                .toList();
    }
}
