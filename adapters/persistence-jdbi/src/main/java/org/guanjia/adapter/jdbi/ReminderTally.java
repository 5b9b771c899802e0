package org.guanjia.adapter.jdbi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guanjia.application.port.Reminders.Audience;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.shared.TownCode;

/**
 * The SQL for how many cases stand for somebody. Each town, and each way in which reminders are somebody's, is a branch of its
 * own, which an index gives; each case counts once, by the worst that is said of it.
 */
final class ReminderTally {

    private static final String COUNTED = """
            select count(case when worst = 3 then 1 end) as red, count(case when worst = 2 then 1 end) as amber,
                count(case when worst = 1 then 1 end) as stalled
            from (select town, wish, max(worst) as worst
                from (
            %s
                ) standing group by town, wish) cases""";

    private static final String BRANCH = """
            select town, wish, case when kind in ('RED', 'DAILY') then 3 when kind = 'AMBER' then 2 else 1 end as worst
            from <schema>.reminder
            where town = :%s and %s in (%s) and settled_at is null""";

    private final List<String> branches = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    ReminderTally(Audience audience) {
        List<String> handlers =
                audience.handlers().stream().map(StaffSubject::text).sorted().toList();
        List<String> offices =
                audience.offices().stream().map(Office::text).sorted().toList();
        for (TownCode town : audience.towns().stream().sorted().toList()) {
            add(town, "handler", handlers);
            add(town, "office", offices);
            add(town, "superior", offices);
        }
    }

    boolean isEmpty() {
        return branches.isEmpty();
    }

    String sql() {
        return COUNTED.formatted(String.join("\nunion all\n", branches));
    }

    Map<String, Object> values() {
        return values;
    }

    private void add(TownCode town, String column, Collection<String> addressees) {
        if (!addressees.isEmpty()) {
            List<String> bound =
                    addressees.stream().map(addressee -> ":" + bound(addressee)).toList();
            branches.add(BRANCH.formatted(bound(town.text()), column, String.join(", ", bound)));
        }
    }

    private String bound(Object value) {
        String name = "p" + values.size();
        values.put(name, value);
        return name;
    }
}
