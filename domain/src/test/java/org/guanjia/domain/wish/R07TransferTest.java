package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.CaseKind;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.worktime.DeadlineState;
import org.guanjia.domain.worktime.TimeAway;
import org.junit.jupiter.api.Test;

/** Proves {@link Intake}: a wish goes on in another town with its rulebook, its submission and its clocks. */
class R07TransferTest {

    private static final WishId THERE = new WishId(QISHI, ulid(50));
    private static final PersonId PERSON_THERE = new PersonId(QISHI, ulid(52));
    private static final PersonalTextId TEXT_THERE = new PersonalTextId(QISHI, ulid(53));
    private static final Relocation RELOCATION = relocatedBeside();

    @Test
    void it_is_closed_here_and_linked_there() {
        Journey here = transferred(Journey.of(WishKind.URGENT_PERSONAL, "800").at("2024-03-04T15:00"));
        Journey there = wentOn(here, "2024-03-04T16:00");

        assertThat(here.stage()).isEqualTo(WishStage.TRANSFERRED);
        assertThat(here.stage().isEnd()).isTrue();
        assertThat(here.earliestDue()).isEmpty();
        assertThat(here.state().aftermath().continuedAs()).contains(THERE);
        assertThat(here.wish().openActs()).containsOnly(WishAct.EXPLAIN_DELAY, WishAct.RENEW_FOLLOW_UP_CODE);
        assertThat(there.wish().id()).isEqualTo(THERE);
        assertThat(there.state().origin().transferredFrom()).contains(wishId(1));
        assertThat(there.state().custody().village()).isEqualTo(VILLAGE_OF_QISHI);
        assertThat(there.state().need()).isEqualTo(here.state().need().keptAs(PERSON_THERE, Optional.of(TEXT_THERE)));
    }

    @Test
    void rulebook_submission_and_the_clocks_of_receipt_and_case_run_on_there() {
        Journey here = transferred(Journey.of(WishKind.URGENT_PERSONAL, "800")
                .received()
                .at("2024-03-05T10:00")
                .handedOver()
                .at("2024-03-06T10:00")
                .back(ExaminationEvent.WayBack.HANDED_BACK));
        Journey there = wentOn(here, "2024-03-06T16:00");

        assertThat(there.state().origin().rulebook()).isEqualTo(OF_2022.id());
        assertThat(there.state().origin().submittedAt()).isEqualTo(at(MONDAY));
        assertThat(there.state().origin().arrivedAt()).isEqualTo(at(MONDAY));
        assertThat(there.whole().due()).contains(endOf("2024-03-12"));
        assertThat(there.whole().timesAway())
                .containsExactly(new TimeAway(at("2024-03-05T10:00"), at("2024-03-06T10:00")));
        assertThat(there.state().clocks().steps()).hasSize(1);
    }

    @Test
    void a_receipt_that_is_owed_is_owed_there_since_the_first_arrival() {
        Journey there = wentOn(
                transferred(Journey.of(WishKind.URGENT_PERSONAL, "800").at("2024-03-05T08:00")), "2024-03-05T09:30");

        assertThat(there.stage()).isEqualTo(WishStage.SUBMITTED);
        assertThat(there.clock(WishStep.RECEIPT).due()).contains(at("2024-03-05T09:00"));
        assertThat(there.received().stateOf(there.lastClock(WishStep.RECEIPT))).isEqualTo(DeadlineState.MISSED);
    }

    @Test
    void a_receipt_that_was_fed_back_is_not_fed_back_again() {
        Journey there =
                wentOn(transferred(Journey.of(WishKind.URGENT_PERSONAL, "800").received()), "2024-03-05T09:30");

        assertThat(there.stage()).isEqualTo(WishStage.RECEIVED);
        assertThat(there.withoutPolicy().triaged().stage()).isEqualTo(WishStage.TRIAGED);
    }

    @Test
    void what_was_found_out_and_consented_to_here_is_found_out_and_decided_anew_there() {
        Journey here = transferred(Journey.of(WishKind.URGENT_PERSONAL, "800").toVerified());
        Journey there = wentOn(here, "2024-03-05T09:30");

        assertThat(here.state().clocks().open(WishStep.DECISION)).isEmpty();
        assertThat(there.state().examination()).isEqualTo(Examination.of(List.of()));
        assertThat(there.state().clocks().open(WishStep.DECISION)).isEmpty();
        assertThat(there.state().grant()).isEqualTo(Grant.NONE);
    }

    @Test
    void a_transfer_leads_into_another_town() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800");

        assertThat(wish.refused((it, on) -> it.transfer(OTHER_VILLAGE, wishId(5), text(9), on))
                        .key())
                .isEqualTo("G-invalid-input");
    }

    @Test
    void nothing_goes_on_that_was_not_transferred_or_goes_on_as_another_wish() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800");
        Wish staying = wish.wish();
        Wish left = transferred(wish).wish();
        WishId other = new WishId(QISHI, ulid(51));

        assertThatIllegalArgumentException().isThrownBy(() -> Wish.goOn(THERE, staying, RELOCATION, on(MONDAY)));
        assertThatIllegalArgumentException().isThrownBy(() -> Wish.goOn(other, left, RELOCATION, on(MONDAY)));
    }

    @Test
    void in_the_new_town_duplicates_are_decided_and_the_wish_is_worked_on_to_its_end() {
        Journey here = transferred(Journey.of(WishKind.URGENT_PERSONAL, "800").received());
        Relocation withDuplicate = relocatedBeside(new WishId(QISHI, ulid(9)));
        Journey there =
                Journey.of(Wish.goOn(THERE, here.wish(), withDuplicate, on("2024-03-05T09:30")), "2024-03-05T09:30");

        there.then((it, on) -> it.ruleOutDuplicates(text(9), on))
                .withoutPolicy()
                .triaged()
                .waived()
                .approved("800")
                .startedDelivery()
                .delivered("800", true)
                .at("2024-04-01T09:00")
                .then(Wish::closeUnevaluated);

        assertThat(there.stage()).isEqualTo(WishStage.CLOSED);
        assertThat(there.stateOf(there.whole())).isEqualTo(DeadlineState.MET);
    }

    @Test
    void files_declared_interests_and_the_count_of_reopenings_come_along() {
        Journey here = transferred(Journey.of(WishKind.URGENT_PERSONAL, "800")
                .toVerified()
                .approved("800")
                .startedDelivery()
                .delivered("800", true)
                .evaluated(Grade.SATISFIED)
                .reopened()
                .then((it, on) -> it.attach(new AttachmentId(GUANCHENG, ulid(60)), Optional.empty(), on))
                .then((it, on) -> it.declareInterest(SECOND_OFFICER, Optional.empty(), on)));
        AttachmentId copy = new AttachmentId(QISHI, ulid(61));

        Journey there = wentOn(here, "2024-03-05T09:30", copy);

        assertThat(there.state().annals().attachments()).containsExactly(copy);
        assertThat(there.state().annals().interests()).containsExactly(SECOND_OFFICER);
        assertThat(there.state().aftermath().reopenings()).isEqualTo(1);
        there.withoutPolicy().triaged().confirmedByData();
        there.approved("800").startedDelivery().delivered("800", true).evaluated(Grade.SATISFIED);
        assertThat(there.refused((it, on) -> it.reopen(text(9), on)).key()).isEqualTo("W-00.reopened-before");
    }

    @Test
    void no_file_stays_behind() {
        Journey here = transferred(Journey.of(WishKind.URGENT_PERSONAL, "800")
                .then((it, on) -> it.attach(new AttachmentId(GUANCHENG, ulid(60)), Optional.empty(), on)));
        Wish left = here.wish();

        assertThatIllegalArgumentException().isThrownBy(() -> Wish.goOn(THERE, left, RELOCATION, on(MONDAY)));
        assertThat(here.refused((it, on) -> it.attach(new AttachmentId(GUANCHENG, ulid(62)), Optional.empty(), on))
                        .key())
                .isEqualTo("G-out-of-order");
    }

    private static Relocation relocatedBeside(WishId... possibleDuplicates) {
        return relocated(List.of(possibleDuplicates), List.of());
    }

    private static Relocation relocated(List<WishId> possibleDuplicates, List<AttachmentId> files) {
        return new Relocation(
                new CaseNumber(CaseKind.WISH, QISHI, 2024, 77),
                VILLAGE_OF_QISHI,
                PERSON_THERE,
                Optional.of(TEXT_THERE),
                possibleDuplicates,
                files);
    }

    private static Journey transferred(Journey wish) {
        return wish.then((it, on) -> it.transfer(VILLAGE_OF_QISHI, THERE, text(9), on));
    }

    private static Journey wentOn(Journey left, String arrived, AttachmentId... files) {
        Relocation relocation = relocated(List.of(), List.of(files));
        Outcome<Wish, WishEvent> born = Wish.goOn(THERE, left.wish(), relocation, on(arrived));
        return Journey.of(born, arrived);
    }
}
