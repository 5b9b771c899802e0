package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.wish.Emergency;
import org.guanjia.domain.wish.Granted;
import org.guanjia.domain.wish.WishState;

/** What holds of the approvals of every wish, whatever was done with it: they agree with where it stands and what it was granted. */
final class Decided {

    private static final String ROWS =
            "select stage, at_once, town || '-' || id, coalesce(granted, -1) from %s.approval where subject = '";

    private Decided() {}

    static void check(Story story, String wish) throws SQLException {
        WishState state = story.state(wish);
        List<Row> rows = story.rows(ROWS + wish + "' order by begun_at, id").stream()
                .map(Row::of)
                .toList();
        List<Row> ordinary = rows.stream().filter(row -> !row.atOnce()).toList();
        assertThat(staging(ordinary, "OPEN")).as("asked").hasSize(state.awaitsDecision() ? 1 : 0);
        assertThat(staging(ordinary, "RETURNED"))
                .as("sent back")
                .hasSize(state.grant().returned() ? 1 : 0);
        assertThat(staging(ordinary, "APPROVED"))
                .extracting(row -> row.id() + " " + row.granted())
                .containsExactlyInAnyOrderElementsOf(
                        state.grant().approvals().stream().map(Decided::told).toList());
        boolean open = state.grant().emergency().filter(Emergency::isOpen).isPresent();
        assertThat(rows.stream().filter(row -> row.atOnce() && row.stage().equals("OPEN")))
                .as("to be made up")
                .hasSize(open ? 1 : 0);
    }

    private static List<Row> staging(List<Row> rows, String stage) {
        return rows.stream().filter(row -> row.stage().equals(stage)).toList();
    }

    private static String told(Granted granted) {
        return granted.approval() + " " + granted.amount();
    }

    /** One approval of the wish. */
    private record Row(String stage, boolean atOnce, String id, Money granted) {

        static Row of(List<String> row) {
            return new Row(
                    row.get(0),
                    row.get(1).equalsIgnoreCase("true") || row.get(1).equals("t"),
                    row.get(2),
                    Money.ofFen(Math.max(0, Long.parseLong(row.get(3)))));
        }
    }
}
