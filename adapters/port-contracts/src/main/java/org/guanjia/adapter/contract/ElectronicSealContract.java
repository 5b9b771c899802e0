package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.ElectronicSeal;
import org.guanjia.application.port.ElectronicSeal.Standing;
import org.guanjia.application.port.SealRequest;
import org.guanjia.application.usecase.Unavailable;
import org.guanjia.domain.approval.FrozenContent;
import org.guanjia.domain.approval.SealReference;
import org.guanjia.domain.approval.Verdict;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Money;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link ElectronicSeal}. */
public abstract class ElectronicSealContract {

    private static final ApprovalId APPROVAL = ApprovalId.parse("441900105-01K7ZZZZZZ0000000000000012");
    private static final Office LEAD = Office.parse("441900105:town-lead-department");
    private static final FrozenContent CONTENT = new FrozenContent("ab".repeat(32));
    private static final Instant NOON = Instant.parse("2026-09-28T04:00:00.654321Z");
    private static final Optional<Money> LESS = Optional.of(Money.parseYuan("4999.99"));

    /** What every request is made of that this contract asks. */
    protected static final SealRequest REQUEST =
            new SealRequest(APPROVAL, 1, 2, LEAD, "u-甲虚构", CONTENT, Verdict.APPROVE, LESS, NOON);

    /** Each differs from {@link #REQUEST}, and from all others, in one thing. */
    protected static final List<SealRequest> OTHERS = List.of(
            new SealRequest(
                    ApprovalId.parse("441900105-01K7ZZZZZZ0000000000000013"),
                    1,
                    2,
                    LEAD,
                    "u-甲虚构",
                    CONTENT,
                    Verdict.APPROVE,
                    LESS,
                    NOON),
            new SealRequest(APPROVAL, 2, 2, LEAD, "u-甲虚构", CONTENT, Verdict.APPROVE, LESS, NOON),
            new SealRequest(APPROVAL, 1, 1, LEAD, "u-甲虚构", CONTENT, Verdict.APPROVE, LESS, NOON),
            new SealRequest(
                    APPROVAL,
                    1,
                    2,
                    Office.parse("441900105:town-charity"),
                    "u-甲虚构",
                    CONTENT,
                    Verdict.APPROVE,
                    LESS,
                    NOON),
            new SealRequest(APPROVAL, 1, 2, LEAD, "u-乙虚构", CONTENT, Verdict.APPROVE, LESS, NOON),
            new SealRequest(
                    APPROVAL,
                    1,
                    2,
                    LEAD,
                    "u-甲虚构",
                    new FrozenContent("ab".repeat(31) + "ac"),
                    Verdict.APPROVE,
                    LESS,
                    NOON),
            new SealRequest(APPROVAL, 1, 2, LEAD, "u-甲虚构", CONTENT, Verdict.REFUSE, LESS, NOON),
            new SealRequest(APPROVAL, 1, 2, LEAD, "u-甲虚构", CONTENT, Verdict.APPROVE, Optional.empty(), NOON),
            new SealRequest(
                    APPROVAL,
                    1,
                    2,
                    LEAD,
                    "u-甲虚构",
                    CONTENT,
                    Verdict.APPROVE,
                    Optional.of(Money.parseYuan("5000.00")),
                    NOON),
            new SealRequest(APPROVAL, 1, 2, LEAD, "u-甲虚构", CONTENT, Verdict.APPROVE, LESS, NOON.plusNanos(1000)));

    /** What seals, within reach; over the same seals at every call. */
    protected abstract ElectronicSeal seal();

    /** The same with its other side away; empty where it has none that can be. */
    protected Optional<ElectronicSeal> away() {
        return Optional.empty();
    }

    @Test
    void stands_for_what_was_sealed() {
        SealReference reference = seal().seal(REQUEST);

        assertThat(seal().verify(reference, REQUEST)).isEqualTo(Standing.STANDS);
    }

    @Test
    void stands_for_nothing_else() {
        SealReference reference = seal().seal(REQUEST);

        for (SealRequest other : OTHERS) {
            assertThat(seal().verify(reference, other)).as(other.toString()).isEqualTo(Standing.DIFFERS);
            SealReference own = seal().seal(other);
            assertThat(own).as(other.toString()).isNotEqualTo(reference);
            assertThat(seal().verify(own, REQUEST)).isEqualTo(Standing.DIFFERS);
            assertThat(seal().verify(own, other)).isEqualTo(Standing.STANDS);
        }
    }

    @Test
    void has_one_key_for_each_request() {
        assertThat(OTHERS).extracting(SealRequest::key).doesNotHaveDuplicates().doesNotContain(REQUEST.key());
        assertThat(REQUEST.key()).matches("[0-9a-f]{64}");
    }

    @Test
    void seals_a_request_once_however_often_it_is_asked() {
        SealReference reference = seal().seal(REQUEST);

        assertThat(seal().seal(REQUEST)).isEqualTo(reference);
        assertThat(Set.copyOf(Runners.race(4, runner -> () -> seal().seal(REQUEST))))
                .containsExactly(reference);
    }

    @Test
    void knows_no_seal_of_somebody_else() {
        for (String text : List.of("nobody's seal", "internal-1", "internal-1 k-0 x", "№ 7")) {
            assertThat(seal().verify(new SealReference(text), REQUEST)).as(text).isEqualTo(Standing.UNKNOWN);
        }
    }

    @Test
    void lets_no_changed_seal_stand() {
        String text = seal().seal(REQUEST).text();
        for (int i = 0; i < text.length(); i++) {
            char changed = text.charAt(i) == 'x' ? 'y' : 'x';
            SealReference forged = new SealReference(text.substring(0, i) + changed + text.substring(i + 1));
            assertThat(seal().verify(forged, REQUEST)).as(forged.text()).isNotEqualTo(Standing.STANDS);
        }
    }

    @Test
    void names_nobody_in_a_reference() {
        assertThat(seal().seal(REQUEST).text()).doesNotContain("虚构", "u-");
        assertThat(seal().toString()).doesNotContain("虚构");
    }

    @Test
    void says_so_where_it_is_away_and_seals_when_it_is_back() {
        Optional<ElectronicSeal> away = away();
        assumeTrue(away.isPresent(), "has no other side that can be away");

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> away.get().seal(REQUEST));
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> away.get().verify(new SealReference("any"), REQUEST));
        assertThat(seal().verify(seal().seal(REQUEST), REQUEST)).isEqualTo(Standing.STANDS);
    }
}
