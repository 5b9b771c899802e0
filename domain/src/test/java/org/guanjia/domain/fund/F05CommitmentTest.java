package org.guanjia.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.guanjia.domain.fund.Funds.*;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.fund.Funds.Ledger;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Proves {@link Covering} and {@link Commitment}: never more than is there, and every fen back where it came from. */
class F05CommitmentTest {

    private static final FundAccount CHARITY = account(WISHES, MoneySource.CITY_CHARITY);
    private static final FundAccount MATCH = account(WISHES, MoneySource.TOWN_CHARITY_MATCH);

    private final Ledger ledger = new Ledger();
    private final FundYear year = opened(Programme.WISHES);

    @BeforeEach
    void fill() {
        credit(ledger, CHARITY, "1000.00");
        credit(ledger, MATCH, "500.00");
    }

    @Test
    void a_commitment_is_paid_in_parts_first_of_what_was_drawn_first() {
        Commitment commitment = paid(ordered(committed("1200.00"), "900.00"), 1);
        commitment = paid(ordered(commitment, "200.00"), 2);

        assertThat(commitment.state().payments().get(1).portions())
                .extracting(Portion::account, Portion::amount)
                .containsExactly(tuple(CHARITY, yuan("100")), tuple(MATCH, yuan("100")));
        assertThat(commitment.state().payments().get(1).recipient()).isEqualTo(SOMEBODY);
        assertThat(commitment.state().paid()).isEqualTo(yuan("1100"));
        assertThat(commitment.state().open()).isEqualTo(yuan("100"));
        assertThat(ledger.in(CHARITY, Pot.PAID)).isEqualTo(yuan("1000"));
        assertThat(ledger.in(MATCH, Pot.COMMITTED)).isEqualTo(yuan("100"));
    }

    @Test
    void what_was_drawn_last_is_given_back_first_and_to_where_it_was_drawn_from() {
        Commitment commitment = ledger.book(committed("1200.00").release(yuan("300"), at(MARCH)));

        assertThat(ledger.in(MATCH, Pot.AVAILABLE)).isEqualTo(yuan("500"));
        assertThat(ledger.in(CHARITY, Pot.AVAILABLE)).isEqualTo(yuan("100"));
        assertThat(commitment.state().open()).isEqualTo(yuan("900"));
        assertThat(commitment.state().released()).isEqualTo(yuan("300"));
    }

    @Test
    void no_more_is_paid_or_given_back_than_is_open() {
        Commitment commitment = ordered(committed("1200.00"), "900.00");

        Refusal beyond = refused(() -> ordered(commitment, "300.01"));
        assertThat(beyond.key()).isEqualTo("F-05.beyond-commitment");
        assertThat(beyond.values()).containsEntry("open", "300.00").containsEntry("asked", "300.01");
        assertThat(refused(() -> commitment.release(yuan("300.01"), at(MARCH))).key())
                .isEqualTo("F-05.beyond-commitment");
        assertThat(refused(() -> commitment.release(Money.ZERO, at(MARCH))).key())
                .isEqualTo("G-invalid-input");
    }

    @Test
    void a_payment_that_fails_is_committed_as_before_and_can_be_ordered_anew() {
        Commitment failed = ledger.book(ordered(committed("1200.00"), "900.00")
                .failPayment(1, FailureGround.NAME_DIFFERS, Optional.of(BY_BANK), at(MARCH)));

        assertThat(failed.state().open()).isEqualTo(yuan("1200"));
        assertThat(ledger.together(Pot.ORDERED)).isZero();
        assertThat(failed.state().payment(1).ground()).contains(FailureGround.NAME_DIFFERS);
        assertThat(failed.state().payment(1).reference()).contains(BY_BANK);
        assertThat(refused(() -> failed.confirmPayment(1, BY_BANK, at(MARCH))).values())
                .containsEntry("stage", "PAYMENT_FAILED");
        Commitment again = paid(ordered(failed, "1200.00"), 2);
        assertThat(again.state().paid()).isEqualTo(yuan("1200"));
    }

    @Test
    void a_confirmation_that_was_a_mistake_is_turned_round_exactly_and_names_what_it_turns_round() {
        Commitment confirmed = paid(ordered(committed("1200.00"), "1100.00"), 1);

        CommitmentEvent reversed = confirmed
                .reverseConfirmation(1, year, VOUCHER, at(MARCH))
                .events()
                .get(0);

        assertThat(confirmed.state().payment(1).reference()).contains(BY_BANK);
        assertThat(reversed.reverses()).contains(3L);
        assertThat(reversed.postings())
                .containsExactly(
                        Posting.within(CHARITY, Pot.PAID, Pot.ORDERED, yuan("1000")),
                        Posting.within(MATCH, Pot.PAID, Pot.ORDERED, yuan("100")));
        Commitment again = confirmed.apply(reversed);
        assertThat(again.state().payment(1).stage()).isEqualTo(Payment.Stage.ORDERED);
        assertThat(again.state().payment(1).reference())
                .as("its end is not known")
                .isEmpty();
        assertThat(again.state().ordered()).isEqualTo(yuan("1100"));
        assertThat(refused(() -> again.reverseConfirmation(1, year, VOUCHER, at(MARCH)))
                        .values())
                .containsEntry("act", "REVERSE_CONFIRMATION")
                .containsEntry("stage", "PAYMENT_ORDERED");
    }

    @Test
    void an_act_comes_after_what_is_on_record_and_names_a_payment_that_there_is() {
        Commitment commitment = ordered(committed("1200.00"), "900.00");

        assertThat(refused(() -> commitment.confirmPayment(1, BY_BANK, at("2024-03-04T08:59")))
                        .key())
                .isEqualTo("G-invalid-input");
        assertThat(((Refusal.InvalidInput) refused(() -> commitment.confirmPayment(2, BY_BANK, at(MARCH)))).faults())
                .extracting(Object::toString)
                .containsExactly("payment: out-of-range {allowed=1 .. 1}");
    }

    @Test
    void the_journal_tells_the_commitment_again_and_nothing_without_its_making() {
        Commitment commitment = paid(ordered(committed("1200.00"), "900.00"), 1);

        assertThat(Commitment.restore(commitment.id(), commitment.version(), commitment.state()))
                .isEqualTo(commitment)
                .hasSameHashCodeAs(commitment);
        assertThatIllegalArgumentException().isThrownBy(() -> Commitment.fold(commitment.id(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> commitment.apply(
                        new CommitmentEvent.Committed(commitment.state().spending(), WISHES, List.of(), at(MARCH))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CommitmentLine(
                        CHARITY, Pot.AVAILABLE, yuan("1"), yuan("0.50"), yuan("0.51"), Money.ZERO, Money.ZERO));
    }

    @Test
    void a_recipient_is_a_person_by_identity_a_unit_or_an_organisation() {
        for (Recipient recipient :
                List.of(SOMEBODY, new Recipient.OfUnit(VILLAGE), new Recipient.OfOrganisation("虚构公司"))) {
            String kind = recipient.fold(person -> "person", unit -> "unit", organisation -> "organisation");
            assertThat(recipient.getClass().getSimpleName()).isEqualToIgnoringCase("of" + kind);
        }
        assertThat(refused(() -> new Recipient.OfOrganisation(" ")).key()).isEqualTo("G-invalid-input");
    }

    private Commitment committed(String amount) {
        return ledger.book(
                Commitment.commit(commitment(1), forWish(1), WISHES, yuan(amount), means(year, ledger), at(MARCH)));
    }

    private Commitment ordered(Commitment commitment, String amount) {
        return ledger.book(commitment.orderPayment(yuan(amount), SOMEBODY, year, at(MARCH)));
    }

    private Commitment paid(Commitment commitment, int payment) {
        return ledger.book(commitment.confirmPayment(payment, BY_BANK, at(MARCH)));
    }
}
