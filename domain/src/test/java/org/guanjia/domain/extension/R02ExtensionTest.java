package org.guanjia.domain.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class R02ExtensionTest {

    private static final ExtensionId ID = ExtensionId.parse("441900000-01ARYZ6S41TSV4RRFFQ69G5FAV");
    private static final Instant MORNING = Instant.parse("2026-09-28T02:00:00Z");
    private static final Rulebook ENDS_WITH_2025 = rulebook("2022.rulebook");
    private static final Rulebook WITHOUT_END = rulebook("2020.rulebook");

    @Test
    void is_born_with_what_the_city_laid_down() {
        Outcome<RulebookExtension, ExtensionEvent> born =
                RulebookExtension.record(ID, ENDS_WITH_2025, terms("2026-01-01", "2026-12-31"), MORNING);

        assertThat(born.state().terms()).isEqualTo(terms("2026-01-01", "2026-12-31"));
        assertThat(born.state().version()).isEqualTo(1);
        assertThat(born.events())
                .containsExactly(new ExtensionEvent.Recorded(terms("2026-01-01", "2026-12-31"), MORNING));
    }

    @Test
    void begins_after_the_last_day_of_the_rulebook() {
        assertRefused(
                "R-02.still-in-force",
                () -> RulebookExtension.record(ID, ENDS_WITH_2025, terms("2025-12-31", "2026-12-31"), MORNING));
        assertThat(RulebookExtension.record(ID, ENDS_WITH_2025, terms("2026-01-01", "2026-01-01"), MORNING)
                        .state()
                        .terms()
                        .until())
                .isEqualTo("2026-01-01");
    }

    @Test
    void is_not_for_a_rulebook_without_a_last_day() {
        assertRefused(
                "R-02.never-lapses",
                () -> RulebookExtension.record(ID, WITHOUT_END, terms("2026-01-01", "2026-12-31"), MORNING));
    }

    @Test
    void refuses_terms_with_every_fault_they_have() {
        SortedSet<Integer> years = new TreeSet<>(List.of(2019, 2026));
        Refusal.InvalidInput refusal = catchThrowableOfType(
                Refusal.InvalidInput.class,
                () -> new ExtensionTerms(
                        new RulebookId("2022"), LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 31), " ", years));

        assertThat(refusal.faults()).extracting(Fault::location).containsExactly("until", "ground", "fundYears");
    }

    @ParameterizedTest
    @CsvSource({
        // today is 2026-09-28 in Shanghai
        "2026-09-27, R-02.days-already-used",
        "2026-09-28, ",
        "2026-12-30, ",
        "2026-12-31, R-02.not-earlier",
        "2027-01-01, R-02.not-earlier"
    })
    void ends_early_but_not_before_today(LocalDate lastDay, String refusal) {
        RulebookExtension extension = through2026();

        if (refusal == null) {
            assertThat(extension
                            .endEarly(lastDay, "新方案施行", MORNING)
                            .state()
                            .terms()
                            .until())
                    .isEqualTo(lastDay);
        } else {
            assertRefused(refusal, () -> extension.endEarly(lastDay, "新方案施行", MORNING));
        }
    }

    @Test
    void counts_today_in_shanghai() {
        Instant lateEveningInUtc = Instant.parse("2026-09-27T16:00:00Z");

        assertRefused(
                "R-02.days-already-used",
                () -> through2026().endEarly(LocalDate.of(2026, 9, 27), "新方案施行", lateEveningInUtc));
    }

    @Test
    void does_not_end_before_it_began() {
        RulebookExtension ofNextYear = RulebookExtension.record(
                        ID, ENDS_WITH_2025, terms("2027-01-01", "2027-12-31"), MORNING)
                .state();

        assertThatExceptionOfType(Refusal.InvalidInput.class)
                .isThrownBy(() -> ofNextYear.endEarly(LocalDate.of(2026, 12, 31), "新方案施行", MORNING));
    }

    @Test
    void tells_its_life_by_its_events() {
        Outcome<RulebookExtension, ExtensionEvent> born =
                RulebookExtension.record(ID, ENDS_WITH_2025, terms("2026-01-01", "2026-12-31"), MORNING);
        Outcome<RulebookExtension, ExtensionEvent> ended =
                born.state().endEarly(LocalDate.of(2026, 10, 31), "新方案施行", MORNING);

        RulebookExtension told = RulebookExtension.fold(
                ID, List.of(born.events().get(0), ended.events().get(0)));

        assertThat(told).isEqualTo(ended.state());
        assertThat(told).isEqualTo(RulebookExtension.restore(ID, 2, terms("2026-01-01", "2026-10-31")));
    }

    @Test
    void is_told_by_no_other_order_of_events() {
        ExtensionEvent birth = new ExtensionEvent.Recorded(terms("2026-01-01", "2026-12-31"), MORNING);
        ExtensionEvent end = new ExtensionEvent.EndedEarly(LocalDate.of(2026, 10, 31), "新方案施行", MORNING);

        assertThatIllegalArgumentException().isThrownBy(() -> RulebookExtension.fold(ID, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> RulebookExtension.fold(ID, List.of(end)));
        assertThatIllegalArgumentException().isThrownBy(() -> RulebookExtension.fold(ID, List.of(birth, birth)));
    }

    private static RulebookExtension through2026() {
        return RulebookExtension.record(ID, ENDS_WITH_2025, terms("2026-01-01", "2026-12-31"), MORNING)
                .state();
    }

    private static ExtensionTerms terms(String from, String until) {
        return new ExtensionTerms(
                new RulebookId("2022"), LocalDate.parse(from), LocalDate.parse(until), "会议纪要", new TreeSet<>());
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.RuleBroken.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static Rulebook rulebook(String file) {
        try (InputStream content = Rulebook.class.getResourceAsStream(file)) {
            return Rulebook.parse(new SourceText(file, new String(content.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
