package org.guanjia.bootstrap.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guanjia.adapter.editions.EditionFiles;
import org.guanjia.application.access.Actor;
import org.guanjia.application.fund.query.AllocationView;
import org.guanjia.application.fund.query.BalanceView;
import org.guanjia.application.fund.query.ListAllocations;
import org.guanjia.application.fund.query.ListObligations;
import org.guanjia.application.fund.query.ObligationView;
import org.guanjia.application.fund.query.ReadBalances;
import org.guanjia.application.fund.query.ReadStatement;
import org.guanjia.application.fund.query.StatementLine;
import org.guanjia.bootstrap.demo.Official;
import org.guanjia.bootstrap.demo.Story;
import org.guanjia.bootstrap.demo.YearEnd;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;

/** The money of a fund year on paper: what the city gave out, every movement of a town, what it owed, and what is left. */
final class FundYearReport {

    private static final Actor READER = Official.AUDITOR.actor();
    private static final int WIDTH = 112;
    private static final int MOMENT = 18;
    private static final int YUAN = 11;
    private static final int SOURCE = 32;
    private static final int NAME = 28;
    private static final int MOST = 200;

    private final PrintWriter out;
    private final Texts texts;
    private final Guanjia guanjia;
    private final int year;
    private final String town;
    private final Region region = EditionFiles.bundledRegion();
    private final StoryMoments moments;

    FundYearReport(PrintWriter out, Texts texts, Story story) {
        this.out = out;
        this.texts = texts;
        this.guanjia = story.guanjia();
        this.year = story.fundYear();
        this.town = YearEnd.CHARITY.town().text();
        this.moments = new StoryMoments(texts.locale());
    }

    void print() {
        out.println();
        out.println("=".repeat(WIDTH));
        say(texts.get("demo.fund.title", nameOf(town), Integer.toString(year)));
        printAllocation();
        say(texts.get("demo.fund.statement", nameOf(town)));
        statement().forEach(line -> out.println(movement(line)));
        printOwed(LocalDate.of(year, 12, 31));
        printOwed(LocalDate.of(year + 1, 1, 31));
        printBalances(year);
        printBalances(year + 1);
        out.flush();
    }

    private void printAllocation() {
        AllocationView given = guanjia.funds()
                .allocations(READER, new ListAllocations.Query(Optional.of(year)))
                .get(0);
        say(texts.get("demo.fund.given-out", given.table().total().toYuanText(), word("demo.source.", given.source())));
        given.table()
                .towns()
                .forEach(share -> out.println("  "
                        + DisplayWidth.padded(nameOf(share.town().text()), NAME)
                        + yuan(share.amount())
                        + "  "
                        + texts.get(
                                "demo.fund.indicators",
                                Integer.toString(share.villages()),
                                Long.toString(share.areaHectares()),
                                Integer.toString(share.gdpRank()),
                                Long.toString(share.population()),
                                share.hardship().toString())));
    }

    private List<StatementLine> statement() {
        return guanjia.funds()
                .statement(
                        READER,
                        new ReadStatement.Query(
                                town, Programme.WISHES.name(), Optional.of(year), Optional.empty(), MOST))
                .items();
    }

    private String movement(StatementLine line) {
        String other = line.counterpart()
                .map(unit -> " (" + nameOf(unit)
                        + line.counterpartYear()
                                .filter(another -> another != year)
                                .map(another -> " " + another)
                                .orElse("")
                        + ")")
                .orElse("");
        return DisplayWidth.padded(moments.print(line.recordedAt()), MOMENT)
                + DisplayWidth.padded(word("demo.source.", line.source()), SOURCE)
                + yuan(line.amount())
                + "  " + word("demo.pot.", line.from()) + " -> " + word("demo.pot.", line.to()) + other
                + texts.get("demo.fund.free", line.available().toYuanText());
    }

    private void printOwed(LocalDate day) {
        ListObligations.Owed owed = guanjia.yearEnd()
                .obligations(
                        READER,
                        new ListObligations.Query(
                                town, Optional.of(year), Optional.of(day), Optional.empty(), Optional.empty()));
        say(texts.get("demo.fund.owed", nameOf(town), day.toString()));
        owed.obligations().forEach(this::printOwed);
    }

    private void printOwed(ObligationView owed) {
        String rate = owed.use()
                .map(use ->
                        texts.get("demo.fund.rate", use.rate(), use.committed().toYuanText()))
                .orElse("");
        out.println("  " + owed.rule().text() + " "
                + DisplayWidth.padded(word("demo.fund.owed.", owed.kind()), NAME)
                + texts.get(
                        "demo.fund.owed-of",
                        owed.amount().map(Money::toYuanText).orElseGet(() -> texts.get("demo.fund.unknown")),
                        owed.met().toYuanText(),
                        owed.owed().toYuanText())
                + rate);
    }

    private void printBalances(int ofYear) {
        say(texts.get("demo.fund.balances", Integer.toString(ofYear)));
        ReadBalances.Query query = new ReadBalances.Query(
                town, Programme.WISHES.name(), Optional.of(ofYear), Optional.of(true), Optional.empty());
        guanjia.funds().balances(READER, query).forEach(balance -> out.println(balance(balance)));
    }

    private String balance(BalanceView balance) {
        return "  "
                + DisplayWidth.padded(nameOf(balance.unit()), NAME)
                + DisplayWidth.padded(word("demo.source.", balance.source()), SOURCE)
                + texts.get(
                        "demo.fund.balance",
                        balance.available().toYuanText(),
                        balance.committed().toYuanText(),
                        balance.ordered().toYuanText(),
                        balance.paid().toYuanText())
                + (balance.closed() ? texts.get("demo.fund.closed") : "");
    }

    private String nameOf(FundUnit unit) {
        return unit.village()
                .map(village -> EventWords.shortened(
                        region.village(village).orElseThrow().name()))
                .orElseGet(() -> nameOf(unit.town().text()));
    }

    private String nameOf(String code) {
        return region.city().code().text().equals(code)
                ? region.city().name()
                : region.town(FundUnit.parse(code).town()).orElseThrow().name();
    }

    private String word(String prefix, Enum<?> value) {
        return texts.get(prefix + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String yuan(Money amount) {
        return DisplayWidth.paddedLeft(amount.toYuanText(), YUAN);
    }

    private void say(String text) {
        DisplayWidth.wrapped(text, WIDTH).forEach(out::println);
    }
}
