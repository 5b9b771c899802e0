package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.OfficeFunction;
import org.guanjia.domain.rulebook.Channel;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.CaseKind;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

/** Proves {@link Intake}: who asks for what, by which channel, and who has it in hand. */
class W00IntakeTest {

    @Test
    void a_wish_comes_in_by_every_channel_of_the_edition() {
        assertThat(Channel.allOf(OF_2022))
                .isNotEmpty()
                .allSatisfy(channel -> assertThat(
                                by(channel.code()).state().origin().channel())
                        .isEqualTo(channel.code()));
    }

    @Test
    void the_place_where_the_need_arose_handles_it_whoever_asks() {
        Wish wish = by(new Code("grid-workers"));

        assertThat(wish.state().custody())
                .isEqualTo(new Custody(VILLAGE, Office.villageCommittee(VILLAGE), Optional.empty()));
        assertThat(wish.state().origin().forSomebodyElse()).isTrue();
    }

    @Test
    void everything_that_the_edition_does_not_know_is_named_at_once() {
        Need unknown = new Need(
                WishKind.URGENT_PERSONAL,
                new PersonId(GUANCHENG, ulid(1)),
                new TreeSet<>(Set.of(new Code("giants"))),
                new Code("boredom"),
                new Code("travel"),
                new TreeSet<>(),
                Optional.empty(),
                false,
                Optional.empty());
        Submission submission = new Submission(
                new CaseNumber(CaseKind.WISH, GUANCHENG, 2024, 1),
                unknown,
                VILLAGE,
                at("2024-03-04T09:00:01"),
                new Code("pigeon"),
                Optional.empty(),
                CLERK,
                Capacity.STAFF,
                false,
                true,
                Optional.empty(),
                List.of());

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Wish.submit(wishId(1), submission, on(MONDAY)));

        assertThat(refusal.faults())
                .extracting(fault -> fault.location() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "groups " + FaultCode.NOT_ONE_OF,
                        "cause " + FaultCode.NOT_ONE_OF,
                        "field " + FaultCode.NOT_ONE_OF,
                        "helpWanted " + FaultCode.REQUIRED,
                        "channel " + FaultCode.NOT_ONE_OF,
                        "submittedAt " + FaultCode.OUT_OF_RANGE);
    }

    @Test
    void a_handler_takes_it_and_gives_it_back_to_the_office() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800").then((it, on) -> it.assign(HANDLER, on));
        assertThat(wish.state().custody().handler()).isEqualTo(HANDLER);
        assertThat(wish.refused((it, on) -> it.assign(HANDLER, on)).key()).isEqualTo("G-out-of-order");

        wish.then((it, on) -> it.assign(Optional.empty(), on));
        assertThat(wish.state().custody().handler()).isEmpty();
    }

    @Test
    void the_staff_of_its_office_of_the_village_and_of_the_towns_lead_may_take_care_of_it() {
        Office housing = Office.department(GUANCHENG, new Code("housing"));
        Office committee = Office.villageCommittee(VILLAGE);
        Office lead = Office.of(OfficeFunction.TOWN_LEAD_DEPARTMENT, GUANCHENG);

        assertThat(new Custody(VILLAGE, housing, HANDLER).handlingOffices()).containsExactly(housing, committee, lead);
        assertThat(new Custody(VILLAGE, committee, HANDLER).handlingOffices()).containsExactly(committee, lead);
    }

    private static Wish by(Code channel) {
        Submission submission = new Submission(
                new CaseNumber(CaseKind.WISH, GUANCHENG, 2024, 1),
                need(WishKind.URGENT_PERSONAL, "800"),
                VILLAGE,
                at(MONDAY),
                channel,
                Optional.of("12345-0001"),
                CLERK,
                Capacity.STAFF,
                false,
                true,
                Optional.empty(),
                List.of());
        return Wish.submit(wishId(1), submission, on(MONDAY)).state();
    }
}
