package org.guanjia.adapter.jdbi;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/**
 * How a schema stands beside this release.
 *
 * @param version of the last migration that was applied; empty where none was
 * @param pending what brings it up to date, in order
 * @param newer whether a newer release applied something that this one does not know
 */
public record SchemaStanding(Optional<Integer> version, List<Migration> pending, boolean newer) {

    public SchemaStanding {
        pending = List.copyOf(pending);
    }

    /** One step of the schema, such as 70, messages. */
    public record Migration(int version, String description) {}

    /** The schema behind a data source, which may not be there yet; nothing is made or changed. */
    public static SchemaStanding of(DataSource dataSource, SchemaName schema) {
        MigrationInfoService info = Database.flyway(dataSource, schema).info();
        return new SchemaStanding(
                Stream.of(info.applied()).flatMap(SchemaStanding::versionOf).max(Integer::compare),
                Stream.of(info.pending()).map(SchemaStanding::migration).toList(),
                Stream.of(info.applied())
                        .anyMatch(applied -> applied.getState().name().startsWith("FUTURE")));
    }

    /** Whether nothing is missing. */
    public boolean isUpToDate() {
        return pending.isEmpty();
    }

    private static Stream<Integer> versionOf(MigrationInfo info) {
        return Optional.ofNullable(info.getVersion()).map(version -> Integer.parseInt(version.getVersion())).stream();
    }

    private static Migration migration(MigrationInfo info) {
        return new Migration(versionOf(info).findFirst().orElseThrow(), info.getDescription());
    }
}
