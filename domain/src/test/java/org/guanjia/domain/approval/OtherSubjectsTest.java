package org.guanjia.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.approval.Approvals.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an approval is about, wish or not, it goes the same way: it knows its subject by identity alone. */
class OtherSubjectsTest {

    private static final String ROUTE = "village-committee > town-lead + town-charity > city-bureau / city-charity";
    private static final Conditions ON = new Conditions(at(MONDAY), routed("wish-by-town", ROUTE), PRC);

    private final List<ApprovalEvent> journal = new ArrayList<>();

    /** Every kind of aggregate that there is, in the city's own partition. */
    static Stream<AggregateId> subjects() {
        return Stream.of(AggregateId.class.getPermittedSubclasses()).map(OtherSubjectsTest::ofCity);
    }

    private static AggregateId ofCity(Class<?> kind) {
        try {
            return (AggregateId) kind.getDeclaredConstructors()[0].newInstance(CITY, ulid(7));
        } catch (ReflectiveOperationException unlike) {
            throw new LinkageError(kind + " is not known by town and ulid", unlike);
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void whatever_it_is_about_goes_through_the_same_offices_and_is_recorded_alike(AggregateId subject) {
        Approval approval = told(subject);

        assertThat(approval.state().stage()).isEqualTo(ApprovalStage.APPROVED);
        assertThat(approval.state().granted()).contains(yuan("5000"));
        assertThat(approval.state().matter().subject()).isEqualTo(subject);
        assertThat(Approval.fold(approval.id(), journal)).isEqualTo(approval);
        Approval aboutAWish = new OtherSubjectsTest().told(wish().subject());
        assertThat(approval.state().rounds()).isEqualTo(aboutAWish.state().rounds());
    }

    /** Three steps, the second of two offices, the third of either; returned once, with a deputy and a level called in. */
    private Approval told(AggregateId subject) {
        Approval asked = keep(
                Approval.start(inCity(1), Matter.of(subject), PARTIES, proposal("wish-by-town", "5000"), VENUE, ON));
        Approval returned = saidNo(saidYes(asked, Acting.of(VILLAGE, "village-1")), LEAD);
        assertThat(returned.state().stage()).isEqualTo(ApprovalStage.RETURNED);
        Approval again = keep(returned.amend(CLERK, proposal("wish-by-town", "5000"), VENUE, ON));
        assertThat(again.state().next()).containsExactly(VILLAGE);
        Approval second =
                saidYes(again, Acting.by(substitution(VILLAGE, "village-1", "village-2", "2024-03-04 .. 2024-03-08")));
        assertThat(second.state().next()).containsExactly(LEAD, CHARITY);
        Approval waiting = saidYes(second, Acting.of(LEAD, "lead-1"));
        assertThat(waiting.state().next()).containsExactly(CHARITY);
        Approval calledIn = keep(waiting.escalateOverdue(CHARITY, SUPERIORS, PRC, at("2024-03-07T00:00")));
        assertThat(calledIn.state().next()).containsExactly(CHARITY, CITY_CHARITY);
        Approval third = saidYes(calledIn, Acting.of(CITY_CHARITY, "city-1"), "2024-03-07T09:00");
        assertThat(third.state().next()).containsExactly(BUREAU, CITY_CHARITY);
        return saidYes(third, Acting.of(BUREAU, "bureau-1"), "2024-03-07T09:00");
    }

    @Test
    void an_allocation_of_the_city_is_decided_by_the_city_alone() {
        Outcome<Approval, ApprovalEvent> asked = Approval.start(
                inCity(1),
                Matter.of(new AllocationId(CITY, ulid(7))),
                PARTIES,
                proposal("wish-by-town", "33000000"),
                Venue.of(CITY),
                new Conditions(at(MONDAY), routed("wish-by-town", "city-charity > city-bureau"), PRC));

        Approval approval = yes(yes(asked.state(), CITY_CHARITY, "charity-1"), BUREAU, "bureau-1");

        assertThat(approval.state().granted()).contains(yuan("33000000"));
    }

    @Test
    void an_extension_of_a_rulebook_is_decided_though_it_is_about_no_money() {
        Proposal noMoney =
                new Proposal(new Code("wish-by-town"), Optional.empty(), CONTENT, Optional.empty(), Optional.empty());
        Approval asked = Approval.start(
                        inCity(1),
                        Matter.of(new ExtensionId(CITY, ulid(7))),
                        PARTIES,
                        noMoney,
                        Venue.of(CITY),
                        new Conditions(at(MONDAY), routed("wish-by-town", "city-bureau / city-charity"), PRC))
                .state();

        Approval approval = yes(asked, BUREAU, "bureau-1");

        assertThat(approval.state().isGranted()).isTrue();
        assertThat(approval.state().granted()).isEmpty();
        assertThat(refusalOf(
                        () -> asked.decide(Acting.of(BUREAU, "bureau-1"), Ruling.approve(yuan("1")), PRC, at(MONDAY))))
                .isEqualTo("G-invalid-input");
    }

    private static ApprovalId inCity(int number) {
        return new ApprovalId(CITY, ulid(number));
    }

    private Approval saidYes(Approval approval, Acting acting) {
        return saidYes(approval, acting, MONDAY);
    }

    private Approval saidYes(Approval approval, Acting acting, String local) {
        return keep(approval.decide(acting, Ruling.approve(), PRC, at(local)));
    }

    private Approval saidNo(Approval approval, Office office) {
        return keep(approval.decide(Acting.of(office, "lead-1"), Ruling.giveBack(WHY), PRC, at(MONDAY)));
    }

    private Approval keep(Outcome<Approval, ApprovalEvent> outcome) {
        journal.addAll(outcome.events());
        return outcome.state();
    }
}
