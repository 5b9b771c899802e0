package org.guanjia.adapter.jdbi;

import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The figures of {@link ManyWishes} as if they had been counted one by one, and a feed of an entry for each. */
final class ManyFigures {

    private static final String JOURNAL = """
            insert into <schema>.journal (town, aggregate, version, event_type, event_version, payload, occurred_at,
                recorded_at, actor, hash)
            select town, id, 1, 'wish.submitted', 1, '', submitted_at, submitted_at, 'clerk-1', ''::bytea
            from <schema>.wish
            where town = :town""";

    private static final String FEED = """
            insert into <schema>.feed (town, position, aggregate, version, entry_hash, hash)
            select town, row_number() over (partition by town order by id), id, 1, ''::bytea, ''::bytea
            from <schema>.wish
            where town = :town""";

    private static final String FEED_HEADS = """
            insert into <schema>.feed_head (town, position, hash, recorded_up_to, sealed_at)
            select town, count(*), ''::bytea, max(submitted_at), max(submitted_at)
            from <schema>.wish where town = :town group by town""";

    private static final String HEADS = """
            insert into <schema>.figure_head (town, edition, position, steps)
            select town, 1, position, 1 from <schema>.feed_head where town = :town""";

    private static final String WISHES = """
            insert into <schema>.figure_wish (town, id, version, village, stage, holds_from, changes_at)
            select town, id, version, village, stage, submitted_at, open_due_at from <schema>.wish where town = :town""";

    private static final String MARKS = """
            insert into <schema>.figure_mark (town, id, counted_in, village, marks)
            select town, id, to_char(submitted_at at time zone 'Asia/Shanghai', 'YYYYMM')::integer, village,
                ';CHANNEL=' || channel || ';FIELD=' || field || ';CAUSE=illness;KIND=' || kind || ';MODE=' || mode
                    || ';CASE=2022:' || case when open_due_at is null then 'MET' else 'OPEN' end || ';RECEIPT=2022:'
                    || case when amount % 997 = 7 then 'MISSED' else 'MET' end || ';'
            from <schema>.wish
            where town = :town""";

    private static final String COUNTS = """
            insert into <schema>.figure_count (town, village, counted_in, figure, counted_as, wishes)
            select town, place, counted_in, split_part(mark, '=', 1), split_part(mark, '=', 2), count(*)
            from (
                select town, village, counted_in, unnest(string_to_array(trim(both ';' from marks), ';')) as mark
                from <schema>.figure_mark
                where town = :town
                union all
                select town, village, 0, 'STAGE=' || stage from <schema>.figure_wish where town = :town
            ) marked, lateral (values (marked.village), ('')) places (place)
            group by 1, 2, 3, 4, 5""";

    private ManyFigures() {}

    /** Town by town, since a statement has its time. */
    static void writeTo(Jdbi jdbi) {
        for (int number = 0; number < ManyWishes.TOWNS; number++) {
            String town = ManyWishes.town(number).text();
            jdbi.useTransaction(handle -> {
                handle.execute("set local session_replication_role = replica");
                for (String insert : List.of(JOURNAL, FEED, FEED_HEADS, HEADS, WISHES, MARKS, COUNTS)) {
                    handle.createUpdate(insert).bind("town", town).execute();
                }
            });
        }
        jdbi.useHandle(ManyFigures::analyze);
    }

    private static void analyze(Handle handle) {
        Stream.of("journal", "feed", "feed_head", "figure_head", "figure_wish", "figure_mark", "figure_count")
                .forEach(table -> handle.execute("analyze <schema>." + table));
    }
}
