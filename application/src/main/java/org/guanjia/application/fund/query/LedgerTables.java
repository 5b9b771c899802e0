package org.guanjia.application.fund.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanjia.application.fund.query.LedgerFigures.Sums;
import org.guanjia.application.port.BookedPosting;
import org.guanjia.application.port.Cell;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.port.FundLedger.Cursor;
import org.guanjia.application.port.LedgerEntry;
import org.guanjia.application.port.Table;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.MoneyEvent;
import org.guanjia.domain.fund.Posting;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.shared.DonationId;

/**
 * A ledger as tables: what it is of, the accounts, every posting, and the proof that they agree. Whoever makes a file of them
 * takes the tables in their order.
 */
final class LedgerTables {

    private static final int AT_ONCE = 1_000;
    private static final Cell BLANK = new Cell.Blank();

    private final FundLedger ledger;
    private final LedgerSpan span;
    private final LedgerFigures figures;
    private final Moved told = new Moved();
    private final BookWords words;

    /**
     * @param ledger at one moment
     * @throws IllegalStateException if its postings are not what lies in its accounts
     */
    LedgerTables(FundLedger ledger, LedgerSpan span, BookWords words) {
        this.ledger = ledger;
        this.span = span;
        this.figures = LedgerFigures.of(ledger, span);
        this.words = words;
    }

    List<Table> all(Instant made) {
        LedgerAbout about = new LedgerAbout(span, words);
        return List.of(
                about.table(made),
                about.table(
                        "accounts",
                        this::accounts,
                        "unit",
                        "source",
                        "donation",
                        "pot",
                        "opening",
                        "in",
                        "out",
                        "closing"),
                about.table(
                        "postings",
                        this::postings,
                        "town",
                        "unit",
                        "source",
                        "donation",
                        "recorded",
                        "occurred",
                        "act-zh",
                        "act-en",
                        "from-pot",
                        "to-pot",
                        "amount",
                        "counterpart",
                        "counterpart-year",
                        "cause",
                        "version",
                        "line",
                        "reverses",
                        "voucher",
                        "recorded-by"),
                about.table("check", this::check, "item", "wanted", "found", "result"));
    }

    private void accounts(Consumer<List<Cell>> rows) {
        figures.lines().stream().filter(line -> !line.sums().isEmpty()).forEach(line -> {
            FundAccount account = line.account();
            rows.accept(row(
                    text(words.of(account.fund().unit())),
                    text(words.of(account.source())),
                    donation(account),
                    text(words.of(line.pot())),
                    line.sums()));
        });
        for (Pot pot : Pot.values()) {
            rows.accept(row(word("total"), BLANK, BLANK, text(words.of(pot)), figures.total(pot::equals)));
        }
        rows.accept(row(word("total"), BLANK, BLANK, word("all-pots"), figures.total(pot -> true)));
    }

    private static List<Cell> row(Cell unit, Cell source, Cell donation, Cell pot, Sums sums) {
        return List.of(
                unit,
                source,
                donation,
                pot,
                new Cell.Yuan(sums.opening()),
                new Cell.Yuan(sums.in()),
                new Cell.Yuan(sums.out()),
                new Cell.Yuan(sums.closing()));
    }

    private void postings(Consumer<List<Cell>> rows) {
        for (Fund fund : figures.funds()) {
            Optional<Cursor> after = span.beginning();
            List<BookedPosting> page;
            do {
                page = ledger.booked(fund, after, AT_ONCE);
                page.stream()
                        .filter(booked -> !span.isOver(booked.entry().recordedAt()))
                        .forEach(booked -> {
                            told.add(booked.entry().posting());
                            rows.accept(row(booked));
                        });
                after = page.stream().reduce((one, next) -> next).map(last -> Cursor.of(last.entry()));
            } while (page.size() == AT_ONCE && !span.isOver(after.orElseThrow().recordedAt()));
        }
    }

    private List<Cell> row(BookedPosting booked) {
        LedgerEntry entry = booked.entry();
        Posting posting = entry.posting();
        Optional<Fund> counterpart = posting.counterpart();
        List<String> act = words.of(booked.act());
        return List.of(
                text(posting.account().fund().unit().town().text()),
                text(words.of(posting.account().fund().unit())),
                text(words.of(posting.account().source())),
                donation(posting.account()),
                new Cell.Moment(entry.recordedAt()),
                new Cell.Moment(booked.act().occurredAt()),
                text(act.get(0)),
                text(act.get(1)),
                text(words.of(posting.from())),
                text(words.of(posting.to())),
                new Cell.Yuan(posting.amount().fen()),
                counterpart.<Cell>map(fund -> text(words.of(fund.unit()))).orElse(BLANK),
                counterpart.<Cell>map(fund -> new Cell.Count(fund.year())).orElse(BLANK),
                text(entry.cause().aggregate().text()),
                new Cell.Count(entry.cause().version()),
                new Cell.Count(entry.line()),
                entry.reverses().<Cell>map(Cell.Count::new).orElse(BLANK),
                paper(booked),
                text(entry.actor()));
    }

    private void check(Consumer<List<Cell>> rows) {
        Moved moved = Moved.of(span.within(ledger));
        if (!moved.isAs(told)) {
            throw new IllegalStateException("Ledger tells of other postings than move its accounts: " + told.postings()
                    + " of " + told.fen() + " fen, not " + moved.postings() + " of " + moved.fen());
        }
        Sums all = figures.total(pot -> true);
        Agreement agreement = new Agreement(words);
        rows.accept(agreement.of("check.closing", all.expected(), all.closing()));
        rows.accept(agreement.of("check.balanced", 0, all.closing()));
        rows.accept(agreement.of("check.in", told.fen(), all.in()));
        rows.accept(agreement.of("check.out", told.fen(), all.out()));
        for (Pot pot : Pot.values()) {
            Sums sums = figures.total(pot::equals);
            rows.accept(agreement.of("check.pot." + pot, sums.expected(), sums.closing()));
        }
        rows.accept(agreement.of("check.postings", new Cell.Count(moved.postings()), new Cell.Count(told.postings())));
    }

    private static Cell donation(FundAccount account) {
        return account.donation()
                .map(DonationId::text)
                .<Cell>map(LedgerTables::text)
                .orElse(BLANK);
    }

    private static Cell paper(BookedPosting booked) {
        return booked.act() instanceof MoneyEvent moved
                ? moved.paper().<Cell>map(LedgerTables::text).orElse(BLANK)
                : BLANK;
    }

    private Cell word(String key) {
        return text(words.both(key));
    }

    private static Cell text(String text) {
        return new Cell.Text(text);
    }
}
