package org.guanjia.bootstrap.access;

import static org.guanjia.bootstrap.access.World.OTHER_TOWN;
import static org.guanjia.bootstrap.access.World.TOWN;
import static org.guanjia.bootstrap.access.World.TOWN_ABROAD;
import static org.guanjia.bootstrap.access.World.VILLAGE;

import java.util.List;
import java.util.Optional;
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
import org.guanjia.domain.fund.Recipient;
import org.guanjia.domain.fund.Spending;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Subject;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.WishId;

/** What is ordered to be paid for wishes in the {@link World}: by a village, its town and the other one. */
final class PaymentsOfTheWorld {

    private static final String VOUCHER = "莞财拨〔2026〕4号";
    private static final String UNKNOWN = "-01K7ZZZZZZ0000000000000000";
    private static final Money AMOUNT = Money.ofFen(5_000);

    private final Instance instance;

    PaymentsOfTheWorld(Instance instance) {
        this.instance = instance;
    }

    /** After the fund years of wishes were opened. */
    List<Thing> things() {
        return List.of(
                new Thing("of the village", ordered(FundUnit.of(VILLAGE), "81"), "vtc"),
                new Thing("of the town", ordered(FundUnit.of(TOWN), "82"), "tc"),
                new Thing("of the other town", ordered(FundUnit.of(OTHER_TOWN), "83"), "c"),
                new Thing("unknown", TOWN + UNKNOWN, ""),
                new Thing("unknown abroad", TOWN_ABROAD + UNKNOWN, ""));
    }

    private String ordered(FundUnit unit, String number) {
        MoneySource source = unit.village().isPresent() ? MoneySource.VILLAGE_COLLECTIVE : MoneySource.SOCIAL;
        FundAccount account = FundAccount.of(new Fund(Programme.WISHES, unit, World.FUND_YEAR), source);
        receive(account);
        CommitmentId id = new CommitmentId(unit.town(), new Ulid("01K7ZZZZZZ00000000000000" + number));
        List<Portion> portions = List.of(new Portion(0, account, Pot.AVAILABLE, AMOUNT));
        List<CommitmentEvent> events = List.of(
                new CommitmentEvent.Committed(
                        Spending.on(new Subject.OfWish(new WishId(unit.town(), id.ulid()))),
                        account.fund(),
                        portions,
                        World.NOW),
                new CommitmentEvent.PaymentOrdered(1, new Recipient.OfUnit(unit), portions, World.NOW));
        instance.get(Transactions.class)
                .in(
                        unit.town(),
                        Optional.empty(),
                        tx -> Changes.by(
                                Column.leadOf(unit.town()),
                                World.NOW,
                                new Outcome<>(Commitment.fold(id, events), events)));
        return id.text();
    }

    private void receive(FundAccount account) {
        FundUnit unit = account.fund().unit();
        instance.get(ReceiveMoney.class)
                .handle(
                        Column.leadOf(unit.town()),
                        Call.of(new ReceiveMoney.Command(
                                FundYear.idOf(unit.town(), Programme.WISHES, World.FUND_YEAR)
                                        .text(),
                                unit.text(),
                                account.source().name(),
                                "100.00",
                                Optional.empty(),
                                VOUCHER,
                                Optional.empty())));
    }
}
