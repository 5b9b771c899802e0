package org.guanjia.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.approval.Approvals.*;

import java.util.Optional;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.Substitution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves {@link Acting}: a deputy decides within the office and on the days on record, under both names. */
class A03DeputyTest {

    private static final Substitution IN_MARCH = substitution(LEAD, "absent", "deputy", "2024-03-05 .. 2024-03-07");

    @ParameterizedTest
    @CsvSource({
        "2024-03-04T23:59:59, false",
        "2024-03-05T00:00, true",
        "2024-03-07T23:59:59, true",
        "2024-03-08T00:00, false",
    })
    void decides_from_the_first_moment_of_the_first_day_to_the_last_of_the_last(String when, boolean may) {
        Approval approval = started("wish-by-town", "5000");

        if (may) {
            assertThat(byDeputy(approval, when).state().stage()).isEqualTo(ApprovalStage.APPROVED);
        } else {
            assertThat(refusalOf(() -> byDeputy(approval, when))).isEqualTo("A-03.not-standing-in");
        }
    }

    @Test
    void the_record_shows_both_names_and_the_days() {
        Decision decision = byDeputy(started("wish-by-town", "5000"), "2024-03-05T09:00")
                .state()
                .round()
                .decisions()
                .get(0);

        assertThat(decision.by()).isEqualTo("deputy");
        assertThat(decision.names()).containsExactly("deputy", "absent");
        assertThat(decision.standingIn()).contains(IN_MARCH);
    }

    @Test
    void stands_in_only_within_the_office_and_as_themselves() {
        Approval approval = started("wish-by-town", "5000");
        Acting elsewhere = new Acting(LEAD, "deputy", substituted(CHARITY));
        Acting somebodyElse = new Acting(LEAD, "stranger", Optional.of(IN_MARCH));

        assertThat(refusalOf(() -> decide(approval, elsewhere))).isEqualTo("A-03.not-standing-in");
        assertThat(refusalOf(() -> decide(approval, somebodyElse))).isEqualTo("A-03.not-standing-in");
    }

    @Test
    void neither_of_both_names_may_be_left_out_or_stand_there_already() {
        Approval declared = started("wish-by-town", "5000")
                .declareInterest("absent", PRC, at(MONDAY))
                .state();
        Approval decided = decide(onRoute("town-lead > town-charity"), Acting.by(IN_MARCH));

        assertThat(refusalOf(() -> decide(declared, Acting.by(IN_MARCH)))).isEqualTo("A-02.has-interest");
        assertThat(refusalOf(() -> decide(decided, Acting.of(CHARITY, "deputy"))))
                .isEqualTo("A-02.on-record-already");
        assertThat(refusalOf(() -> decide(decided, Acting.of(CHARITY, "absent"))))
                .isEqualTo("A-02.on-record-already");
    }

    private static Optional<Substitution> substituted(Office office) {
        return Optional.of(substitution(office, "absent", "deputy", "2024-03-05 .. 2024-03-07"));
    }

    private static Approval byDeputy(Approval approval, String when) {
        return approval.decide(Acting.by(IN_MARCH), Ruling.approve(), PRC, at(when))
                .state();
    }

    private static Approval decide(Approval approval, Acting acting) {
        return approval.decide(acting, Ruling.approve(), PRC, at("2024-03-06T09:00"))
                .state();
    }
}
