package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.WishId;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** At 100,000 commitments those of one wish are found by an index. */
class CommitmentPlansIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    private static final int ALL = 100_000;
    private static final TownCode TOWN = new TownCode("441900008");
    private static final WishId NOBODYS = new WishId(TOWN, new Ulid("0300000000" + "0".repeat(16)));

    /** Two of each wish. */
    private static final String COMMITMENTS = """
            insert into <schema>.commitment (town, id, version, head, state, programme, fund_year, unit, wish, committed, ordered,
                paid, released)
            select town, '01' || lpad(n::text, 24, '0'), 1, ''::bytea, '', 'WISHES', 2026, town,
                '02' || lpad((n / 66)::text, 24, '0'), 100, 0, 0, 0
            from (select n, (441900001 + n % 33)::text as town from generate_series(0, :last) n) drawn""";

    private final QueryPlans plans = new QueryPlans();

    @BeforeAll
    static void write_many() {
        Jdbi jdbi = DATABASE.patientJdbi();
        jdbi.useTransaction(handle -> {
            handle.execute("set local session_replication_role = replica");
            handle.createUpdate(COMMITMENTS).bind("last", ALL - 1).execute();
        });
        jdbi.useHandle(handle -> handle.execute("analyze <schema>.commitment"));
    }

    @Test
    void finds_what_was_committed_for_a_wish_within_a_decision_and_beside_it() {
        Jdbi explained = DATABASE.jdbi().setSqlLogger(plans);

        assertThat(new JdbiFundViews(explained).commitmentsOf(NOBODYS)).isEmpty();
        explained.useHandle(handle -> assertThat(new LoadedStates(handle, TOWN, Turns.Turn.atOnce())
                        .funds()
                        .commitmentsOf(NOBODYS))
                .isEmpty());

        assertThat(plans.scan("commitment")).as("every row was gone through").isFalse();
        assertThat(plans.indexes()).containsExactly("commitment_of_wish");
        assertThat(plans.rowsRead("commitment")).isLessThanOrEqualTo(2);
    }
}
