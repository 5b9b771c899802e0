package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.MORNING;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.endedEarly;
import static org.guanjia.adapter.contract.Fixtures.newTown;
import static org.guanjia.adapter.contract.Fixtures.newUlid;
import static org.guanjia.adapter.contract.Fixtures.recorded;
import static org.guanjia.adapter.contract.Fixtures.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.JournalAudit;
import org.guanjia.application.port.JournalAudit.Finding;
import org.guanjia.application.port.JournalAudit.Irregularity;
import org.guanjia.application.port.JournalAudit.Part;
import org.guanjia.application.port.JournalAudit.Place;
import org.guanjia.application.port.JournalAudit.Scope;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link JournalAudit} that every set of stores gives. A chain of entries is the adapter's own matter. */
public abstract class JournalAuditContract {

    private static final int ENOUGH = 1_000;
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void finds_nothing_wrong_with_what_was_written_and_counts_it() {
        TownCode town = newTown();
        for (int i = 0; i < 3; i++) {
            aggregate(town, i);
        }

        assertThat(audit().examine(Scope.ofTown(town), Optional.empty(), ENOUGH))
                .isEqualTo(new Part(3, 6, List.of(), Optional.empty()));
    }

    @Test
    void finds_nothing_where_nothing_is() {
        assertThat(audit().examine(Scope.ofTown(newTown()), Optional.empty(), ENOUGH))
                .isEqualTo(new Part(0, 0, List.of(), Optional.empty()));
    }

    @Test
    void finds_each_state_that_its_entries_do_not_come_to() {
        TownCode town = newTown();
        aggregate(town, 1);
        ExtensionId first = wrongState(town);
        aggregate(town, 1);
        ExtensionId second = wrongState(town);

        assertThat(audit().examine(Scope.ofTown(town), Optional.empty(), ENOUGH).findings())
                .containsExactly(stateDiffers(first), stateDiffers(second));
    }

    @Test
    void examines_everything_once_from_part_to_part() {
        TownCode town = newTown();
        List<Finding> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            aggregate(town, i % 3);
            expected.add(stateDiffers(wrongState(town)));
        }

        for (int limit : new int[] {1, 2, 3, 5, 100}) {
            List<Part> parts = parts(Scope.ofTown(town), limit);
            assertThat(parts.stream().mapToLong(Part::aggregates).sum()).isEqualTo(14);
            assertThat(parts.stream().mapToLong(Part::entries).sum()).isEqualTo(13 + 14);
            assertThat(parts.stream().flatMap(part -> part.findings().stream())).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void keeps_to_its_limit_except_for_the_end_of_an_aggregate() {
        TownCode town = newTown();
        for (int i = 0; i < 6; i++) {
            aggregate(town, 2);
        }

        assertThat(parts(Scope.ofTown(town), 4))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(part -> assertThat(part.entries()).isLessThanOrEqualTo(6));
    }

    @Test
    void keeps_to_its_towns() {
        TownCode town = newTown();
        TownCode neighbour = newTown();
        TownCode shenzhen = new TownCode("440300000");
        Finding own = stateDiffers(wrongState(town));
        Finding beside = stateDiffers(wrongState(neighbour));
        Finding elsewhere = stateDiffers(wrongState(shenzhen));

        assertThat(findings(Scope.ofTown(town))).contains(own).doesNotContain(beside, elsewhere);
        assertThat(findings(Scope.ofCity(new TownCode("441900000"))))
                .contains(own, beside)
                .doesNotContain(elsewhere);
        assertThat(findings(Scope.everything())).contains(own, beside, elsewhere);
    }

    @Test
    void takes_nobody_who_writes_meanwhile_for_a_finding() throws InterruptedException {
        TownCode town = newTown();
        ExtensionId id = aggregate(town, 0);
        CountDownLatch begun = new CountDownLatch(1);
        Thread writer = new Thread(() -> {
            for (int i = 1; i < 150; i++) {
                endEarly(id, LAST_DAY.minusDays(i));
                begun.countDown();
            }
        });
        writer.start();
        begun.await();

        Set<Finding> findings = new HashSet<>();
        while (writer.isAlive()) {
            findings.addAll(findings(Scope.ofTown(town)));
        }
        writer.join();

        assertThat(findings).isEmpty();
        assertThat(audit().examine(Scope.ofTown(town), Optional.empty(), ENOUGH).entries())
                .isEqualTo(150);
    }

    private JournalAudit audit() {
        return stores().audit();
    }

    private List<Finding> findings(Scope scope) {
        return parts(scope, 50).stream()
                .flatMap(part -> part.findings().stream())
                .toList();
    }

    private List<Part> parts(Scope scope, int limit) {
        List<Part> parts = new ArrayList<>();
        Optional<Place> after = Optional.empty();
        do {
            Part part = audit().examine(scope, after, limit);
            parts.add(part);
            after = part.next();
        } while (after.isPresent());
        return parts;
    }

    /** An aggregate that was shortened so many times. */
    private ExtensionId aggregate(TownCode town, int times) {
        ExtensionId id = new ExtensionId(town, newUlid());
        write(recorded(id));
        for (int i = 1; i <= times; i++) {
            endEarly(id, LAST_DAY.minusDays(i));
        }
        return id;
    }

    /** An aggregate whose second entry does not lead to the state that is written with it. */
    private ExtensionId wrongState(TownCode town) {
        ExtensionId id = aggregate(town, 0);
        stores().transactions().in(town, Optional.empty(), tx -> {
            tx.extensions().find(id);
            return Changes.by(
                    BUREAU_CLERK,
                    NOON,
                    new Outcome<>(
                            RulebookExtension.restore(id, 2, terms()),
                            List.of(new ExtensionEvent.EndedEarly(LocalDate.of(2026, 6, 30), "新方案施行", MORNING))));
        });
        return id;
    }

    private static Finding stateDiffers(ExtensionId id) {
        return new Finding(new Place(id.town().text(), id.ulid().text()), 2, Irregularity.STATE_DIFFERS);
    }

    private void endEarly(ExtensionId id, LocalDate lastDay) {
        stores().transactions()
                .in(
                        id.town(),
                        Optional.empty(),
                        tx -> Changes.by(
                                BUREAU_CLERK,
                                NOON,
                                endedEarly(tx.extensions().find(id).orElseThrow(), lastDay)));
    }

    private void write(Outcome<RulebookExtension, ExtensionEvent> outcome) {
        stores().transactions()
                .in(outcome.state().id().town(), Optional.empty(), tx -> Changes.by(BUREAU_CLERK, NOON, outcome));
    }
}
