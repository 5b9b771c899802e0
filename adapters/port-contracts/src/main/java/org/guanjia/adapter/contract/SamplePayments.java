package org.guanjia.adapter.contract;

import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.newUlid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.CommitmentEvent;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Portion;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.fund.Recipient;
import org.guanjia.domain.fund.Spending;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Subject;
import org.guanjia.domain.shared.WishId;

/** Commitments of a town that draw on two of its accounts, and what is paid of them. */
final class SamplePayments {

    private final SampleFunds funds;
    private final List<FundAccount> accounts;

    /** So much lies in each of the accounts. */
    SamplePayments(SampleFunds funds, FundAccount... accounts) {
        this.funds = funds;
        this.accounts = List.of(accounts);
    }

    /** A commitment, each of whose payments draws the same on every account, the earlier ones confirmed. */
    CommitmentId paying(int payments, long fen) {
        CommitmentId id = new CommitmentId(funds.town(), newUlid());
        List<CommitmentEvent> events = new ArrayList<>();
        events.add(new CommitmentEvent.Committed(
                Spending.on(new Subject.OfWish(new WishId(funds.town(), newUlid()))),
                accounts.get(0).fund(),
                portions(fen * payments),
                NOON));
        for (int payment = 1; payment <= payments; payment++) {
            events.add(new CommitmentEvent.PaymentOrdered(
                    payment, new Recipient.OfUnit(FundUnit.of(funds.town())), portions(fen), NOON));
            if (payment < payments) {
                events.add(new CommitmentEvent.PaymentConfirmed(payment, portions(fen), Optional.empty(), NOON));
            }
        }
        funds.in(tx -> SampleFunds.changes(NOON, new Outcome<>(Commitment.fold(id, events), events)));
        return id;
    }

    private List<Portion> portions(long fen) {
        return Stream.iterate(0, line -> line + 1)
                .limit(accounts.size())
                .map(line -> new Portion(line, accounts.get(line), Pot.AVAILABLE, Money.ofFen(fen)))
                .toList();
    }
}
