package org.guanjia.domain.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.guanjia.domain.rulebook.RulebookComparison.ParameterChange;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.SourceText;
import org.junit.jupiter.api.Test;

class R03ComparisonTest {

    @Test
    void a_comparison_names_each_parameter_whose_value_or_force_differs_and_no_other() {
        SourceText stricter = Editions.with(
                Editions.with(
                        "W-06 | urgent-period", "W-06 | urgent-period | DUTY | 3 working-days | §1 of the example"),
                "P-16 | survey-answers",
                "P-16 | survey-answers | MANDATORY | 30 | §2 of the example");

        RulebookComparison comparison = RulebookComparison.between(Editions.OF_2022, Rulebook.parse(stricter));

        assertThat(comparison.changes())
                .extracting(change -> change.parameter().key())
                .containsExactly("W-06.urgent-period", "P-16.survey-answers");
        ParameterChange period = comparison.changes().get(0);
        assertThat(period.before().value()).isEqualTo("5 working-days");
        assertThat(period.after().value()).isEqualTo("3 working-days");
        assertThat(period.after().clause()).isEqualTo("§1 of the example");
        ParameterChange answers = comparison.changes().get(1);
        assertThat(answers.before().force()).isEqualTo(Force.IN_PRINCIPLE);
        assertThat(answers.after().force()).isEqualTo(Force.MANDATORY);
    }

    @Test
    void another_clause_alone_is_no_change() {
        SourceText cited = Editions.with(
                "W-06 | urgent-period", "W-06 | urgent-period | DUTY | 5 working-days | another document");

        assertThat(RulebookComparison.between(Editions.OF_2022, Rulebook.parse(cited))
                        .changes())
                .isEmpty();
    }

    @Test
    void an_edition_follows_the_last_one_that_starts_before_it_lapsed_or_not() {
        assertThat(Editions.BUNDLED.lastBefore(LocalDate.of(2027, 1, 1))).containsSame(Editions.OF_2022);
        assertThat(Editions.BUNDLED.lastBefore(LocalDate.of(2023, 1, 1))).containsSame(Editions.OF_2020);
        assertThat(Editions.BUNDLED.lastBefore(LocalDate.of(2020, 4, 1))).isEmpty();
    }
}
