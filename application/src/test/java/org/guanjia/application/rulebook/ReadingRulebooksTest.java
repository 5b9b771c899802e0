package org.guanjia.application.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanjia.application.rulebook.CityHall.BUREAU;
import static org.guanjia.application.rulebook.CityHall.RESIDENT;
import static org.guanjia.application.rulebook.CityHall.TOWN_LEAD;
import static org.guanjia.application.rulebook.CityHall.TOWN_LEAD_IN_SHENZHEN;
import static org.guanjia.application.rulebook.CityHall.through2026;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.ExtensionView;
import org.guanjia.application.rulebook.query.ListExtensions;
import org.guanjia.application.rulebook.query.ReadExtension;
import org.guanjia.application.rulebook.query.ReadFooting;
import org.guanjia.application.rulebook.query.ReadRulebook;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Page;
import org.guanjia.domain.rulebook.Footing;
import org.guanjia.domain.rulebook.WishParameters;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

class ReadingRulebooksTest {

    private final CityHall city = new CityHall();

    @Test
    void pages_through_all_extensions_in_the_order_they_were_recorded() {
        List<String> recorded = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            recorded.add(
                    city.recordExtension.handle(BUREAU, Call.of(through2026())).id());
        }

        List<String> read = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<ExtensionView> page =
                    city.listExtensions.handle(TOWN_LEAD, new ListExtensions.Query(Optional.of("2022"), cursor, 2));
            page.items().forEach(view -> read.add(view.id().text()));
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(read).containsExactlyElementsOf(recorded);
    }

    @Test
    void says_what_is_wrong_with_a_cursor_a_limit_or_a_rulebook_made_up() {
        ListExtensions.Query query = new ListExtensions.Query(Optional.of("20/22"), Optional.of("first"), 0);

        assertThatExceptionOfType(Refusal.InvalidInput.class)
                .isThrownBy(() -> city.listExtensions.handle(TOWN_LEAD, query))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Fault::location)
                        .containsExactly("after", "limit", "rulebook"));
    }

    @Test
    void tells_what_a_case_of_a_day_stands_on() {
        String extension =
                city.recordExtension.handle(BUREAU, Call.of(through2026())).id();

        Footing before = footing(LocalDate.of(2025, 12, 31));
        Footing after = footing(LocalDate.of(2026, 1, 1));

        assertThat(before.rulebook().id().text()).isEqualTo("2022");
        assertThat(before.extension()).isEmpty();
        assertThat(after.rulebook().id().text()).isEqualTo("2022");
        assertThat(after.extension()).contains(ExtensionId.parse(extension));
    }

    @Test
    void tells_that_a_lapsed_rulebook_takes_no_case_without_an_extension() {
        assertThatExceptionOfType(Refusal.RuleBroken.class)
                .isThrownBy(() -> footing(LocalDate.of(2026, 1, 1)))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("R-02.lapsed"));
    }

    @Test
    void reads_the_rulebook_of_a_day_even_where_it_has_lapsed() {
        assertThat(rulebook("2022-12-31").rulebook().id().text()).isEqualTo("2020");
        assertThat(rulebook("2025-12-31").inForce()).isTrue();
        assertThat(rulebook("2026-01-01").rulebook().id().text()).isEqualTo("2022");
        assertThat(rulebook("2026-01-01").inForce()).isFalse();
    }

    @Test
    void reads_the_rulebook_of_today_where_no_day_is_named() {
        ReadRulebook.Answer today =
                city.readRulebook.handle(TOWN_LEAD, new ReadRulebook.Query(Optional.empty(), Optional.empty()));

        assertThat(today.rulebook().id().text()).isEqualTo("2022");
        assertThat(today.inForce()).isFalse();
        assertThat(today.rulebook().clause(WishParameters.RECEIPT_PERIOD)).isNotEmpty();
    }

    @Test
    void reads_the_rulebook_that_a_case_names() {
        ReadRulebook.Answer named = named("2020", "2022-12-31");

        assertThat(named.rulebook().id().text()).isEqualTo("2020");
        assertThat(named.inForce()).isTrue();
        assertThat(named("2020", "2023-01-01").inForce()).isFalse();
        assertThat(named("2022", "2022-12-31").inForce()).isFalse();
    }

    @Test
    void finds_no_rulebook_of_another_id_or_before_the_first() {
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> named("1999", "2026-01-01"));
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> rulebook("2020-03-31"));
    }

    @Test
    void shows_another_city_nothing() {
        String extension =
                city.recordExtension.handle(BUREAU, Call.of(through2026())).id();

        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> city.readExtension.handle(TOWN_LEAD_IN_SHENZHEN, new ReadExtension.Query(extension)));
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> city.listExtensions.handle(
                        TOWN_LEAD_IN_SHENZHEN, new ListExtensions.Query(Optional.empty(), Optional.empty(), 10)));
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> city.readFooting.handle(
                        TOWN_LEAD_IN_SHENZHEN, new ReadFooting.Query(LocalDate.of(2026, 1, 1))));
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> city.readRulebook.handle(
                        TOWN_LEAD_IN_SHENZHEN, new ReadRulebook.Query(Optional.empty(), Optional.empty())));
    }

    @Test
    void is_for_staff_only() {
        assertThatExceptionOfType(Refusal.NotPermitted.class)
                .isThrownBy(() -> city.listExtensions.handle(
                        RESIDENT, new ListExtensions.Query(Optional.empty(), Optional.empty(), 10)));
        assertThatExceptionOfType(Refusal.NotPermitted.class)
                .isThrownBy(() -> city.readFooting.handle(RESIDENT, new ReadFooting.Query(LocalDate.of(2026, 1, 1))));
    }

    private ReadRulebook.Answer rulebook(String day) {
        return city.readRulebook.handle(
                TOWN_LEAD, new ReadRulebook.Query(Optional.of(LocalDate.parse(day)), Optional.empty()));
    }

    private ReadRulebook.Answer named(String id, String day) {
        return city.readRulebook.handle(
                TOWN_LEAD, new ReadRulebook.Query(Optional.of(LocalDate.parse(day)), Optional.of(id)));
    }

    private Footing footing(LocalDate date) {
        return city.readFooting.handle(TOWN_LEAD, new ReadFooting.Query(date));
    }
}
