package org.guanjia.application.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanjia.application.feed.Towns.CHANGPING;
import static org.guanjia.application.feed.Towns.DALANG;
import static org.guanjia.application.feed.Towns.DONGGUAN;

import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.feed.query.ReadEvents;
import org.guanjia.application.feed.query.ReadEvents.Answer;
import org.guanjia.application.feed.query.ReadEvents.Query;
import org.guanjia.application.port.FeedEntry;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadEventsTest {

    private static final Actor CITY = new Actor("auditor-1", Role.AUDITOR, new Jurisdiction.OfCity(DONGGUAN));
    private static final Actor TOWN = new Actor("auditor-2", Role.AUDITOR, new Jurisdiction.OfTown(DALANG));
    private static final Actor OTHER_TOWN = new Actor("lead-1", Role.TOWN_LEAD, new Jurisdiction.OfTown(CHANGPING));
    private static final Actor CLERK =
            new Actor("clerk-1", Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(new VillageCode(DALANG + "001")));
    private static final Actor RESIDENT = new Actor("resident-1", Role.RESIDENT, new Jurisdiction.OfSelf());
    private static final Actor SHENZHEN =
            new Actor("auditor-3", Role.AUDITOR, new Jurisdiction.OfCity(new TownCode("440300000")));

    private final Towns towns = new Towns();
    private final ReadEvents read = new ReadEvents(
            towns.stores().feed(),
            towns.stores().wishViews(),
            new Inputs(Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator()),
            Towns.REGION);

    @Test
    void gives_each_reader_what_belongs_to_their_towns() {
        towns.happen(DONGGUAN, 1);
        towns.happen(DALANG, 2);
        towns.happen(CHANGPING, 3);

        assertThat(all(CITY, 100)).hasSize(6);
        assertThat(all(TOWN, 100)).hasSize(2).extracting(FeedEntry::town).containsOnly(DALANG);
        assertThat(all(OTHER_TOWN, 100)).hasSize(3).extracting(FeedEntry::town).containsOnly(CHANGPING);
    }

    @Test
    void moves_on_past_what_a_reader_may_not_see() {
        Answer before = read.handle(CLERK, new Query(Optional.empty(), 100));
        towns.happen(DALANG, 3);

        Answer answer = read.handle(CLERK, new Query(Optional.empty(), 100));
        assertThat(answer.events()).isEmpty();
        assertThat(answer.more()).isFalse();
        assertThat(answer.next())
                .isNotEqualTo(before.next())
                .isEqualTo(read.handle(CLERK, new Query(Optional.of(answer.next()), 100))
                        .next());
    }

    @Test
    void goes_through_so_much_at_once_and_says_that_there_is_more() {
        towns.happen(DALANG, 1_001);

        Answer answer = read.handle(CLERK, new Query(Optional.empty(), 1));
        assertThat(answer.events()).isEmpty();
        assertThat(answer.more()).isTrue();

        Answer next = read.handle(CLERK, new Query(Optional.of(answer.next()), 1));
        assertThat(next.more()).isFalse();
    }

    @Test
    void skips_and_repeats_nothing_whatever_happens_between_its_pages() {
        long seed = Long.getLong("guanjia.seed", 20_260_928L);
        Random random = new Random(seed);
        List<FeedEntry> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        boolean more = true;
        for (int round = 0; round < 40 || more; round++) {
            if (round < 40) {
                towns.happen(List.of(DONGGUAN, DALANG, CHANGPING).get(random.nextInt(3)), random.nextInt(5));
            }
            Answer answer = read.handle(CITY, new Query(after, 1 + random.nextInt(4)));
            seen.addAll(answer.events());
            after = Optional.of(answer.next());
            more = answer.more();
        }

        for (TownCode town : List.of(DONGGUAN, DALANG, CHANGPING)) {
            assertThat(seen)
                    .as("-Dguanjia.seed=" + seed)
                    .filteredOn(entry -> entry.town().equals(town))
                    .isEqualTo(towns.stores().feed().after(town, 0, 1_000));
        }
    }

    @Test
    void lets_no_busy_town_keep_the_others_waiting() {
        towns.happen(DONGGUAN, 50);
        towns.happen(DALANG, 1);

        Answer first = read.handle(CITY, new Query(Optional.empty(), 10));
        Answer second = read.handle(CITY, new Query(Optional.of(first.next()), 10));

        assertThat(second.events()).extracting(FeedEntry::town).contains(DALANG);
    }

    @Test
    void gives_a_reader_who_got_another_town_that_from_the_beginning() {
        towns.happen(DALANG, 2);
        towns.happen(CHANGPING, 2);
        Answer narrow = read.handle(TOWN, new Query(Optional.empty(), 10));

        assertThat(read.handle(CITY, new Query(Optional.of(narrow.next()), 10)).events())
                .extracting(FeedEntry::town)
                .containsExactly(CHANGPING, CHANGPING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "MSw0NDE5MDAxMTM",
                "1,441900113:1,",
                "1,441900113:-1",
                "1,441900113:99",
                "1,441900113:9999999999999999999",
                "1,441900110:1",
                "1,441900999:0",
                "2,441900113:1"
            })
    void refuses_a_cursor_that_nobody_was_given(String cursor) {
        towns.happen(DALANG, 2);
        towns.happen(CHANGPING, 2);
        String encoded = cursor.contains(",")
                ? Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.US_ASCII))
                : cursor;
        Query query = new Query(Optional.of(encoded), 10);

        assertThatExceptionOfType(Refusal.InvalidInput.class)
                .isThrownBy(() -> read.handle(TOWN, query))
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains("after"));
    }

    @Test
    void is_not_for_residents_nor_for_another_city() {
        Query query = new Query(Optional.empty(), 10);

        assertThatExceptionOfType(Refusal.NotPermitted.class).isThrownBy(() -> read.handle(RESIDENT, query));
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> read.handle(SHENZHEN, query));
    }

    private List<FeedEntry> all(Actor actor, int limit) {
        return read.handle(actor, new Query(Optional.empty(), limit)).events();
    }
}
