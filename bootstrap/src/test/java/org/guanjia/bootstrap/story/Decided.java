package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.wish.Emergency;
import org.guanjia.domain.wish.Granted;
import org.guanjia.domain.wish.WishState;

/** What holds of the approvals of every wish, whatever was done with it: they agree with where it stands and what it was granted. */
final class Decided {

    private static final String ROWS =
            "select stage, at_once, town || '-' || id, coalesce(granted, -1), coalesce(revokes, '-'), coalesce(revoked_by, '-')"
                    + " from %s.approval where subject = '";

    private Decided() {}

    static void check(Story story, String wish) throws SQLException {
        WishState state = story.state(wish);
        List<Row> rows = story.rows(ROWS + wish + "' order by begun_at, id").stream()
                .map(Row::of)
                .toList();
        List<Row> ordinary = rows.stream()
                .filter(row -> !row.atOnce() && !row.isRevocation())
                .toList();
        assertThat(staging(ordinary, "OPEN")).as("asked").hasSize(state.awaitsDecision() ? 1 : 0);
        assertThat(staging(ordinary, "RETURNED"))
                .as("sent back")
                .hasSize(state.grant().returned() ? 1 : 0);
        List<Row> approved = staging(ordinary, "APPROVED");
        assertThat(approved)
                .extracting(Row::id)
                .containsExactlyInAnyOrderElementsOf(state.grant().approvals().stream()
                        .map(granted -> granted.approval().text())
                        .toList());
        assertThat(approved.stream().filter(row -> !row.isRevoked()))
                .extracting(row -> row.id() + " " + row.granted())
                .isSubsetOf(
                        state.grant().approvals().stream().map(Decided::told).toList());
        checkRevocations(state, rows);
        boolean open = state.grant().emergency().filter(Emergency::isOpen).isPresent();
        assertThat(rows.stream().filter(row -> row.atOnce() && row.stage().equals("OPEN")))
                .as("to be made up")
                .hasSize(open ? 1 : 0);
    }

    /** Every revocation that was decided so revoked one approval, and an open one has something to revoke. */
    private static void checkRevocations(WishState state, List<Row> rows) {
        List<Row> revocations = rows.stream().filter(Row::isRevocation).toList();
        assertThat(rows.stream().filter(Row::isRevoked))
                .extracting(Row::revokedBy)
                .containsExactlyInAnyOrderElementsOf(
                        staging(revocations, "APPROVED").stream().map(Row::id).toList())
                .containsAll(
                        state.grant().revokedBy().stream().map(ApprovalId::text).toList());
        assertThat(staging(revocations, "OPEN"))
                .as("to be revoked")
                .hasSizeLessThanOrEqualTo(state.grant().inForce().isPresent() ? 1 : 0);
        assertThat(staging(revocations, "RETURNED")).isEmpty();
    }

    private static List<Row> staging(List<Row> rows, String stage) {
        return rows.stream().filter(row -> row.stage().equals(stage)).toList();
    }

    private static String told(Granted granted) {
        return granted.approval() + " " + granted.amount();
    }

    /** One approval of the wish. */
    private record Row(String stage, boolean atOnce, String id, Money granted, String revokes, String revokedBy) {

        boolean isRevocation() {
            return !revokes.equals("-");
        }

        boolean isRevoked() {
            return !revokedBy.equals("-");
        }

        static Row of(List<String> row) {
            return new Row(
                    row.get(0),
                    row.get(1).equalsIgnoreCase("true") || row.get(1).equals("t"),
                    row.get(2),
                    Money.ofFen(Math.max(0, Long.parseLong(row.get(3)))),
                    row.get(4),
                    row.get(5));
        }
    }
}
