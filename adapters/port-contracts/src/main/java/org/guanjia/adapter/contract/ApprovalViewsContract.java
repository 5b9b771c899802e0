package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.adapter.contract.Fixtures.DONGGUAN;
import static org.guanjia.adapter.contract.Fixtures.newUlid;
import static org.guanjia.adapter.contract.SampleApprovals.CLERK;
import static org.guanjia.adapter.contract.SampleApprovals.COUSIN;
import static org.guanjia.adapter.contract.SampleApprovals.MONDAY;
import static org.guanjia.adapter.contract.SampleApprovals.PRC;
import static org.guanjia.adapter.contract.SampleApprovals.RESIDENT;
import static org.guanjia.adapter.contract.SampleApprovals.SUPERIORS;
import static org.guanjia.adapter.contract.SampleApprovals.after;
import static org.guanjia.adapter.contract.SampleApprovals.yes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.guanjia.application.port.ApprovalFilter;
import org.guanjia.application.port.ApprovalSheet;
import org.guanjia.application.port.ApprovalView;
import org.guanjia.application.port.ApprovalViews;
import org.guanjia.application.port.AwaitedApproval;
import org.guanjia.application.port.AwaitedApproval.Place;
import org.guanjia.domain.approval.Acting;
import org.guanjia.domain.approval.Approval;
import org.guanjia.domain.approval.ApprovalEvent;
import org.guanjia.domain.approval.ApprovalRecord;
import org.guanjia.domain.approval.ApprovalStage;
import org.guanjia.domain.approval.Ruling;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.OfficeFunction;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.WishId;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link ApprovalViews}. */
public abstract class ApprovalViewsContract extends ApprovalReading {

    private static final Office CITY_CHARITY = Office.of(OfficeFunction.CITY_CHARITY, DONGGUAN);

    @Test
    void shows_an_approval_with_what_is_printed_of_it() {
        Outcome<Approval, ApprovalEvent> full = samples.full(newId(), wish);
        Approval approval = write(full);

        assertThat(views().find(approval.id())).contains(view(approval));
        assertThat(views().of(wish)).containsExactly(view(approval));
        assertThat(views().sheet(approval.id()))
                .contains(new ApprovalSheet(view(approval), ApprovalRecord.of(approval.id(), full.events())));
    }

    @Test
    void shows_nothing_that_was_never_written() {
        assertThat(views().find(newId())).isEmpty();
        assertThat(views().sheet(newId())).isEmpty();
        assertThat(views().of(wish)).isEmpty();
        assertThat(views().list(here, Optional.empty(), 9)).isEmpty();
        assertThat(views().turnsOf(Set.of(samples.lead()), here, Optional.empty(), 9))
                .isEmpty();
        assertThat(views().turnsOf(Set.of(), here, Optional.empty(), 9)).isEmpty();
        assertThat(views().waitedForBy(CLERK, Set.of(), here, Optional.empty(), 9))
                .isEmpty();
        assertThat(views().stepTimes(Set.of(town), MONDAY, DUE, DUE)).isEmpty();
    }

    @Test
    void lists_approvals_by_town_and_id_page_by_page() {
        Approval first = begun(MONDAY);
        Approval second = write(samples.full(newId(), wish));
        Approval elsewhere = write(new SampleApprovals(other).begun(new ApprovalId(other, newUlid()), wish));
        ApprovalFilter both = ApprovalFilter.in(Set.of(town, other));
        List<ApprovalView> inOrder = Stream.of(first, second, elsewhere)
                .sorted(Comparator.comparing(approval -> approval.id().text()))
                .map(ApprovalReading::view)
                .toList();

        assertThat(views().list(both, Optional.empty(), 9)).isEqualTo(inOrder);
        assertThat(views().list(both, Optional.empty(), 2)).isEqualTo(inOrder.subList(0, 2));
        assertThat(views().list(both, Optional.of(inOrder.get(1).id()), 2)).isEqualTo(inOrder.subList(2, 3));
        assertThat(views().list(here, Optional.empty(), 9)).containsExactly(view(first), view(second));
    }

    @Test
    void admits_what_a_filter_asks_for() {
        Approval open = begun(MONDAY);
        Approval approved = act(begun(MONDAY), samples::approved);
        Approval ofAllocation =
                write(samples.begun(newId(), new AllocationId(town, newUlid()), "exceptional-wish", after(48)));

        assertThat(listed(new ApprovalFilter(
                        Set.of(town),
                        Set.of(ApprovalStage.APPROVED, ApprovalStage.REFUSED),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())))
                .containsExactly(approved.id());
        assertThat(listed(new ApprovalFilter(
                        Set.of(town),
                        Set.of(),
                        Optional.of(new Code("exceptional-wish")),
                        Optional.empty(),
                        Optional.empty())))
                .containsExactly(ofAllocation.id());
        assertThat(listed(new ApprovalFilter(
                        Set.of(town), Set.of(), Optional.empty(), Optional.of(WishId.class), Optional.empty())))
                .containsExactly(open.id(), approved.id());
        assertThat(listed(overdueAt(DUE))).containsExactly(open.id());
        assertThat(listed(overdueAt(DUE.minusNanos(1000)))).isEmpty();
        assertThat(turns(Set.of(samples.lead()), overdueAt(DUE))).containsExactly(open.id());
        assertThat(turns(Set.of(samples.lead()), overdueAt(DUE.minusNanos(1000))))
                .isEmpty();
        assertThat(waited(CLERK, overdueAt(DUE))).containsExactly(open.id());
    }

    @Test
    void gives_a_line_to_each_office_whose_turn_it_is_the_soonest_due_first() {
        Approval later = write(samples.begun(newId(), wish, "exceptional-wish", after(24)));
        Approval sooner = begun(MONDAY);
        Approval waiting = begun(Instant.parse("2031-03-04T01:00:00Z"));
        act(begun(MONDAY), samples::approved);
        Set<Office> offices = Set.of(samples.lead(), samples.charity(), CITY_CHARITY);

        List<AwaitedApproval> lines = views().turnsOf(offices, here, Optional.empty(), 9);

        assertThat(lines)
                .containsExactly(
                        line(sooner, samples.lead(), Optional.of(DUE)),
                        line(later, samples.charity(), Optional.of(DUE.plus(Duration.ofDays(1)))),
                        line(later, samples.lead(), Optional.of(DUE.plus(Duration.ofDays(1)))),
                        line(waiting, samples.lead(), Optional.empty()));
        assertThat(turns(Set.of(samples.village()), here)).isEmpty();
    }

    @Test
    void takes_a_line_from_an_office_that_decided_and_gives_one_to_a_level_that_was_called_in() {
        Approval approval = write(samples.begun(newId(), wish, "exceptional-wish", MONDAY));
        Approval half = act(approval, it -> yes(it, samples.lead(), "lead-1", after(1)));

        assertThat(turns(Set.of(samples.lead()), here)).isEmpty();
        assertThat(turns(Set.of(samples.charity()), here)).containsExactly(approval.id());

        Approval passedUp = act(half, it -> it.escalateOverdue(samples.charity(), SUPERIORS, PRC, DUE));

        assertThat(views().turnsOf(Set.of(CITY_CHARITY), here, Optional.empty(), 9))
                .containsExactly(line(passedUp, CITY_CHARITY, Optional.of(Instant.parse("2024-03-11T16:00:00Z"))));
    }

    @Test
    void leaves_out_what_an_officer_may_not_decide() {
        Approval approval = write(samples.begun(newId(), wish, "exceptional-wish", MONDAY));
        act(approval, it -> it.declareInterest("interested-1", PRC, after(1)));
        act(found(approval), it -> yes(it, samples.lead(), "lead-1", after(2)));
        Set<Office> charity = Set.of(samples.charity());

        for (String barred : List.of(RESIDENT, COUSIN, "interested-1", "lead-1")) {
            assertThat(views().turnsOf(barred, charity, here, Optional.empty(), 9))
                    .as(barred)
                    .isEmpty();
        }
        for (String free : List.of(CLERK, "lead", "lead-11", "interested", "%", "_")) {
            assertThat(views().turnsOf(free, charity, here, Optional.empty(), 9))
                    .as(free)
                    .hasSize(1);
        }
    }

    @Test
    void lets_somebody_decide_again_for_the_office_they_decided_for_and_for_no_other() {
        Approval approval = write(samples.begun(newId(), wish, "exceptional-wish", MONDAY));
        act(
                approval,
                it -> it.decide(
                        Acting.of(samples.lead(), "lead-1"),
                        Ruling.giveBack(samples.words(1)).sealed(SampleApprovals.SEAL),
                        PRC,
                        after(1)));
        act(
                found(approval),
                it -> it.amend(
                        CLERK,
                        SampleApprovals.proposal("exceptional-wish", "4000.00"),
                        samples.venue(),
                        SampleApprovals.on(after(2))));

        assertThat(views().turnsOf("lead-1", Set.of(samples.lead(), samples.charity()), here, Optional.empty(), 9))
                .extracting(AwaitedApproval::office)
                .containsExactly(Optional.of(samples.lead()));
    }

    @Test
    void shows_what_an_officer_had_a_part_in_while_others_decide_it() {
        Approval approval = write(samples.begun(newId(), wish, "exceptional-wish", MONDAY));
        Approval half = act(approval, it -> yes(it, samples.lead(), "lead-1", after(1)));

        for (String officer : List.of(RESIDENT, CLERK, "lead-1")) {
            assertThat(views().waitedForBy(officer, Set.of(), here, Optional.empty(), 9))
                    .as(officer)
                    .containsExactly(new AwaitedApproval(view(half), Optional.empty(), Optional.of(DUE)));
        }
        assertThat(waited("charity-1", here)).isEmpty();
        assertThat(views().waitedForBy(CLERK, Set.of(samples.charity()), here, Optional.empty(), 9))
                .as("it is the clerk's own turn")
                .isEmpty();
        assertThat(views().waitedForBy("lead-1", Set.of(samples.charity()), here, Optional.empty(), 9))
                .as("who decided may not decide again")
                .hasSize(1);

        act(half, it -> yes(it, samples.charity(), "charity-1", after(2)));

        assertThat(Stream.of(RESIDENT, CLERK, "lead-1", "charity-1").flatMap(officer -> waited(officer, here).stream()))
                .isEmpty();
    }

    @Test
    void goes_on_where_a_page_ended_in_every_worklist() {
        SampleApprovals elsewhere = new SampleApprovals(other);
        for (int i = 0; i < 12; i++) {
            Instant at = after(24 * (i / 4));
            write(samples.begun(newId(), wish, "exceptional-wish", at));
            write(elsewhere.begun(new ApprovalId(other, newUlid()), wish, "exceptional-wish", at));
        }
        begun(Instant.parse("2031-03-04T01:00:00Z"));
        ApprovalFilter both = ApprovalFilter.in(Set.of(town, other));
        Set<Office> offices = Set.of(samples.lead(), samples.charity(), elsewhere.lead(), elsewhere.charity());

        assertPaged(49, (after, limit) -> views().turnsOf(offices, both, after, limit));
        assertPaged(49, (after, limit) -> views().turnsOf("somebody", offices, both, after, limit));
        assertPaged(25, (after, limit) -> views().waitedForBy(CLERK, Set.of(), both, after, limit));
    }

    private static void assertPaged(int lines, BiFunction<Optional<Place>, Integer, List<AwaitedApproval>> list) {
        List<AwaitedApproval> whole = list.apply(Optional.empty(), 1_000);
        assertThat(whole).hasSize(lines);
        for (int size : List.of(1, 2, 3, 7, lines)) {
            List<AwaitedApproval> paged = new ArrayList<>();
            List<AwaitedApproval> page = list.apply(Optional.empty(), size);
            while (!page.isEmpty()) {
                paged.addAll(page);
                Place last = page.get(page.size() - 1).place();
                page = list.apply(Optional.of(Place.parse(last.text())), size);
            }
            assertThat(paged).as("pages of %s", size).isEqualTo(whole);
        }
    }

    private ApprovalFilter overdueAt(Instant at) {
        return new ApprovalFilter(Set.of(town), Set.of(), Optional.empty(), Optional.empty(), Optional.of(at));
    }

    private List<ApprovalId> listed(ApprovalFilter filter) {
        return views().list(filter, Optional.empty(), 9).stream()
                .map(ApprovalView::id)
                .toList();
    }

    private List<ApprovalId> turns(Set<Office> offices, ApprovalFilter filter) {
        return views().turnsOf(offices, filter, Optional.empty(), 1_000).stream()
                .map(line -> line.approval().id())
                .toList();
    }

    private List<ApprovalId> waited(String officer, ApprovalFilter filter) {
        return views().waitedForBy(officer, Set.of(), filter, Optional.empty(), 9).stream()
                .map(line -> line.approval().id())
                .toList();
    }

    private static AwaitedApproval line(Approval approval, Office office, Optional<Instant> due) {
        return new AwaitedApproval(view(approval), Optional.of(office), due);
    }
}
