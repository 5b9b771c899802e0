package org.guanjia.adapter.jdbi;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Lets PostgreSQL run and explain every query before it is sent; the driver tells it with its parameters. */
final class QueryPlans implements SqlLogger {

    private final List<JsonNode> plans = new ArrayList<>();

    @Override
    public void logBeforeExecution(StatementContext context) {
        try (Statement explaining = context.getConnection().createStatement();
                ResultSet answer = explaining.executeQuery("explain (analyze, buffers, format json) "
                        + context.getStatement().unwrap(PreparedStatement.class))) {
            answer.next();
            plans.add(RecordJson.readTree(answer.getString(1)).get(0));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The rows of a table that were looked at, whether they came through or not. */
    long rowsRead(String table) {
        long[] rows = {0};
        nodes(node -> {
            if (node.path("Relation Name").asText().equals(table)) {
                rows[0] += Math.round((node.path("Actual Rows").asDouble()
                                + node.path("Rows Removed by Filter").asDouble()
                                + node.path("Rows Removed by Index Recheck").asDouble())
                        * node.path("Actual Loops").asDouble());
            }
        });
        return rows[0];
    }

    /** The indexes by which rows were found. */
    Set<String> indexes() {
        Set<String> indexes = new TreeSet<>();
        nodes(node -> node.findValuesAsText("Index Name").forEach(indexes::add));
        return indexes;
    }

    /** Whether a table was gone through from end to end. */
    boolean scan(String table) {
        boolean[] scanned = {false};
        nodes(node -> scanned[0] |= node.path("Node Type").asText().endsWith("Seq Scan")
                && node.path("Relation Name").asText().equals(table));
        return scanned[0];
    }

    /** The most rows that were put in order by sorting. */
    long rowsSorted() {
        long[] most = {0};
        nodes(node -> {
            if (node.path("Node Type").asText().contains("Sort")) {
                node.path("Plans")
                        .forEach(input -> most[0] = Math.max(
                                most[0],
                                Math.round(input.path("Actual Rows").asDouble()
                                        * input.path("Actual Loops").asDouble())));
            }
        });
        return most[0];
    }

    private void nodes(Consumer<JsonNode> consumer) {
        plans.forEach(plan -> nodes(plan.path("Plan"), consumer));
    }

    private static void nodes(JsonNode node, Consumer<JsonNode> consumer) {
        consumer.accept(node);
        node.path("Plans").forEach(part -> nodes(part, consumer));
    }
}
