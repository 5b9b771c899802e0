package org.guanjia.bootstrap.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.adapter.jdbi.SchemaName;

/** What somebody finds who reads a closed database past the service: every row of every table, and the bytes of its files. */
final class Tables {

    private final Entrance entrance;
    private final SchemaName schema;
    private final Path folder;

    /** The tables of that schema, and the files in that folder and below. */
    Tables(Entrance entrance, SchemaName schema, Path folder) {
        this.entrance = entrance;
        this.schema = schema;
        this.folder = folder;
    }

    /** How somebody gets in past the service. */
    @FunctionalInterface
    interface Entrance {
        Connection open() throws SQLException;
    }

    /** The tables and files in which one of the texts stands, as it is or escaped, each with the text. */
    List<String> holding(List<String> texts) throws SQLException, IOException {
        Map<String, List<String>> forms = new LinkedHashMap<>();
        texts.forEach(text -> forms.put(text, formsOf(text)));
        Map<String, String> found = new TreeMap<>();
        try (Connection connection = entrance.open()) {
            for (String table : tables(connection)) {
                contents(connection, table).forEach(bytes -> note(found, table, bytes, forms));
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                note(found, file.getFileName().toString(), Files.readAllBytes(file), forms);
            }
        }
        return found.entrySet().stream().map(Map.Entry::toString).toList();
    }

    /** The rows that a query gives, each value as text, while the instances go on; {@code %s} stands for the schema. */
    List<List<String>> rows(String query) throws SQLException {
        List<List<String>> found = new ArrayList<>();
        try (Connection connection = entrance.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query.formatted(schema.text()))) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(rows.getString(column)));
                }
                found.add(row);
            }
        }
        return found;
    }

    /** What somebody does who writes past the service; {@code %1$s} stands for the schema. */
    void change(String... statements) throws SQLException {
        try (Connection connection = entrance.open();
                Statement statement = connection.createStatement()) {
            for (String change : statements) {
                statement.execute(change.formatted(schema.text()));
            }
        }
    }

    /** Takes the guard off a table that is only added to. */
    void unguard(String table, String trigger) throws SQLException {
        try (Connection connection = entrance.open()) {
            boolean isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            change(isH2 ? "drop trigger %1$s." + trigger : "drop trigger " + trigger + " on %1$s." + table);
        }
    }

    private List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables =
                connection.getMetaData().getTables(null, schema.text(), "%", new String[] {"BASE TABLE", "TABLE"})) {
            while (tables.next()) {
                names.add('"' + schema.text() + "\".\"" + tables.getString("TABLE_NAME") + '"');
            }
        }
        return names;
    }

    private static List<byte[]> contents(Connection connection, String table) throws SQLException {
        List<byte[]> contents = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    contents.add(content(rows, column));
                }
            }
        }
        return contents;
    }

    private static byte[] content(ResultSet rows, int column) throws SQLException {
        if (rows.getObject(column) instanceof byte[] bytes) {
            return bytes;
        }
        return Optional.ofNullable(rows.getString(column)).orElse("").getBytes(StandardCharsets.UTF_8);
    }

    private static void note(Map<String, String> found, String where, byte[] bytes, Map<String, List<String>> forms) {
        String within = new String(bytes, StandardCharsets.ISO_8859_1);
        forms.forEach((text, known) -> {
            if (known.stream().anyMatch(within::contains)) {
                found.put(where, text);
            }
        });
    }

    /** A text as its bytes are read one by one. */
    private static List<String> formsOf(String text) {
        return List.of(
                new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1),
                new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1),
                escaped(text));
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(unit -> unit < 128 ? Character.toString(unit) : String.format(Locale.ROOT, "\\u%04x", unit))
                .collect(Collectors.joining());
    }
}
