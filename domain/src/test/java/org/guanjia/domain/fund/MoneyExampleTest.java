package org.guanjia.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.fund.Funds.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.fund.Funds.Ledger;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Programme;
import org.junit.jupiter.api.Test;

/** Keeps the example of money in {@code domain/README.md} true; {@code -Dguanjia.update=true} writes it anew. */
class MoneyExampleTest {

    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- money example: begin -->\n";
    private static final String END = "<!-- money example: end -->\n";

    private final Ledger ledger = new Ledger();
    private final List<String> rows = new ArrayList<>();

    @Test
    void stands_in_the_readme_as_the_acts_have_it() throws IOException {
        String example = example();
        String readme = Files.readString(README);
        if (Boolean.getBoolean("guanjia.update")) {
            readme = readme.replace(BEGIN + between(readme) + END, BEGIN + example + END);
            Files.writeString(README, readme);
        }

        assertThat(between(readme))
                .as("the example of money; -Dguanjia.update=true writes it anew")
                .isEqualTo(example);
    }

    private String example() {
        Allocation allocation = Funds.allocated(1, Programme.WISHES, YEAR, MoneySource.CITY_CHARITY, "10000.00");
        FundYear year = tell(
                "the town's share of the allocation arrives",
                opened(Programme.WISHES).receiveAllocation(allocation, at(MARCH)));
        year = tell(
                "the town's charity matches it",
                year.receive(
                        Deposit.matching(TOWN, MoneySource.TOWN_CHARITY_MATCH, yuan("10000.00"), VOUCHER), at(MARCH)));
        Commitment commitment = tell(
                "12000.00 are committed to a wish",
                Commitment.commit(commitment(1), forWish(1), WISHES, yuan("12000.00"), means(year, ledger), at(MARCH)));
        commitment = tell(
                "a payment of 11000.00 is ordered",
                commitment.orderPayment(yuan("11000.00"), SOMEBODY, year, at(MARCH)));
        commitment = tell("it arrives", commitment.confirmPayment(1, at(MARCH)));
        commitment = tell("the rest is not needed", commitment.release(yuan("1000.00"), at(MARCH)));
        tell(
                "the recipient gives 300.00 back",
                commitment.recover(
                        1, yuan("300.00"), year, opened(GUANCHENG, Programme.WISHES, YEAR + 1), VOUCHER, at(MARCH)));
        return "| act | posts |\n| --- | --- |\n" + String.join("", rows) + "\n" + balances();
    }

    private <A extends Aggregate<A, E>, E extends Event> A tell(String act, Outcome<A, E> outcome) {
        A state = ledger.book(outcome);
        String posted = outcome.events().stream()
                .flatMap(event -> ((MoneyEvent) event).postings().stream())
                .map(posting -> "%s: %s → %s %s"
                        .formatted(
                                nameOf(posting.account()), word(posting.from()), word(posting.to()), posting.amount()))
                .collect(Collectors.joining("; "));
        rows.add("| " + act + " | " + posted + " |\n");
        return state;
    }

    private String balances() {
        List<Pot> pots = Stream.of(Pot.values())
                .filter(pot -> ledger.balances().stream().anyMatch(balance -> lying(balance, pot) != 0))
                .toList();
        String head = pots.stream().map(MoneyExampleTest::word).collect(Collectors.joining(" | "));
        String lines = ledger.balances().stream()
                .map(balance -> "| " + nameOf(balance.account()) + " | "
                        + pots.stream().map(pot -> signed(lying(balance, pot))).collect(Collectors.joining(" | "))
                        + " | 0.00 |\n")
                .collect(Collectors.joining());
        return "| in the end | " + head + " | together |\n|" + " --- |".repeat(pots.size() + 2) + "\n" + lines;
    }

    private static long lying(AccountBalance balance, Pot pot) {
        return balance.fen().getOrDefault(pot, 0L);
    }

    private static String signed(long fen) {
        return (fen < 0 ? "−" : "") + new Money(Math.abs(fen)).toYuanText();
    }

    private static String nameOf(FundAccount account) {
        return account.source() == MoneySource.CITY_CHARITY ? "city charity" : "town charity";
    }

    private static String word(Pot pot) {
        return pot.name().toLowerCase(Locale.ROOT);
    }

    private static String between(String text) {
        int from = text.indexOf(BEGIN) + BEGIN.length();
        assertThat(from).as(BEGIN).isGreaterThanOrEqualTo(BEGIN.length());
        int to = text.indexOf(END, from);
        assertThat(to).as(END).isNotNegative();
        return text.substring(from, to);
    }
}
