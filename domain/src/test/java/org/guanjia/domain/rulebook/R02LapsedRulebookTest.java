package org.guanjia.domain.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class R02LapsedRulebookTest {

    private static final ExtensionId FIRST = ExtensionId.parse("441900000-01K9ABCDEFGHJKMNPQRSTVWXY0");
    private static final ExtensionId SECOND = ExtensionId.parse("441900000-01K9ABCDEFGHJKMNPQRSTVWXY1");
    private static final Instant RECORDED = Instant.parse("2026-01-09T02:00:00Z");
    private static final LocalDate EXTENDED_FROM = LocalDate.of(2026, 1, 10);
    private static final LocalDate EXTENDED_UNTIL = LocalDate.of(2026, 6, 30);

    @Test
    void a_lapsed_edition_takes_no_new_case() {
        Refusal.RuleBroken refusal = catchThrowableOfType(
                Refusal.RuleBroken.class, () -> Editions.BUNDLED.footingFor(LocalDate.of(2026, 1, 1), List.of()));

        assertThat(refusal.key()).isEqualTo("R-02.lapsed");
        assertThat(refusal.provision()).isEqualTo(RulebookProvision.LAPSED);
        assertThat(refusal.values())
                .containsExactly(entry("rulebook", "2022"), entry("until", "2025-12-31"), entry("date", "2026-01-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-10", "2026-06-30"})
    void an_extension_carries_cases_from_its_first_to_its_last_day(LocalDate submitted) {
        Footing footing = Editions.BUNDLED.footingFor(submitted, List.of(extension(FIRST, RECORDED)));

        assertThat(footing.rulebook()).isSameAs(Editions.OF_2022);
        assertThat(footing.extension()).contains(FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-09", "2026-07-01"})
    void an_extension_carries_no_case_outside_its_days(LocalDate submitted) {
        assertThatThrownBy(() -> Editions.BUNDLED.footingFor(submitted, List.of(extension(FIRST, RECORDED))))
                .isInstanceOf(Refusal.RuleBroken.class)
                .hasMessageStartingWith("R-02.lapsed");
    }

    @Test
    void an_extension_of_another_edition_carries_nothing() {
        Extension ofAnother = new Extension(FIRST, new RulebookId("2020"), EXTENDED_FROM, EXTENDED_UNTIL, RECORDED);

        assertThatThrownBy(() -> Editions.BUNDLED.footingFor(EXTENDED_FROM, List.of(ofAnother)))
                .isInstanceOf(Refusal.RuleBroken.class);
    }

    @Test
    void of_several_extensions_the_one_recorded_last_carries() {
        Extension earlier = extension(FIRST, RECORDED);
        Extension later = extension(SECOND, RECORDED.plusSeconds(1));
        Extension atTheSameTime = extension(SECOND, RECORDED);

        assertThat(Editions.BUNDLED
                        .footingFor(EXTENDED_FROM, List.of(later, earlier))
                        .extension())
                .contains(SECOND);
        assertThat(Editions.BUNDLED
                        .footingFor(EXTENDED_FROM, List.of(atTheSameTime, earlier))
                        .extension())
                .contains(SECOND);
    }

    @Test
    void an_edition_in_force_needs_no_extension() {
        Rulebooks succeeded = Editions.BUNDLED.with(Editions.successor("2026", "2026-03-01 .."));

        Footing footing = succeeded.footingFor(LocalDate.of(2026, 3, 1), List.of(extension(FIRST, RECORDED)));

        assertThat(footing.rulebook().id()).isEqualTo(new RulebookId("2026"));
        assertThat(footing.extension()).isEmpty();
    }

    @Test
    void an_extension_may_last_one_day_from_the_day_after_the_end() {
        LocalDate next = LocalDate.of(2026, 1, 1);
        Extension extension = new Extension(FIRST, Editions.OF_2022.id(), next, next, RECORDED);

        assertThat(extension.covers(next)).isTrue();
        assertThat(extension.covers(next.plusDays(1))).isFalse();
    }

    private static Extension extension(ExtensionId id, Instant recordedAt) {
        return new Extension(id, Editions.OF_2022.id(), EXTENDED_FROM, EXTENDED_UNTIL, recordedAt);
    }
}
