package org.guanjia.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.PolicyId;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyListFileTest {

    private static final String POLICY =
            "policy | minimum-living | 低保救助 | civil-affairs | CITY | - | - | living | §1 | 基本生活困难";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "| 低保救助 |; |  |; name: blank",
                "| civil-affairs |; | police |; department: not-one-of {known=civil-affairs}",
                "| CITY |; | city |; level: not-one-of {known=CITY, TOWN}",
                "| CITY | - |; | CITY | |; telephone: required",
                "| CITY | - |; | CITY | 12345 |; telephone: malformed {expected=telephone number}",
                "| CITY | - | - |; | CITY | - | |; contact: required",
                "| living |; | |; fields: required",
                "| living |; | living, |; fields: malformed {expected=a code such as 12345-portal}",
                "| living |; | living, medical, living |; fields: repeated {value=living}",
                "| §1 |; | |; clause: blank",
                "| 基本生活困难; |; solves: blank",
            })
    void names_file_line_entry_and_field_of_what_is_wrong_in_a_policy(String right, String wrong, String fault) {
        String text = PolicyTexts.SMALL.replace(POLICY, POLICY.replace(right, wrong));

        assertThat(faultsOf(text))
                .filteredOn(found -> !found.contains("missing-record"))
                .containsExactly("test.policies:6 policy minimum-living." + fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "policy-list | small; policy-list | Of 2026; malformed {expected=the name of an edition such as 2022}",
                "document | 示例〔2026〕1号; document |; blank",
                "title | 示例政策清单; title | a | b; wrong-number-of-fields {needed=2, found=3}",
                "from | 2026-01-01; from | 2026; malformed {expected=a date such as 2026-01-31}",
                "from | 2026-01-01; from | 2026-02-29; no-such-date {date=2026-02-29}",
            })
    void names_file_line_and_record_of_what_is_wrong_in_the_head(String right, String wrong, String fault) {
        String record = right.substring(0, right.indexOf(' '));

        assertThat(faultsOf(PolicyTexts.SMALL.replace(right, wrong)))
                .singleElement()
                .asString()
                .matches("test\\.policies:[1-4] " + record + ": .*")
                .endsWith(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "department | civil-affairs |; department civil-affairs.name: blank",
                "department | civil-affairs; department civil-affairs: wrong-number-of-fields {needed=3, found=2}",
            })
    void the_faults_of_a_department_are_not_those_of_its_policies_too(String line, String fault) {
        assertThat(faultsOf(PolicyTexts.SMALL.replace("department | civil-affairs | 民政部门", line)))
                .containsExactly("test.policies:5 " + fault);
    }

    @Test
    void names_a_department_that_no_policy_names() {
        assertThat(faultsOf(PolicyTexts.SMALL + "department | police | 公安部门"))
                .containsExactly("test.policies:7 department police: missing-record {record=policy}");
    }

    @Test
    void names_codes_of_another_form() {
        String text = PolicyTexts.SMALL.replace("civil-affairs", "民政").replace("minimum-living", "低保");

        assertThat(faultsOf(text))
                .containsExactly(
                        "test.policies:5 department 民政: malformed {expected=a code such as 12345-portal}",
                        "test.policies:6 policy 低保: malformed {expected=a code such as minimum-living}");
    }

    @Test
    void names_records_that_it_does_not_know_that_stand_twice_and_that_are_too_short() {
        String text = PolicyTexts.SMALL + """
                from | 2026-02-01
                department | civil-affairs | 民政
                %s
                policy | short
                policy
                department
                policies | 2026
                """.formatted(POLICY);

        assertThat(faultsOf(text))
                .containsExactlyInAnyOrder(
                        "test.policies:7: duplicate-record {record=from, first=test.policies:4}",
                        "test.policies:8: duplicate-record {record=department civil-affairs, first=test.policies:5}",
                        "test.policies:9: duplicate-record {record=policy minimum-living, first=test.policies:6}",
                        "test.policies:10 policy short: wrong-number-of-fields {needed=10, found=2}",
                        "test.policies:11 policy: wrong-number-of-fields {needed=10, found=1}",
                        "test.policies:12 department: wrong-number-of-fields {needed=3, found=1}",
                        "test.policies:13: unknown-record {record=policies}");
    }

    @Test
    void misses_everything_in_an_empty_file() {
        assertThat(faultsOf("# nothing but a comment\n"))
                .containsExactly(
                        "test.policies: missing-record {record=policy-list}",
                        "test.policies: missing-record {record=document}",
                        "test.policies: missing-record {record=title}",
                        "test.policies: missing-record {record=from}",
                        "test.policies: missing-record {record=department}",
                        "test.policies: missing-record {record=policy}");
    }

    @Test
    void misses_departments_once_and_not_at_every_policy() {
        assertThat(faultsOf(PolicyTexts.SMALL.replace("department | civil-affairs | 民政部门", "")))
                .containsExactly("test.policies: missing-record {record=department}");
    }

    @Test
    void names_all_faults_of_a_line_at_once() {
        String line = "policy | x | | y | z | 1 | | | |";

        assertThat(faultsOf(PolicyTexts.SMALL + line))
                .hasSize(8)
                .allMatch(fault -> fault.startsWith("test.policies:7 policy x."));
    }

    @Test
    void the_longest_texts_are_taken_and_one_character_more_is_refused() {
        String longest = filled("名".repeat(50), "系".repeat(100), "款".repeat(200), "困".repeat(200));
        String longer = filled("名".repeat(51), "系".repeat(101), "款".repeat(201), "困".repeat(201));

        assertThat(PolicyTexts.parse(longest).policies()).hasSize(1);
        assertThat(faultsOf(longer))
                .extracting(fault -> fault.substring(fault.lastIndexOf('.') + 1))
                .containsExactly(
                        "name: too-long {longest=50}",
                        "contact: too-long {longest=100}",
                        "clause: too-long {longest=200}",
                        "solves: too-long {longest=200}");
    }

    @Test
    void the_example_of_the_readme_is_an_edition() throws IOException {
        PolicyListEdition edition = PolicyTexts.parse(exampleOf(Files.readString(Path.of("README.md"))));

        Policy first = edition.find(new PolicyId("minimum-living")).orElseThrow();
        assertThat(first.contact())
                .contains(new PolicyContact(Optional.of(new PhoneNumber("0769-22334455")), Optional.of("社会救助科")));
        Policy second = edition.find(new PolicyId("education-assistance")).orElseThrow();
        assertThat(second.level()).isEqualTo(PolicyLevel.TOWN);
        assertThat(second.contact()).contains(new PolicyContact(Optional.empty(), Optional.of("致电 12345")));
        assertThat(second.fields()).containsExactly(new Code("education"), new Code("living"));
    }

    private static String exampleOf(String readme) {
        String begin = "```policies\n";
        int from = readme.indexOf(begin) + begin.length();
        assertThat(from).isGreaterThanOrEqualTo(begin.length());
        return readme.substring(from, readme.indexOf("```\n", from));
    }

    private static String filled(String name, String contact, String clause, String solves) {
        String line = String.join(
                " | ", "policy", "x", name, "civil-affairs", "TOWN", "-", contact, "living", clause, solves);
        return PolicyTexts.SMALL.replace(POLICY, line);
    }

    private static List<String> faultsOf(String text) {
        return catchThrowableOfType(Refusal.InvalidInput.class, () -> PolicyTexts.parse(text)).faults().stream()
                .map(Object::toString)
                .toList();
    }
}
