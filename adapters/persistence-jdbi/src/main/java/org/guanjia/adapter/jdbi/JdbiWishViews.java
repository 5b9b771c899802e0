package org.guanjia.adapter.jdbi;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.guanjia.application.port.WishFilter;
import org.guanjia.application.port.WishView;
import org.guanjia.application.port.WishViews;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.worktime.CalendarId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads wishes for people. */
final class JdbiWishViews implements WishViews {

    private static final String COLUMNS = """
            select town, id, version, state
            from <schema>.wish
            """;

    private static final String FIND = COLUMNS + "where town = :town and id = :id";

    private static final String FIND_ALL = COLUMNS + """
            join unnest(cast(:towns as varchar array), cast(:ids as varchar array)) as asked (asked_town, asked_id)
                on town = asked_town and id = asked_id""";

    private static final String FIND_BY_NUMBER = COLUMNS + "where town = :town and number = :number";

    private static final String POSSIBLE_DUPLICATES = COLUMNS + """
            where person in (<persons>) and field = :field
                and (stage not in (<ends>) or (with_aid and ended_at >= :endedFrom))
            order by town, id""";

    private static final String NEXT_CALENDARS = """
            select min(calendars)
            from <schema>.wish
            where town = :town and calendars > :last""";

    private static final String COMPUTED_WITH = """
            select town, id
            from <schema>.wish
            where town = :town and calendars = :calendars and id > :after
            order by id
            limit <limit>""";

    private static final String WITHOUT_SUCCESSOR = """
            select town, id
            from <schema>.wish left_here
            where town = :town and stage = 'TRANSFERRED' and ended_at < :before
                and not exists (
                    select 1 from <schema>.wish
                    where wish.town = left_here.continued_town and wish.id = left_here.continued_as)
            order by id
            limit <limit>""";

    private static final List<String> ENDS = Stream.of(WishStage.values())
            .filter(WishStage::isEnd)
            .map(Enum::name)
            .toList();

    private final Jdbi jdbi;

    @Inject
    JdbiWishViews(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<WishView> find(WishId id) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("town", id.town().text())
                .bind("id", id.ulid().text())
                .map((row, context) -> view(row))
                .findOne());
    }

    @Override
    public List<WishView> find(Set<WishId> ids) {
        List<WishId> all = List.copyOf(ids);
        return jdbi.withHandle(handle -> handle.createQuery(FIND_ALL)
                .bindArray(
                        "towns",
                        String.class,
                        all.stream().map(id -> id.town().text()).toList())
                .bindArray(
                        "ids",
                        String.class,
                        all.stream().map(id -> id.ulid().text()).toList())
                .map((row, context) -> view(row))
                .list());
    }

    @Override
    public Optional<WishView> find(CaseNumber number) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND_BY_NUMBER)
                .bind("town", number.town().text())
                .bind("number", number.text())
                .map((row, context) -> view(row))
                .findOne());
    }

    @Override
    public List<WishView> list(WishFilter filter, Optional<WishId> after, int limit) {
        return jdbi.withHandle(
                handle -> townByTown(handle, filter, after, limit, (pages, town) -> pages.list(town, after)));
    }

    @Override
    public List<WishView> due(WishFilter filter, Optional<DueCursor> after, int limit) {
        boolean amongAwaiting = after.filter(last -> last.due().isEmpty()).isPresent();
        Optional<WishId> afterId = after.map(DueCursor::id);
        Optional<WishId> afterAwaiting = amongAwaiting ? afterId : Optional.empty();
        return jdbi.withHandle(handle -> {
            List<WishView> page = new ArrayList<>();
            WishPages dated = new WishPages(filter, limit);
            if (!amongAwaiting && !dated.towns(Optional.empty()).isEmpty()) {
                page.addAll(views(handle, dated.due(after.flatMap(DueCursor::due), afterId)));
            }
            if (filter.dueBefore().isEmpty()) {
                page.addAll(townByTown(
                        handle,
                        filter,
                        afterAwaiting,
                        limit - page.size(),
                        (pages, town) -> pages.awaitingCalendar(town, afterAwaiting)));
            }
            return List.copyOf(page);
        });
    }

    /** A page by town and id: whatever the first town leaves open the next one fills. */
    private static List<WishView> townByTown(
            Handle handle,
            WishFilter filter,
            Optional<WishId> after,
            int limit,
            BiFunction<WishPages, TownCode, WishPages.Page> ofTown) {
        List<WishView> page = new ArrayList<>();
        for (TownCode town : new WishPages(filter, limit).towns(after)) {
            int open = limit - page.size();
            if (open > 0) {
                page.addAll(views(handle, ofTown.apply(new WishPages(filter, open), town)));
            }
        }
        return List.copyOf(page);
    }

    private static List<WishView> views(Handle handle, WishPages.Page page) {
        return handle.createQuery(page.sql())
                .bindMap(page.values())
                .map((row, context) -> view(row))
                .list();
    }

    @Override
    public List<WishView> possibleDuplicates(Set<PersonId> persons, Code field, Instant endedFrom) {
        if (persons.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(POSSIBLE_DUPLICATES)
                .bindList("persons", persons.stream().map(PersonId::text).toList())
                .bindList("ends", ENDS)
                .bind("field", field.text())
                .bind("endedFrom", Stored.utc(endedFrom))
                .map((row, context) -> view(row))
                .list());
    }

    /** Goes through the few editions in use one by one, since an index gives the wishes of one in their order. */
    @Override
    public List<WishId> computedWithout(CalendarId edition, TownCode town, Optional<WishId> after, int limit) {
        return jdbi.withHandle(handle -> {
            List<WishId> found = new ArrayList<>();
            Optional<String> calendars = nextCalendars(handle, town, "");
            while (calendars.isPresent()) {
                if (!calendars.get().equals(edition.text())) {
                    found.addAll(computedWith(handle, calendars.get(), town, after, limit));
                }
                calendars = nextCalendars(handle, town, calendars.get());
            }
            return found.stream()
                    .sorted((left, right) -> left.ulid().compareTo(right.ulid()))
                    .limit(limit)
                    .toList();
        });
    }

    private static Optional<String> nextCalendars(Handle handle, TownCode town, String last) {
        return handle.createQuery(NEXT_CALENDARS)
                .bind("town", town.text())
                .bind("last", last)
                .map((row, context) -> Optional.ofNullable(row.getString(1)))
                .one();
    }

    private static List<WishId> computedWith(
            Handle handle, String calendars, TownCode town, Optional<WishId> after, int limit) {
        return handle.createQuery(COMPUTED_WITH)
                .define("limit", limit)
                .bind("town", town.text())
                .bind("calendars", calendars)
                .bind("after", after.map(id -> id.ulid().text()).orElse(""))
                .map((row, context) -> id(row))
                .list();
    }

    @Override
    public List<WishId> transferredWithoutSuccessor(TownCode town, Instant before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(WITHOUT_SUCCESSOR)
                .define("limit", limit)
                .bind("town", town.text())
                .bind("before", Stored.utc(before))
                .map((row, context) -> id(row))
                .list());
    }

    private static WishView view(ResultSet row) throws SQLException {
        return new WishView(id(row), row.getLong("version"), WishTable.state(row));
    }

    private static WishId id(ResultSet row) throws SQLException {
        return new WishId(new TownCode(row.getString("town")), new Ulid(row.getString("id")));
    }
}
