package org.guanjia.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.PolicyId;
import org.junit.jupiter.api.Test;

class BundledPolicyListTest {

    private static final PolicyListEdition EDITION = PolicyTexts.OF_2020;

    @Test
    void names_its_document_and_first_day() {
        assertThat(EDITION.id()).hasToString("2020");
        assertThat(EDITION.document()).isEqualTo("东府办〔2020〕67号");
        assertThat(EDITION.title()).isEqualTo("关于全面加强民政工作的意见");
        assertThat(EDITION.from()).isEqualTo(LocalDate.of(2020, 10, 29));
    }

    @Test
    void has_the_ten_basic_policies_in_the_order_of_the_document() {
        assertThat(EDITION.policies())
                .extracting(Policy::name)
                .containsExactly(
                        "低保救助", "特困供养", "灾后救助", "医疗救助", "教育救助", "住房保障", "就业救助", "临时救助", "低收入家庭救助", "生活无着流浪乞讨人员救助");
    }

    @Test
    void knows_no_contact_and_says_of_every_entry_where_it_comes_from() {
        assertThat(EDITION.policies()).allSatisfy(policy -> {
            assertThat(policy.contact()).isEmpty();
            assertThat(policy.level()).isEqualTo(PolicyLevel.CITY);
            assertThat(policy.clause()).startsWith("004 二(一)").containsAnyOf("ours", "department by 002");
        });
    }

    @Test
    void gives_the_entries_of_a_department() {
        assertThat(EDITION.departments())
                .extracting(Department::name)
                .containsExactly("民政部门", "医保部门", "教育部门", "住建部门", "人社部门");
        assertThat(EDITION.policiesOf(new Code("civil-affairs"))).hasSize(6);
        assertThat(EDITION.policiesOf(new Code("education")))
                .extracting(Policy::id)
                .containsExactly(new PolicyId("education-assistance"));
        assertThat(EDITION.policiesOf(new Code("police"))).isEmpty();
    }

    @Test
    void says_which_entry_may_help_in_a_field() {
        assertThat(EDITION.policies())
                .filteredOn(policy -> policy.mayHelpWith(new Code("medical")))
                .extracting(Policy::name)
                .containsExactly("医疗救助", "临时救助");
    }
}
