package org.guanjia.adapter.jdbi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.port.WishFilter;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;

/**
 * The SQL for one page of the wishes that a filter admits. Each town or village is a branch of its own, which an index
 * gives in the page's order and no further than its size; what the branches give is merged.
 */
final class WishPages {

    private final WishFilter filter;
    private final int limit;
    private final Map<String, Object> values = new HashMap<>();

    WishPages(WishFilter filter, int limit) {
        if (filter.towns().isEmpty() && filter.villages().isEmpty()) {
            throw new IllegalArgumentException("Filter of wishes names neither a town nor a village");
        }
        this.filter = filter;
        this.limit = limit;
    }

    /** A statement with its named parameters. */
    record Page(String sql, Map<String, Object> values) {}

    private record Place(TownCode town, Optional<VillageCode> village) {}

    /** By town and id. Each stage is a branch too, so that an index gives even a rare one alone. */
    Optional<Page> list(Optional<WishId> after) {
        List<String> stages = filter.stages().isEmpty()
                ? List.of("")
                : filter.stages().stream()
                        .map(stage -> " and stage = " + bound(stage.name()))
                        .toList();
        String admitted = admitted();
        List<String> branches = new ArrayList<>();
        for (Place place : placesFrom(after)) {
            String rest = at(place) + follows(place, after) + admitted;
            stages.forEach(stage -> branches.add(rest + stage));
        }
        return merged(branches, "id", "town, id");
    }

    /** What has a due instant, by it. */
    Optional<Page> due(Optional<Instant> afterDue, Optional<WishId> after) {
        String owed = " and open_due_at is not null" + admitted() + atStages();
        List<String> branches = places().stream()
                .map(place -> at(place) + follows(place, afterDue, after) + owed)
                .toList();
        return merged(branches, "open_due_at, id", "open_due_at, town, id");
    }

    /** What waits for a calendar before anything of it is due, by town and id. */
    Optional<Page> awaitingCalendar(Optional<WishId> after) {
        String awaiting = " and open_due_at is null and awaits_calendar" + admitted() + atStages();
        List<String> branches = placesFrom(after).stream()
                .map(place -> at(place) + follows(place, after) + awaiting)
                .toList();
        return merged(branches, "id", "town, id");
    }

    private List<Place> places() {
        if (filter.villages().isEmpty()) {
            return filter.towns().stream()
                    .sorted()
                    .map(town -> new Place(town, Optional.empty()))
                    .toList();
        }
        return filter.villages().stream()
                .sorted()
                .filter(village -> filter.towns().isEmpty() || filter.towns().contains(village.town()))
                .map(village -> new Place(village.town(), Optional.of(village)))
                .toList();
    }

    private List<Place> placesFrom(Optional<WishId> after) {
        return places().stream()
                .filter(place -> after.filter(last -> place.town().compareTo(last.town()) < 0)
                        .isEmpty())
                .toList();
    }

    private String at(Place place) {
        return "town = " + bound(place.town().text())
                + place.village()
                        .map(village -> " and village = " + bound(village.text()))
                        .orElse("");
    }

    private String follows(Place place, Optional<WishId> after) {
        return after.filter(last -> last.town().equals(place.town()))
                .map(last -> " and id > " + bound(last.ulid().text()))
                .orElse("");
    }

    /** What is due at the same moment is ordered by town, then by id. */
    private String follows(Place place, Optional<Instant> afterDue, Optional<WishId> after) {
        if (afterDue.isEmpty() || after.isEmpty()) {
            return "";
        }
        String due = bound(Stored.utc(afterDue.get()));
        int compared = place.town().compareTo(after.get().town());
        if (compared == 0) {
            String id = bound(after.get().ulid().text());
            return " and (open_due_at, id) > (" + due + ", " + id + ")";
        }
        return " and open_due_at " + (compared < 0 ? ">" : ">=") + " " + due;
    }

    private String admitted() {
        StringBuilder conditions = new StringBuilder();
        filter.kind().ifPresent(kind -> conditions.append(" and kind = ").append(bound(kind.name())));
        filter.field()
                .map(Code::text)
                .ifPresent(code -> conditions.append(" and field = ").append(bound(code)));
        filter.channel()
                .map(Code::text)
                .ifPresent(code -> conditions.append(" and channel = ").append(bound(code)));
        filter.handler()
                .ifPresent(subject -> conditions.append(" and handler = ").append(bound(subject)));
        filter.submittedFrom()
                .ifPresent(from -> conditions.append(" and submitted_at >= ").append(bound(Stored.utc(from))));
        filter.submittedBefore()
                .ifPresent(before -> conditions.append(" and submitted_at < ").append(bound(Stored.utc(before))));
        filter.dueBefore()
                .ifPresent(before -> conditions.append(" and open_due_at < ").append(bound(Stored.utc(before))));
        return conditions + oneOf("person", filter.persons().stream().map(PersonId::text));
    }

    private String atStages() {
        return oneOf("stage", filter.stages().stream().map(Enum::name));
    }

    private String oneOf(String column, Stream<String> texts) {
        String bound = texts.map(this::bound).collect(Collectors.joining(", "));
        return bound.isEmpty() ? "" : " and " + column + " in (" + bound + ")";
    }

    private String bound(Object value) {
        String name = "p" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    /** The limit stands in the text: a plan made for any limit would not trust in an index's order. */
    private Optional<Page> merged(List<String> branches, String branchOrder, String order) {
        String rows = branches.stream()
                .map(branch -> "(select town, id, version, open_due_at, state from <schema>.wish where " + branch
                        + " order by " + branchOrder + " limit " + limit + ")")
                .collect(Collectors.joining("\nunion all\n"));
        String sql =
                "select town, id, version, state from (\n" + rows + "\n) page order by " + order + " limit " + limit;
        return branches.isEmpty() ? Optional.empty() : Optional.of(new Page(sql, values));
    }
}
