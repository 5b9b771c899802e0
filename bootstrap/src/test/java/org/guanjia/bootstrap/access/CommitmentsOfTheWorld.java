package org.guanjia.bootstrap.access;

import static org.guanjia.bootstrap.access.World.ELSEWHERE;
import static org.guanjia.bootstrap.access.World.OTHER_TOWN;
import static org.guanjia.bootstrap.access.World.TOWN;
import static org.guanjia.bootstrap.access.World.TOWN_ABROAD;
import static org.guanjia.bootstrap.access.World.VILLAGE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.application.fund.CommitMoney;
import org.guanjia.application.fund.OpenFundYear;
import org.guanjia.application.fund.ReceiveMoney;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.Call;
import org.guanjia.bootstrap.wiring.Instance;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.CommitmentEvent;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.Portion;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.fund.Spending;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Subject;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.WishId;

/** What is committed in the {@link World}: to projects by both towns, to a wish by the one. */
final class CommitmentsOfTheWorld {

    private static final String VOUCHER = "莞财拨〔2026〕3号";
    private static final String ULID = "-01K7ZZZZZZ0000000000000000";
    private static final Ulid OF_WISH = new Ulid("01K7ZZZZZZ0000000000000077");

    private final Instance instance;

    CommitmentsOfTheWorld(Instance instance) {
        this.instance = instance;
    }

    /** After the fund years of wishes were opened. */
    Map<Kind, List<Thing>> things() {
        Thing unknown = new Thing("unknown", TOWN + ULID, "");
        Thing unknownAbroad = new Thing("unknown abroad", TOWN_ABROAD + ULID, "");
        String projects = committed(TOWN, VILLAGE.text());
        String elsewhere = committed(OTHER_TOWN, ELSEWHERE.text());
        String wish = committedToWish();
        return Map.of(
                Kind.COMMITMENT,
                List.of(
                        new Thing("of the village", projects, "vtc"),
                        new Thing("elsewhere", elsewhere, "c"),
                        new Thing("of a wish", wish, "tc"),
                        unknown,
                        unknownAbroad),
                Kind.OWN_COMMITMENT,
                List.of(
                        new Thing("to projects", projects, "pt"),
                        new Thing("elsewhere", elsewhere, ""),
                        new Thing("to a wish", wish, "wt"),
                        unknown,
                        unknownAbroad));
    }

    private String committed(TownCode town, String village) {
        String year = instance.get(OpenFundYear.class)
                .handle(
                        Column.leadOf(town),
                        Call.of(new OpenFundYear.Command(town.text(), "MICRO_PROJECTS", World.FUND_YEAR)))
                .id();
        received(town, year, village, "VILLAGE_COLLECTIVE");
        return instance.get(CommitMoney.class)
                .handle(
                        Column.leadOf(town),
                        Call.of(new CommitMoney.Command(
                                year, village, "BATCH", "社区健身广场", "80.00", Optional.empty(), Optional.empty())))
                .id();
    }

    private void received(TownCode town, String year, String unit, String source) {
        instance.get(ReceiveMoney.class)
                .handle(
                        Column.leadOf(town),
                        Call.of(new ReceiveMoney.Command(
                                year, unit, source, "100.00", Optional.empty(), VOUCHER, Optional.empty())));
    }

    private String committedToWish() {
        Fund fund = new Fund(Programme.WISHES, FundUnit.of(TOWN), World.FUND_YEAR);
        received(TOWN, FundYear.idOf(TOWN, Programme.WISHES, World.FUND_YEAR).text(), TOWN.text(), "SOCIAL");
        CommitmentId id = new CommitmentId(TOWN, OF_WISH);
        List<CommitmentEvent> events = List.of(new CommitmentEvent.Committed(
                Spending.on(new Subject.OfWish(new WishId(TOWN, OF_WISH))),
                fund,
                List.of(new Portion(0, FundAccount.of(fund, MoneySource.SOCIAL), Pot.AVAILABLE, Money.ofFen(5_000))),
                World.NOW));
        instance.get(Transactions.class)
                .in(
                        TOWN,
                        Optional.empty(),
                        tx -> Changes.by(
                                Column.leadOf(TOWN), World.NOW, new Outcome<>(Commitment.fold(id, events), events)));
        return id.text();
    }
}
