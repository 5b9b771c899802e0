package org.guanjia.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guanjia.domain.fund.Funds.*;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.fund.Funds.Ledger;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.rulebook.ProjectKind;
import org.guanjia.domain.rulebook.RestOfDonation;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Subject;
import org.junit.jupiter.api.Test;

/** Proves {@link Donation} and the purposes that {@link Drawing} asks for. */
class F10DonationTest {

    private static final Spending MEDICAL = new Spending(
            new Subject.OfWish(wish(1)),
            Optional.of(VILLAGE_CODE),
            Optional.of(WishKind.URGENT_PERSONAL),
            Optional.empty(),
            Optional.of(new Code("medical")));

    private final Ledger ledger = new Ledger();
    private final FundYear year = opened(Programme.WISHES);

    @Test
    void everything_that_the_donor_named_has_to_fit() {
        assertThat(Purpose.of(Programme.WISHES).covers(MEDICAL)).isTrue();
        assertThat(Purpose.of(Programme.MICRO_PROJECTS).covers(MEDICAL)).isFalse();
        assertThat(Purpose.of(wish(1)).covers(MEDICAL)).isTrue();
        assertThat(Purpose.of(wish(2)).covers(MEDICAL)).isFalse();
        assertThat(purpose(WishKind.URGENT_PERSONAL, "medical").covers(MEDICAL)).isTrue();
        assertThat(purpose(WishKind.URGENT_PERSONAL, "education").covers(MEDICAL))
                .isFalse();
        assertThat(purpose(WishKind.UNIVERSAL, "medical").covers(MEDICAL)).isFalse();
        assertThat(purpose(WishKind.URGENT_PERSONAL, "medical").covers(forWish(1)))
                .as("nobody said the field of this wish")
                .isFalse();
    }

    @Test
    void a_purpose_of_projects_names_no_wish_and_the_other_way_round() {
        Refusal.InvalidInput refusal = (Refusal.InvalidInput) refused(() -> new Purpose(
                Programme.MICRO_PROJECTS,
                Optional.of(wish(1)),
                Optional.of(WishKind.UNIVERSAL),
                Optional.of(ProjectKind.WORKS),
                Optional.empty(),
                Optional.empty()));

        assertThat(refusal.faults()).extracting(Object::toString).containsExactly("wish: surplus", "wishKind: surplus");
        assertThat(refused(() -> new Purpose(
                                Programme.WISHES,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(ProjectKind.WORKS),
                                Optional.empty(),
                                Optional.empty()))
                        .key())
                .isEqualTo("G-invalid-input");
    }

    @Test
    void a_commitment_draws_on_donations_for_it_oldest_first_and_on_no_other() {
        Donation second = given(2, Purpose.of(wish(1)), RestOfDonation.RETURN, "5.00");
        Donation first = given(1, Purpose.of(wish(1)), RestOfDonation.RETURN, "5.00");
        Donation other = given(3, Purpose.of(wish(2)), RestOfDonation.RETURN, "50.00");
        List<Donation> byAge =
                first.id().ulid().compareTo(second.id().ulid()) < 0 ? List.of(first, second) : List.of(second, first);

        Commitment commitment = commit("7.00", second, first, other);

        assertThat(commitment.state().lines())
                .extracting(line -> line.account().donation().orElseThrow())
                .containsExactly(byAge.get(0).id(), byAge.get(1).id());
        assertThat(refused(() -> commit("3.01", second, first, other)).values()).containsEntry("available", "3.00");
    }

    @Test
    void a_donation_that_the_decision_does_not_know_is_not_drawn_on() {
        given(1, Purpose.of(wish(1)), RestOfDonation.RETURN, "5.00");

        assertThat(refused(() -> commit("1.00")).values()).containsEntry("available", "0.00");
    }

    @Test
    void the_rest_goes_back_where_the_donor_chose_that() {
        Donation donation = given(1, Purpose.of(wish(1)), RestOfDonation.RETURN, "5.00");
        commit("3.00", donation);

        Donation settled = settle(donation);

        assertThat(ledger.in(donation.accountIn(year), Pot.AVAILABLE)).isEqualTo(Money.ZERO);
        assertThat(ledger.fen(donation.accountIn(year), Pot.OUTSIDE)).isEqualTo(-300L);
        assertThat(settled.state().settled()).isEqualTo(yuan("2"));
        assertThat(refused(() -> settle(settled)).key()).isEqualTo("F-05.not-covered");
    }

    @Test
    void the_rest_is_kept_for_the_same_purpose_beyond_the_one_wish() {
        Purpose medicalAid = new Purpose(
                Programme.WISHES,
                Optional.of(wish(2)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Code("medical")),
                Optional.empty());
        Donation donation = given(1, medicalAid, RestOfDonation.SAME_PURPOSE, "5.00");
        assertThat(refused(() -> commit("1.00", donation)).key()).isEqualTo("F-05.not-covered");

        Donation settled = settle(donation);

        assertThat(ledger.in(donation.accountIn(year), Pot.AVAILABLE)).isEqualTo(yuan("5"));
        assertThat(commit("1.00", settled).state().lines()).hasSize(1);
        assertThat(settled.state().purpose().wish()).isEmpty();
        assertThat(settled.state().gift()).isEqualTo(donation.state().gift());
    }

    @Test
    void the_rest_turns_to_the_wishes_as_social_money_where_the_donor_chose_that() {
        FundYear projects = opened(Programme.MICRO_PROJECTS);
        Gift gift = new Gift(
                PROJECTS.of(VILLAGE),
                Purpose.of(Programme.MICRO_PROJECTS),
                new Donor.OfOrganisation("虚构公司"),
                RestOfDonation.WISH_FUND);
        Donation donation =
                ledger.book(Donation.give(donation(1), gift, yuan("5"), VOUCHER, projects, OF_2022, at(MARCH)));

        ledger.book(donation.settleRest(VOUCHER, projects, year, ledger.balances(), at(MARCH)));

        assertThat(ledger.in(account(WISHES, MoneySource.SOCIAL), Pot.AVAILABLE))
                .isEqualTo(yuan("5"));
        assertThat(ledger.fen(donation.accountIn(projects), Pot.OUTSIDE)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.book(
                                Donation.give(donation(2), gift, yuan("5"), VOUCHER, projects, OF_2022, at(MARCH)))
                        .settleRest(VOUCHER, projects, projects, ledger.balances(), at(MARCH)));
    }

    @Test
    void a_donation_comes_in_parts_and_a_part_that_was_a_mistake_is_turned_round() {
        Donation donation = given(1, Purpose.of(wish(1)), RestOfDonation.RETURN, "5.00");
        donation = ledger.book(donation.giveMore(yuan("3"), VOUCHER, year, at(MARCH)));
        Donation twice = donation;
        assertThat(refused(() -> twice.reverseReceipt(3, VOUCHER, year, ledger.balances(), at(MARCH)))
                        .key())
                .isEqualTo("G-not-found");

        donation = ledger.book(donation.reverseReceipt(2, VOUCHER, year, ledger.balances(), at(MARCH)));

        Donation reversed = donation;
        assertThat(reversed.state().received()).isEqualTo(yuan("5"));
        assertThat(ledger.in(reversed.accountIn(year), Pot.AVAILABLE)).isEqualTo(yuan("5"));
        assertThat(refused(() -> reversed.reverseReceipt(2, VOUCHER, year, ledger.balances(), at(MARCH)))
                        .key())
                .isEqualTo("G-not-found");
        commit("1.00", reversed);
        assertThat(refused(() -> reversed.reverseReceipt(1, VOUCHER, year, ledger.balances(), at(MARCH)))
                        .values())
                .containsEntry("available", "4.00")
                .containsEntry("asked", "5.00");
    }

    @Test
    void a_donor_chooses_what_the_rulebook_offers_and_gives_something_for_what_the_fund_is_for() {
        assertThat(refused(() -> given(1, Purpose.of(wish(1)), RestOfDonation.RETURN, "0.00"))
                        .key())
                .isEqualTo("G-invalid-input");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Gift(
                        WISHES,
                        Purpose.of(Programme.MICRO_PROJECTS),
                        new Donor.OfOrganisation("虚构公司"),
                        RestOfDonation.RETURN));
        assertThatIllegalArgumentException().isThrownBy(() -> Donation.fold(donation(1), List.of()));
    }

    private static Purpose purpose(WishKind kind, String field) {
        return new Purpose(
                Programme.WISHES,
                Optional.empty(),
                Optional.of(kind),
                Optional.empty(),
                Optional.of(new Code(field)),
                Optional.of(VILLAGE_CODE));
    }

    private Donation given(int number, Purpose purpose, RestOfDonation rest, String amount) {
        Gift gift = new Gift(WISHES, purpose, new Donor.OfOrganisation("虚构公司"), rest);
        return ledger.book(Donation.give(donation(number), gift, yuan(amount), VOUCHER, year, OF_2022, at(MARCH)));
    }

    private Commitment commit(String amount, Donation... donations) {
        return ledger.book(Commitment.commit(
                commitment(1), MEDICAL, WISHES, yuan(amount), means(year, ledger, donations), at(MARCH)));
    }

    private Donation settle(Donation donation) {
        return ledger.book(donation.settleRest(VOUCHER, year, year, ledger.balances(), at(MARCH)));
    }
}
