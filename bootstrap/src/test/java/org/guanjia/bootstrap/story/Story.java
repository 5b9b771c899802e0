package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.access.Actor;
import org.guanjia.application.audit.query.VerifyJournal;
import org.guanjia.application.port.Journal;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.wish.query.ReadTimeline;
import org.guanjia.application.wish.query.ReadWish;
import org.guanjia.application.wish.query.WishSheet;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.domain.rulebook.WishMessage;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishEvent;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishState;
import org.guanjia.domain.wish.WishStep;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.DeadlineState;

/** One instance in the autumn of 2026, the lapsed rulebook extended; and what holds at its end. */
final class Story implements AutoCloseable {

    private final Tables tables;
    private final StoryClock clock;
    private final Secrets secrets = new Secrets();
    private final Telephones telephones = new Telephones();
    private final Bank bank = new Bank();
    private final Guanjia guanjia;
    private final Set<String> wishes = new LinkedHashSet<>();
    private final Purse purse;

    /** The bureau goes on by the plan of 2022, and the story begins. */
    Story(Store.Ground ground, String begins) {
        this.tables = ground.tables();
        this.clock = new StoryClock("2026-01-05T09:00");
        this.guanjia = ground.builder()
                .clock(clock)
                .smsGateway(telephones)
                .disbursements(bank)
                .ticksByHost()
                .start();
        guanjia.extensions()
                .record(
                        Officials.BUREAU,
                        new RecordExtension.Command(
                                "2022",
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 12, 31),
                                "市民政局局务会议纪要〔2026〕1号",
                                Set.of()));
        clock.moveTo(begins);
        this.purse = new Purse(guanjia, clock);
    }

    Guanjia guanjia() {
        return guanjia;
    }

    /** Where messages come to. */
    Telephones telephones() {
        return telephones;
    }

    /** Where orders of payments come to. */
    Bank bank() {
        return bank;
    }

    /** What is done every so often is done once. */
    Story goesOn() {
        guanjia.tick();
        return this;
    }

    /** Where wishes are paid from. */
    Purse purse() {
        return purse;
    }

    Secrets secrets() {
        return secrets;
    }

    StoryClock clock() {
        return clock;
    }

    String say(String text) {
        return secrets.say(text);
    }

    Story at(String local) {
        clock.moveTo(local);
        return this;
    }

    /** Brings a request in. */
    String submitted(Actor actor, Request request) {
        String id = guanjia.wishes().submit(actor, request.command()).id();
        wishes.add(id);
        return id;
    }

    /** How many wishes came so far. */
    int wishes() {
        return wishes.size();
    }

    /** What a query for a number gives; {@code %s} stands for the schema. */
    long count(String query) throws SQLException {
        return Long.parseLong(tables.rows(query).get(0).get(0));
    }

    /** Every row that a query gives, each value as text; {@code %s} stands for the schema. */
    List<List<String>> rows(String query) throws SQLException {
        return tables.rows(query);
    }

    /** The tables, for somebody who gets in past the service. */
    Tables tables() {
        return tables;
    }

    /** Takes note of a wish that came otherwise. */
    void knows(String wish) {
        wishes.add(wish);
    }

    WishSheet sheet(Actor actor, String wish) {
        return guanjia.wishes().read(actor, new ReadWish.Query(wish));
    }

    WishState state(String wish) {
        return sheet(Officials.AUDITOR, wish).wish().state();
    }

    WishStage stage(String wish) {
        return state(wish).stage();
    }

    ReadTimeline.Timeline timeline(String wish) {
        return guanjia.wishes().timeline(Officials.AUDITOR, new ReadTimeline.Query(wish));
    }

    /** How the last clock of a step stands now. */
    DeadlineState clockOf(String wish, WishStep step) {
        List<Deadline> clocks = state(wish).clocks().steps().stream()
                .filter(clocked -> clocked.step() == step)
                .map(clocked -> clocked.deadline())
                .toList();
        return clocks.get(clocks.size() - 1).state(clock.instant());
    }

    /** How the clock of the whole case stands now. */
    DeadlineState wholeClockOf(String wish) {
        return state(wish).clocks().whole().state(clock.instant());
    }

    /** By when the whole case is due. */
    Optional<Instant> due(String wish) {
        return state(wish).clocks().whole().due();
    }

    /** The messages that were queued about a wish are these, in order, each for the wish's own person. */
    void hasTold(String wish, WishMessage... messages) {
        assertThat(timeline(wish).messages())
                .extracting(sent -> sent.message().occasion().message())
                .containsExactly(messages);
        assertThat(timeline(wish).messages())
                .allMatch(message ->
                        message.message().recipient().equals(state(wish).need().person()));
    }

    /** Proves what holds at the end of every story, and closes it. */
    void ends() throws SQLException, IOException {
        goesOn();
        wishes.forEach(this::journalTellsTheState);
        wishes.forEach(wish -> Spent.check(sheet(Officials.AUDITOR, wish)));
        for (String wish : wishes) {
            Decided.check(this, wish);
        }
        new Recount(guanjia, clock.instant()).isKept();
        assertThat(verifiedAggregates()).isGreaterThan(wishes.size());
        guanjia.close();
        nothingPersonalStands();
    }

    /** How many aggregates the journal was verified of, all of them whole. */
    private long verifiedAggregates() {
        long aggregates = 0;
        Optional<String> next = Optional.empty();
        do {
            VerifyJournal.Answer part = guanjia.journal()
                    .verify(Officials.AUDITOR, new VerifyJournal.Query(Optional.empty(), next, 10_000));
            assertThat(part.findings()).isEmpty();
            aggregates += part.aggregates();
            next = part.next();
        } while (next.isPresent());
        return aggregates;
    }

    private void journalTellsTheState(String wish) {
        WishId id = WishId.parse(wish);
        List<WishEvent> events = timeline(wish).entries().stream()
                .map(Journal.Entry::event)
                .map(WishEvent.class::cast)
                .toList();
        assertThat(Wish.fold(id, events).state()).isEqualTo(state(wish));
    }

    private void nothingPersonalStands() throws SQLException, IOException {
        assertThat(tables.holding(List.of("市民政局局务会议纪要〔2026〕1号")))
                .as("what is no secret is found")
                .hasSizeGreaterThan(1);
        assertThat(secrets.texts()).isNotEmpty();
        assertThat(tables.holding(secrets.texts())).isEmpty();
    }

    @Override
    public void close() {
        guanjia.close();
    }
}
