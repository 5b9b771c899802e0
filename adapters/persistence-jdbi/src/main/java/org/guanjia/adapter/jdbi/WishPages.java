package org.guanjia.adapter.jdbi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.port.WishFilter;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;

/**
 * The SQL for pages of the wishes that a filter admits. Each place, and each stage of a town, is a branch of its own, which
 * an index gives in the page's order and no further than its size; what the branches give is merged.
 */
final class WishPages {

    private final WishFilter filter;
    private final int limit;
    private final Map<String, Object> values = new HashMap<>();

    /**
     * @throws IllegalArgumentException if the filter names no place
     */
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

    /** The towns in which there may be wishes after that one, by code: pages by town and id take one after the other. */
    List<TownCode> towns(Optional<WishId> after) {
        return places().stream()
                .map(Place::town)
                .filter(town ->
                        after.filter(last -> town.compareTo(last.town()) < 0).isEmpty())
                .distinct()
                .toList();
    }

    /** The wishes of a town by id. */
    Page list(TownCode town, Optional<WishId> after) {
        return merged(branches(placesIn(town), place -> Stream.of(follows(place, after) + admitted())), "id", "id");
    }

    /** What has a due instant, by it. */
    Page due(Optional<Instant> afterDue, Optional<WishId> after) {
        boolean oneTown = towns(Optional.empty()).size() == 1;
        return merged(
                branches(places(), place -> owed(place, afterDue, after).map(owed -> owed + admitted())),
                "open_due_at, id",
                oneTown ? "open_due_at, id" : "open_due_at, town, id");
    }

    /** What of a town waits for a calendar before anything of it is due, by id. */
    Page awaitingCalendar(TownCode town, Optional<WishId> after) {
        return merged(
                branches(
                        placesIn(town),
                        place -> Stream.of(
                                follows(place, after) + " and open_due_at is null and awaits_calendar" + admitted())),
                "id",
                "id");
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

    private List<Place> placesIn(TownCode town) {
        return places().stream().filter(place -> place.town().equals(town)).toList();
    }

    private List<String> branches(List<Place> places, Function<Place, Stream<String>> conditions) {
        List<String> branches = new ArrayList<>();
        for (Place place : places) {
            conditions.apply(place).map(rest -> at(place) + rest).forEach(common -> {
                if (place.village().isPresent() || filter.stages().isEmpty()) {
                    branches.add(
                            common + oneOf("stage", filter.stages().stream().map(Enum::name)));
                } else {
                    filter.stages().stream()
                            .sorted()
                            .forEach(stage -> branches.add(common + " and stage = " + bound(stage.name())));
                }
            });
        }
        return branches;
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

    /**
     * What is due at the same moment is ordered by town, then by id; in the town where the page before ended that moment is a
     * branch of its own. What is due after or before a moment has a due instant: to say that again, or to compare the row
     * of both columns, would make the planner expect a tenth of the rows, and sort all of them.
     */
    private Stream<String> owed(Place place, Optional<Instant> afterDue, Optional<WishId> after) {
        if (afterDue.isEmpty() || after.isEmpty()) {
            return Stream.of(filter.dueBefore().isPresent() ? "" : " and open_due_at is not null");
        }
        String due = bound(Stored.utc(afterDue.get()));
        int compared = place.town().compareTo(after.get().town());
        if (compared == 0) {
            String id = bound(after.get().ulid().text());
            return Stream.of(" and open_due_at = " + due + " and id > " + id, " and open_due_at > " + due);
        }
        return Stream.of(" and open_due_at " + (compared < 0 ? ">" : ">=") + " " + due);
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
        filter.mode().ifPresent(mode -> conditions.append(" and mode = ").append(bound(mode.name())));
        filter.handler()
                .ifPresent(subject -> conditions.append(" and handler = ").append(bound(subject)));
        filter.department()
                .map(Code::text)
                .ifPresent(code -> conditions.append(" and department = ").append(bound(code)));
        filter.submittedFrom()
                .ifPresent(from -> conditions.append(" and submitted_at >= ").append(bound(Stored.utc(from))));
        filter.submittedBefore()
                .ifPresent(before -> conditions.append(" and submitted_at < ").append(bound(Stored.utc(before))));
        filter.dueBefore()
                .ifPresent(before -> conditions.append(" and open_due_at < ").append(bound(Stored.utc(before))));
        return conditions + oneOf("person", filter.persons().stream().map(PersonId::text));
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
    private Page merged(List<String> branches, String branchOrder, String order) {
        String rows = branches.stream()
                .map(branch -> "(select town, id, version, open_due_at, state from <schema>.wish where " + branch
                        + " order by " + branchOrder + " limit " + limit + ")")
                .collect(Collectors.joining("\nunion all\n"));
        return new Page(
                "select town, id, version, state from (\n" + rows + "\n) page order by " + order + " limit " + limit,
                values);
    }
}
