package org.guanjia.application.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.guanjia.application.edition.CityDesk.BUREAU;
import static org.guanjia.application.edition.CityDesk.DONGGUAN;
import static org.guanjia.application.edition.CityDesk.calendarWith2027;
import static org.guanjia.application.edition.CityDesk.policyList;
import static org.guanjia.application.edition.CityDesk.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.memory.BundledEditions;
import org.guanjia.application.memory.CountingUlids;
import org.guanjia.application.port.Changes;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.edition.EditionKind;
import org.guanjia.domain.edition.EditionTerms;
import org.guanjia.domain.edition.EditionText;
import org.guanjia.domain.edition.RecordedEdition;
import org.guanjia.domain.rulebook.FundParameters;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.Rulebooks;
import org.guanjia.domain.rulebook.WishParameters;
import org.guanjia.domain.shared.EditionId;
import org.guanjia.domain.shared.PolicyListId;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.worktime.CalendarEdition;
import org.guanjia.domain.worktime.CalendarId;
import org.guanjia.domain.worktime.WorkCalendar;
import org.guanjia.domain.worktime.WorkCalendars;
import org.junit.jupiter.api.Test;

class EditionsInForceTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    private final CityDesk city = new CityDesk();

    @Test
    void start_with_what_was_configured() {
        assertThat(city.editions.now()).isSameAs(BundledEditions.ALL);
    }

    @Test
    void what_is_put_on_record_counts_at_once_on_every_server() {
        EditionsInForce otherServer = city.server(BundledEditions.ALL);
        assertThat(otherServer.now()).isSameAs(BundledEditions.ALL);

        city.put(rulebook("2027", "2027-01-01 .."));
        city.putPolicies(policyList("2027", "2027-01-01"));
        city.putCalendar(calendarWith2027(), "2026-11-22");

        EditionSet now = otherServer.now();
        Rulebook rulebook = now.rulebooks().inForce(NEW_YEAR).orElseThrow();
        assertThat(rulebook.text(WishParameters.URGENT_PERIOD)).isEqualTo("3 working-days");
        assertThat(now.rulebooks().editions()).hasSize(3);
        assertThat(now.policyLists().inForce(NEW_YEAR).orElseThrow().id()).isEqualTo(new PolicyListId("2027"));
        assertThat(now.calendars().inForce(NEW_YEAR).edition().id()).isEqualTo(new CalendarId("prc-2027"));
    }

    @Test
    void what_is_withdrawn_counts_no_longer() {
        Receipt edition = city.put(rulebook("2027", "2027-01-01 .."));
        assertThat(city.editions.now().rulebooks().inForce(NEW_YEAR)).isPresent();

        city.withdraw(edition);

        assertThat(city.editions.now().rulebooks().inForce(NEW_YEAR)).isEmpty();
        assertThat(city.editions.now().rulebooks().editions()).hasSize(2);
    }

    @Test
    void what_was_put_on_record_before_a_parameter_came_into_being_stands_without_it() {
        String before = rulebook("2027", "2027-01-01 ..").replaceFirst("(?m)^F-04 +\\| reserve-share .*$", "");

        city.stores.in(DONGGUAN, Optional.empty(), tx -> put(EditionKind.RULEBOOK, "2027", before));

        Rulebook rulebook = city.editions.now().rulebooks().inForce(NEW_YEAR).orElseThrow();
        assertThat(rulebook.find(FundParameters.RESERVE_SHARE)).isEmpty();
    }

    @Test
    void a_decision_of_any_town_goes_by_what_stands_as_it_is_made() {
        city.put(rulebook("2027", "2027-01-01 .."));
        List<EditionSet> seen = new ArrayList<>();

        city.stores.in(DONGGUAN, Optional.empty(), tx -> {
            seen.add(city.editions.within(tx));
            city.put(rulebook("2028", "2028-01-01 .."));
            seen.add(city.editions.within(tx));
            return put(EditionKind.RULEBOOK, "2029", rulebook("2029", "2029-01-01 .."));
        });

        assertThat(seen.get(0).rulebooks().editions()).hasSize(3);
        assertThat(seen.get(1).rulebooks().editions()).hasSize(4);
        assertThat(city.editions.now().rulebooks().editions()).hasSize(5);
    }

    @Test
    void texts_are_read_once_while_nothing_changes() {
        city.put(rulebook("2027", "2027-01-01 .."));

        assertThat(city.editions.now()).isSameAs(city.editions.now());
    }

    @Test
    void the_record_holds_where_a_later_release_brings_an_edition_of_the_same_name_or_first_day() {
        city.put(rulebook("2027", "2027-01-01 .."));
        city.put(rulebook("2028", "2028-01-01 .."));
        EditionSet release = new EditionSet(
                BundledEditions.ALL
                        .rulebooks()
                        .with(Rulebook.parse(new SourceText("a", rulebook("2027", "2027-03-01 .."))))
                        .with(Rulebook.parse(new SourceText("b", rulebook("2028b", "2028-01-01 ..")))),
                BundledEditions.ALL.calendars(),
                BundledEditions.ALL.policyLists());

        Rulebooks rulebooks = city.server(release).now().rulebooks();

        assertThat(rulebooks.editions())
                .extracting(edition -> edition.id().text() + " " + edition.from())
                .containsExactly("2020 2020-04-01", "2022 2023-01-01", "2027 2027-01-01", "2028 2028-01-01");
    }

    @Test
    void a_later_release_whose_calendar_reaches_further_is_not_held_back_by_the_record() {
        city.putCalendar(calendarWith2027(), "2026-11-22");
        String reachingFurther =
                calendarWith2027().replace("prc-2027", "prc-2028").replace("2020 .. 2027", "2020 .. 2028")
                        + "holiday | 2028-01-01 | 元旦\n";
        EditionSet release = new EditionSet(
                BundledEditions.ALL.rulebooks(),
                WorkCalendars.of(WorkCalendar.of(CalendarEdition.parse(new SourceText("a", reachingFurther)))),
                BundledEditions.ALL.policyLists());

        WorkCalendars calendars = city.server(release).now().calendars();

        assertThat(calendars.inForce(NEW_YEAR).edition().id()).isEqualTo(new CalendarId("prc-2028"));
        assertThat(calendars.find(new CalendarId("prc-2027"))).isPresent();
    }

    @Test
    void a_text_on_record_that_this_release_cannot_read_is_a_failure_that_names_the_edition() {
        city.stores.in(DONGGUAN, Optional.empty(), tx -> put(EditionKind.RULEBOOK, "2027", "rulebook | 2027"));

        assertThatIllegalStateException().isThrownBy(city.editions::now).withMessageContaining("2027");
    }

    private Changes put(EditionKind kind, String name, String text) {
        EditionTerms terms =
                new EditionTerms(kind, name, LocalDate.of(2029, 1, 1), EditionText.of(text), CityDesk.GROUND);
        EditionId id = new EditionId(DONGGUAN, new CountingUlids().next(city.now.plusSeconds(1)));
        return Changes.by(BUREAU, city.now, RecordedEdition.putInForce(id, terms, city.now));
    }
}
