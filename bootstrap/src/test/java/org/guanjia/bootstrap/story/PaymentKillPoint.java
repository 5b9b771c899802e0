package org.guanjia.bootstrap.story;

import java.util.Optional;
import org.guanjia.bootstrap.story.HaltingConnections.Moment;
import org.guanjia.domain.fund.PaymentStanding;

/** Where a process is killed that orders a payment, hands its order to the bank and confirms it. */
enum PaymentKillPoint implements KillPoint {
    BEFORE_THE_COMMIT_OF_AN_ORDER(Optional.empty(), 0) {
        @Override
        void reach(PayingOffice office, String commitment, int number) {
            office.haltsAt(Moment.BEFORE_THE_COMMIT);
            office.ordered(commitment, number);
        }
    },
    AFTER_THE_COMMIT_OF_AN_ORDER_BEFORE_ITS_ANSWER(Optional.of(PaymentStanding.TO_HAND_OVER), 0) {
        @Override
        void reach(PayingOffice office, String commitment, int number) {
            office.haltsAt(Moment.AFTER_THE_COMMIT);
            office.ordered(commitment, number);
        }
    },
    AFTER_THE_ANSWER_OF_THE_BANK_BEFORE_ITS_MARK(Optional.of(PaymentStanding.TO_HAND_OVER), 1) {
        @Override
        void reach(PayingOffice office, String commitment, int number) {
            office.ordered(commitment, number);
            office.haltsOnceTheBankAnswers();
            office.goesOn();
        }
    },
    BEFORE_THE_COMMIT_OF_A_CONFIRMATION(Optional.of(PaymentStanding.HANDED_OVER), 0) {
        @Override
        void reach(PayingOffice office, String commitment, int number) {
            office.handedOver(commitment, number);
            office.haltsAt(Moment.BEFORE_THE_COMMIT);
            office.confirmed(commitment, number);
        }
    },
    AFTER_THE_COMMIT_OF_A_CONFIRMATION_BEFORE_ITS_ANSWER(Optional.of(PaymentStanding.CONFIRMED), 0) {
        @Override
        void reach(PayingOffice office, String commitment, int number) {
            office.handedOver(commitment, number);
            office.haltsAt(Moment.AFTER_THE_COMMIT);
            office.confirmed(commitment, number);
        }
    };

    private final Optional<PaymentStanding> left;
    private final int doubts;

    PaymentKillPoint(Optional<PaymentStanding> left, int doubts) {
        this.left = left;
        this.doubts = doubts;
    }

    @Override
    public void reach(HostsDatabase database, KilledProcess.Death death) {
        try (PayingOffice office = new PayingOffice(database, death.local())) {
            reach(office, death.subject(), death.number());
        }
    }

    abstract void reach(PayingOffice office, String commitment, int number);

    /** How the payment stands when somebody looks again; empty where there is none. */
    Optional<PaymentStanding> left() {
        return left;
    }

    /** How often nobody knew whether the bank had the order. */
    int doubts() {
        return doubts;
    }
}
