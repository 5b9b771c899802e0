package org.guanjia.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.fund.Funds.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.fund.Funds.Ledger;
import org.guanjia.domain.region.EconomicClass;
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

    private static final FundAccount CITY_CHARITY = account(WISHES, MoneySource.CITY_CHARITY);
    private static final MoneySource CHARITY_MATCH = MoneySource.TOWN_CHARITY_MATCH;
    private static final MoneySource FINANCE_MATCH = MoneySource.TOWN_FINANCE_MATCH;
    private static final Map<Pot, String> IN_CHINESE = Map.of(
            Pot.OUTSIDE, "外部",
            Pot.CLEARING, "在途",
            Pot.ELSEWHERE, "他户",
            Pot.AVAILABLE, "可用",
            Pot.RESERVE, "机动",
            Pot.COMMITTED, "承诺",
            Pot.ORDERED, "支付中",
            Pot.PAID, "已付");

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
        FundYear wishes = tell(
                "the city's charity gives 100000.00 for wishes (分配到账)",
                opened(Programme.WISHES)
                        .receiveAllocation(
                                Funds.allocated(1, Programme.WISHES, YEAR, MoneySource.CITY_CHARITY, "100000.00"),
                                at(MARCH)));
        wishes = tell("the town's charity matches 40000.00 of it (配套)", matched(wishes, CHARITY_MATCH, "40000.00"));
        FundYear projects = tell(
                "its finance matches 60000.00, for projects (配套)",
                matched(opened(Programme.MICRO_PROJECTS), FINANCE_MATCH, "60000.00"));
        tell("6000.00 of that are kept back (提留机动资金)", reserved(projects, wishes, "6000.00"));
        wishes = tell("a village gets a quota of 3000.00 (核定额度)", moved(wishes, true, "3000.00"));
        Commitment commitment = tell(
                "98000.00 are promised to a wish (承诺)",
                Commitment.commit(
                        commitment(1), forWish(1), WISHES, yuan("98000.00"), means(wishes, ledger), at(MARCH)));
        commitment = tell(
                "a payment of 90000.00 is ordered (支付指令)",
                commitment.orderPayment(yuan("90000.00"), SOMEBODY, wishes, at(MARCH)));
        commitment = tell("it arrives (支付确认)", commitment.confirmPayment(1, BY_BANK, at(MARCH)));
        tell("the rest is not needed (释放)", commitment.release(yuan("8000.00"), at(MARCH)));
        wishes = tell("nor is the quota (收回额度)", moved(wishes, false, "3000.00"));
        tell(
                "the year is over, and 10000.00 of the city go back (退回结余)",
                wishes.returnSurplus(
                        CITY_CHARITY,
                        CITY,
                        yuan("10000.00"),
                        YEAR,
                        VOUCHER,
                        ledger.balances(),
                        at("2025-01-10T09:00")));
        return "| act | account | " + pots(pot -> word(pot) + " " + IN_CHINESE.get(pot)) + " |\n|"
                + " --- |".repeat(Pot.values().length + 2) + "\n" + String.join("", rows);
    }

    private static Outcome<FundYear, FundYearEvent> matched(FundYear year, MoneySource source, String amount) {
        return year.receive(Deposit.matching(TOWN, source, yuan(amount), VOUCHER), at(MARCH));
    }

    private Outcome<FundYear, FundYearEvent> reserved(FundYear projects, FundYear wishes, String amount) {
        MatchingStanding standing =
                MatchingStanding.of(YEAR, List.of(projects, wishes), EconomicClass.CLASS_1, OF_2022);
        return projects.keepReserve(
                account(PROJECTS, FINANCE_MATCH), yuan(amount), standing, OF_2022, ledger.balances(), at(MARCH));
    }

    private Outcome<FundYear, FundYearEvent> moved(FundYear wishes, boolean toVillage, String amount) {
        FundAccount from = toVillage ? CITY_CHARITY : account(WISHES.of(VILLAGE), MoneySource.CITY_CHARITY);
        Transfer.Kind kind = toVillage ? Transfer.Kind.QUOTA : Transfer.Kind.TAKEN_BACK;
        FundUnit to = toVillage ? VILLAGE : TOWN;
        return wishes.transfer(
                new Transfer(kind, from, to, Pot.AVAILABLE, yuan(amount), VOUCHER), ledger.balances(), at(MARCH));
    }

    /** Books it, and tells what then lies in each account that it touched. */
    private <A extends Aggregate<A, E>, E extends Event> A tell(String act, Outcome<A, E> outcome) {
        A state = ledger.book(outcome);
        String title = act;
        for (FundAccount touched : outcome.events().stream()
                .flatMap(event -> ((MoneyEvent) event).postings().stream())
                .map(Posting::account)
                .distinct()
                .toList()) {
            rows.add("| " + title + " | " + nameOf(touched) + " | " + pots(pot -> signed(ledger.fen(touched, pot)))
                    + " |\n");
            title = "";
        }
        return state;
    }

    private static String pots(Function<Pot, String> text) {
        return Stream.of(Pot.values()).map(text).collect(Collectors.joining(" | "));
    }

    private static String signed(long fen) {
        return fen == 0 ? "" : (fen < 0 ? "−" : "") + new Money(Math.abs(fen)).toYuanText();
    }

    private static String nameOf(FundAccount account) {
        String source = switch (account.source()) {
            case CITY_CHARITY -> "city charity";
            case TOWN_CHARITY_MATCH -> "town charity";
            default -> "town finance";
        };
        return source + (account.fund().unit().village().isPresent() ? ", village" : "");
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
