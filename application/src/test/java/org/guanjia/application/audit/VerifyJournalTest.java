package org.guanjia.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.validation.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.audit.query.VerifyJournal;
import org.guanjia.application.audit.query.VerifyJournal.Answer;
import org.guanjia.application.audit.query.VerifyJournal.Query;
import org.guanjia.application.memory.CountingUlids;
import org.guanjia.application.memory.MemoryStores;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.JournalAudit.Finding;
import org.guanjia.application.port.JournalAudit.Irregularity;
import org.guanjia.application.port.JournalAudit.Place;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.extension.ExtensionTerms;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.shared.TownCode;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifyJournalTest {

    private static final TownCode DONGGUAN = new TownCode("441900000");
    private static final TownCode DALANG = new TownCode("441900113");
    private static final TownCode CHANGPING = new TownCode("441900110");
    private static final TownCode SHENZHEN = new TownCode("440300000");
    private static final Actor CITY_AUDITOR = auditor(new Jurisdiction.OfCity(DONGGUAN));
    private static final Actor TOWN_AUDITOR = auditor(new Jurisdiction.OfTown(DALANG));
    private static final Instant MORNING = Instant.parse("2026-09-28T02:00:00Z");

    private final MemoryStores stores = new MemoryStores();
    private final CountingUlids ulids = new CountingUlids();
    private final VerifyJournal verify = new VerifyJournal(
            stores.audit(),
            new Inputs(Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator()),
            Region.parse(source("towns.csv"), source("villages.csv"), source("economic_classes.csv")));

    private Finding inDalang;
    private Finding inChangping;

    @BeforeEach
    void write_sound_and_wrong_aggregates() {
        for (TownCode town : List.of(DONGGUAN, CHANGPING, DALANG, SHENZHEN)) {
            sound(town);
        }
        inDalang = wrong(DALANG);
        inChangping = wrong(CHANGPING);
        wrong(SHENZHEN);
    }

    @Test
    void tells_the_city_of_all_its_towns_and_of_no_other_city() {
        assertThat(verify.handle(CITY_AUDITOR, whole()))
                .isEqualTo(new Answer(5, 7, List.of(inChangping, inDalang), Optional.empty()));
        assertThat(verify.handle(
                        new Actor("staff-1", Role.CITY_BUREAU, new Jurisdiction.OfCity(DONGGUAN)), of(DONGGUAN)))
                .isEqualTo(new Answer(1, 1, List.of(), Optional.empty()));
    }

    @Test
    void tells_a_town_of_itself() {
        assertThat(verify.handle(TOWN_AUDITOR, of(DALANG)))
                .isEqualTo(new Answer(2, 3, List.of(inDalang), Optional.empty()));
    }

    @Test
    void goes_on_from_part_to_part() {
        List<Finding> findings = new ArrayList<>();
        long aggregates = 0;
        Optional<String> cursor = Optional.empty();
        do {
            Answer answer = verify.handle(CITY_AUDITOR, new Query(Optional.empty(), cursor, 1));
            findings.addAll(answer.findings());
            aggregates += answer.aggregates();
            cursor = answer.next();
        } while (cursor.isPresent());

        assertThat(findings).containsExactly(inChangping, inDalang);
        assertThat(aggregates).isEqualTo(5);
    }

    @Test
    void shows_a_town_nothing_of_its_neighbour_or_of_the_city() {
        for (Query query : List.of(of(CHANGPING), of(DONGGUAN), of(SHENZHEN), whole())) {
            assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> verify.handle(TOWN_AUDITOR, query));
        }
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> verify.handle(CITY_AUDITOR, of(SHENZHEN)));
    }

    @Test
    void takes_no_cursor_that_leads_out_of_the_towns_asked_for() {
        for (String cursor : List.of("9:441900110", "9:440300000", "999:4419", "x", "", "9:4419")) {
            assertThatExceptionOfType(Refusal.InvalidInput.class)
                    .isThrownBy(() ->
                            verify.handle(TOWN_AUDITOR, new Query(Optional.of(DALANG.text()), Optional.of(cursor), 10)))
                    .satisfies(refusal -> assertThat(refusal.faults())
                            .extracting(Fault::location)
                            .containsExactly("after"));
        }
    }

    @Test
    void names_every_fault_of_form_at_once() {
        assertThatExceptionOfType(Refusal.InvalidInput.class)
                .isThrownBy(() -> verify.handle(CITY_AUDITOR, new Query(Optional.of("44"), Optional.empty(), 0)))
                .satisfies(refusal ->
                        assertThat(refusal.faults()).extracting(Fault::location).contains("limit", "town"));
    }

    @Test
    void is_for_auditors_and_the_bureau_only() {
        Actor lead = new Actor("staff-2", Role.TOWN_LEAD, new Jurisdiction.OfTown(DALANG));

        assertThatExceptionOfType(Refusal.NotPermitted.class).isThrownBy(() -> verify.handle(lead, of(DALANG)));
    }

    private static Query whole() {
        return new Query(Optional.empty(), Optional.empty(), 1_000);
    }

    private static Query of(TownCode town) {
        return new Query(Optional.of(town.text()), Optional.empty(), 1_000);
    }

    private static Actor auditor(Jurisdiction jurisdiction) {
        return new Actor("auditor-1", Role.AUDITOR, jurisdiction);
    }

    private RulebookExtension sound(TownCode town) {
        ExtensionId id = new ExtensionId(town, ulids.next(MORNING));
        ExtensionEvent birth = new ExtensionEvent.Recorded(terms(), MORNING);
        var born = new Outcome<>(RulebookExtension.fold(id, List.of(birth)), List.of(birth));
        stores.in(town, Optional.empty(), tx -> Changes.by(CITY_AUDITOR, MORNING, born));
        return born.state();
    }

    /** An aggregate whose second event does not lead to the state that is written with it. */
    private Finding wrong(TownCode town) {
        RulebookExtension sound = sound(town);
        Outcome<?, ?> outcome = new Outcome<>(
                RulebookExtension.restore(sound.id(), 2, terms()),
                List.<ExtensionEvent>of(new ExtensionEvent.EndedEarly(LocalDate.of(2026, 6, 30), "新方案施行", MORNING)));
        stores.in(town, Optional.empty(), tx -> Changes.by(CITY_AUDITOR, MORNING, outcome));
        Place place = new Place(town.text(), sound.id().ulid().text());
        return new Finding(place, 2, Irregularity.STATE_DIFFERS);
    }

    private static ExtensionTerms terms() {
        return new ExtensionTerms(
                new RulebookId("2022"),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                "会议纪要",
                new TreeSet<>(List.of(2026)));
    }

    private static SourceText source(String file) {
        try (InputStream content = Region.class.getResourceAsStream(file)) {
            return new SourceText(file, new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
