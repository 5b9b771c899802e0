package org.guanjia.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.guanjia.domain.shared.PolicyId;
import org.junit.jupiter.api.Test;

class PolicyListComparisonTest {

    private static final String MORE =
            "policy | education | 教育救助 | civil-affairs | TOWN | - | - | education | §2 | 就学困难\n";

    @Test
    void names_what_is_added_removed_and_changed() {
        PolicyListEdition before = PolicyTexts.parse(PolicyTexts.SMALL + MORE);
        PolicyListEdition after =
                PolicyTexts.parse(PolicyTexts.SMALL.replace("small", "next").replace("基本生活困难", "基本生活长期困难")
                        + MORE.replace("policy | education |", "policy | schooling |"));

        PolicyListComparison comparison = PolicyListComparison.between(before, after);

        assertThat(comparison.added()).extracting(Policy::id).containsExactly(new PolicyId("schooling"));
        assertThat(comparison.removed()).extracting(Policy::id).containsExactly(new PolicyId("education"));
        assertThat(comparison.changed()).extracting(Policy::solves).containsExactly("基本生活长期困难");
    }

    @Test
    void an_edition_follows_the_last_one_that_starts_before_it() {
        PolicyListEdition first = PolicyTexts.edition("first", "2026-01-01");
        PolicyLists lists = PolicyLists.of(List.of(first));

        assertThat(lists.lastBefore(LocalDate.of(2026, 1, 2))).containsSame(first);
        assertThat(lists.lastBefore(LocalDate.of(2026, 1, 1))).isEmpty();
    }
}
