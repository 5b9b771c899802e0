package org.guanjia.application.fund.query;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.fund.query.PaymentLine.RecipientKind;
import org.guanjia.application.port.BookedPayment;
import org.guanjia.application.port.Cell;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.port.FundLedger.Cursor;
import org.guanjia.application.port.Table;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Payment;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.rulebook.MoneySource;

/** The payments of a fund as tables: what they are of, each payment, and the proof that the accounts say the same. */
final class PaymentTables {

    private static final int AT_ONCE = 500;
    private static final Cell BLANK = new Cell.Blank();
    private static final List<MoneySource> SOURCES = Stream.of(MoneySource.values())
            .filter(source -> source != MoneySource.RESERVE)
            .toList();

    private final FundLedger ledger;
    private final LedgerSpan span;
    private final BookWords words;
    private final LedgerFigures figures;
    private final Moved moved;
    private final Map<MoneySource, Long> bySource = new EnumMap<>(MoneySource.class);
    private final Map<Payment.Stage, Long> byStage = new EnumMap<>(Payment.Stage.class);
    private long number;

    /**
     * @param ledger at one moment
     */
    PaymentTables(FundLedger ledger, LedgerSpan span, BookWords words) {
        this.ledger = ledger;
        this.span = span;
        this.words = words;
        this.figures = LedgerFigures.of(ledger, span);
        this.moved = Moved.of(span.within(ledger));
    }

    List<Table> all(Instant made) {
        Stream<String> fixed = Stream.of(
                "number",
                "unit",
                "commitment",
                "payment",
                "ordered-at",
                "recorded",
                "wish",
                "purpose",
                "recipient-kind");
        Stream<String> more =
                Stream.of("standing", "since", "bank-reference", "ground", "recovered", "written-off", "recorded-by");
        List<String> columns = Stream.of(
                        fixed.map(column -> words.both("column." + column)),
                        Stream.of(words.both("column.recipient"), words.both("column.amount")),
                        SOURCES.stream().map(source -> words.of(source) + words.both("column.of-it")),
                        more.map(column -> words.both("column." + column)))
                .flatMap(each -> each)
                .toList();
        LedgerAbout about = new LedgerAbout(span, words);
        return List.of(
                about.table(made),
                new Table("payments", words.both("table.payments"), columns, this::payments),
                about.table("check", this::check, "item", "wanted", "found", "result"));
    }

    private void payments(Consumer<List<Cell>> rows) {
        for (Fund fund : figures.funds()) {
            Optional<Cursor> after = Optional.empty();
            List<BookedPayment> page;
            do {
                page = ledger.payments(fund, after, AT_ONCE);
                page.forEach(booked -> rows.accept(row(fund, booked)));
                after = page.stream().reduce((one, next) -> next).map(Cursor::of);
            } while (page.size() == AT_ONCE);
        }
        rows.accept(total());
    }

    private List<Cell> row(Fund fund, BookedPayment booked) {
        PaymentLine line = PaymentLine.of(booked);
        number++;
        byStage.merge(booked.payment().stage(), line.amount().fen(), Math::addExact);
        SOURCES.forEach(source -> bySource.merge(source, line.fenOf(source), Math::addExact));
        Stream<Cell> before = Stream.of(
                new Cell.Count(number),
                text(words.of(fund.unit())),
                text(line.commitment()),
                new Cell.Count(line.payment()),
                new Cell.Moment(line.orderedAt()),
                new Cell.Moment(line.recordedAt()),
                line.wish().<Cell>map(wish -> text(wish.text())).orElse(BLANK),
                line.purpose().<Cell>map(PaymentTables::text).orElse(BLANK),
                text(words.both("recipient." + line.recipientKind())),
                text(recipient(line)),
                new Cell.Yuan(line.amount().fen()));
        Stream<Cell> after = Stream.of(
                text(words.both("standing." + line.standing())),
                new Cell.Moment(line.since()),
                line.reference().<Cell>map(PaymentTables::text).orElse(BLANK),
                line.ground()
                        .<Cell>map(ground -> text(words.both("ground." + ground)))
                        .orElse(BLANK),
                new Cell.Yuan(line.recovered().fen()),
                new Cell.Yuan(line.writtenOff().fen()),
                text(line.orderedBy()));
        return cells(before, SOURCES.stream().map(source -> new Cell.Yuan(line.fenOf(source))), after);
    }

    private String recipient(PaymentLine line) {
        return line.recipientKind() == RecipientKind.UNIT
                ? words.of(FundUnit.parse(line.recipient()))
                : line.recipient();
    }

    private List<Cell> total() {
        Stream<Cell> before = Stream.of(
                text(words.both("total")),
                BLANK,
                BLANK,
                BLANK,
                BLANK,
                BLANK,
                BLANK,
                BLANK,
                BLANK,
                BLANK,
                new Cell.Yuan(sum()));
        Stream<Cell> after = Stream.of(BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK);
        return cells(before, SOURCES.stream().map(source -> new Cell.Yuan(bySource.getOrDefault(source, 0L))), after);
    }

    private static List<Cell> cells(Stream<Cell> before, Stream<Cell> sources, Stream<Cell> after) {
        return Stream.of(before, sources, after).flatMap(each -> each).collect(Collectors.toUnmodifiableList());
    }

    private long sum() {
        return byStage.values().stream().reduce(0L, Math::addExact);
    }

    private void check(Consumer<List<Cell>> rows) {
        Agreement agreement = new Agreement(words);
        rows.accept(
                agreement.of("check.sources", sum(), bySource.values().stream().reduce(0L, Math::addExact)));
        rows.accept(agreement.of("check.all-ordered", moved.between(Pot.COMMITTED, Pot.ORDERED), sum()));
        rows.accept(agreement.of(
                "check.under-way",
                figures.total(Pot.ORDERED::equals).closing(),
                byStage.getOrDefault(Payment.Stage.ORDERED, 0L)));
        rows.accept(agreement.of(
                "check.confirmed",
                Math.addExact(figures.total(Pot.PAID::equals).closing(), moved.between(Pot.PAID, Pot.AVAILABLE)),
                byStage.getOrDefault(Payment.Stage.CONFIRMED, 0L)));
    }

    private static Cell text(String text) {
        return new Cell.Text(text);
    }
}
