package org.guanjia.adapter.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.port.Blind;
import org.guanjia.application.port.BlindMarks;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;

/** The persons on record who bear any of some marks, asked for together: by a paper, or by a name and a phone. */
record Kin(Map<Blind, Set<PersonId>> byPaper, Map<Kin.Name, Set<PersonId>> byName) {

    private static final String BY_PAPER = """
            select asked.paper, town, id
            from unnest(cast(:papers as bytea array)) as asked (paper)
            join <schema>.person on paper_blind = asked.paper
            union all
            select asked.paper, town, person as id
            from unnest(cast(:papers as bytea array)) as asked (paper)
            join <schema>.person_household on paper_blind = asked.paper""";

    private static final String BY_NAME = """
            select asked.name, asked.phone, town, id
            from unnest(cast(:names as bytea array), cast(:phones as bytea array)) as asked (name, phone)
            join <schema>.person on phone_blind = asked.phone and name_blind = asked.name""";

    /** A name counts together with its phone only. */
    record Name(Blind name, Blind phone) {
        private static Optional<Name> in(BlindMarks marks) {
            return marks.name().flatMap(name -> marks.phone().map(phone -> new Name(name, phone)));
        }
    }

    static Kin find(Handle handle, List<BlindMarks> all) {
        return new Kin(
                byPaper(
                        handle,
                        all.stream()
                                .flatMap(marks -> marks.papers().stream())
                                .distinct()
                                .toList()),
                byName(
                        handle,
                        all.stream()
                                .flatMap(marks -> Name.in(marks).stream())
                                .distinct()
                                .toList()));
    }

    /** Whoever bears one of these marks. */
    Set<PersonId> of(BlindMarks marks) {
        return Stream.concat(
                        marks.papers().stream().map(paper -> byPaper.getOrDefault(paper, Set.of())),
                        Name.in(marks).map(name -> byName.getOrDefault(name, Set.of())).stream())
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<Blind, Set<PersonId>> byPaper(Handle handle, List<Blind> papers) {
        Map<Blind, Set<PersonId>> found = new HashMap<>();
        if (!papers.isEmpty()) {
            handle.createQuery(BY_PAPER)
                    .bind("papers", array(papers, paper -> paper))
                    .map((row, context) -> Map.entry(blind(row, "paper"), person(row)))
                    .forEach(entry -> found.computeIfAbsent(entry.getKey(), paper -> new HashSet<>())
                            .add(entry.getValue()));
        }
        return found;
    }

    private static Map<Name, Set<PersonId>> byName(Handle handle, List<Name> names) {
        Map<Name, Set<PersonId>> found = new HashMap<>();
        if (!names.isEmpty()) {
            handle.createQuery(BY_NAME)
                    .bind("names", array(names, Name::name))
                    .bind("phones", array(names, Name::phone))
                    .map((row, context) -> Map.entry(new Name(blind(row, "name"), blind(row, "phone")), person(row)))
                    .forEach(entry -> found.computeIfAbsent(entry.getKey(), name -> new HashSet<>())
                            .add(entry.getValue()));
        }
        return found;
    }

    private static <T> Argument array(Collection<T> marks, Function<T, Blind> blind) {
        byte[][] bytes = marks.stream()
                .map(mark -> PersonTables.bytes(blind.apply(mark)))
                .toArray(byte[][]::new);
        return (position, statement, context) ->
                statement.setArray(position, statement.getConnection().createArrayOf("bytea", bytes));
    }

    private static Blind blind(ResultSet row, String column) throws SQLException {
        return new Blind(HexFormat.of().formatHex(row.getBytes(column)));
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(new TownCode(row.getString("town")), new Ulid(row.getString("id")));
    }
}
