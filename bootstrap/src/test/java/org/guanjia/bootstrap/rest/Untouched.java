package org.guanjia.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;
import org.guanjia.bootstrap.rest.Portal.Answer;

/** A service that is asked wrongly: it refuses in both languages, tells nothing of its inside and keeps nothing of it. */
final class Untouched {

    private static final List<String> TABLES = List.of("journal", "wish", "person", "command", "outbox", "attachment");
    private static final String CHINESE = ".*\\p{IsHan}.*";

    private final RunningApi api;
    private final Portal portal;

    Untouched(RunningApi api, Portal portal) {
        this.api = api;
        this.portal = portal;
    }

    /** The refusal in English, of a request that is made anew for each language. */
    Answer refuses(int status, Supplier<HttpRequest.Builder> request) {
        String before = rows();
        Answer chinese = portal.send(request.get().setHeader("Accept-Language", "zh-CN"));
        Answer english = portal.send(request.get().setHeader("Accept-Language", "en"));

        for (Answer answer : List.of(chinese, english)) {
            String text = new String(answer.response().body(), StandardCharsets.UTF_8);
            assertThat(answer.status()).as(text).isEqualTo(status);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.body().path("status").asInt()).isEqualTo(status);
            assertThat(text).doesNotContain("Exception", "org.guanjia", "java.", "\\tat ", "select ", "canary");
        }
        assertThat(chinese.text("/title")).matches(CHINESE);
        assertThat(english.text("/title")).isNotBlank().doesNotMatch(CHINESE);
        chinese.body()
                .path("violations")
                .forEach(
                        violation -> assertThat(violation.path("text").asText()).matches(CHINESE));
        assertThat(rows()).as("what is kept").isEqualTo(before);
        return english;
    }

    /** The same, with a fault at that field. */
    Answer refuses(int status, String field, String code, Supplier<HttpRequest.Builder> request) {
        Answer refused = refuses(status, request);
        assertThat(refused.body().path("violations"))
                .as(refused.body().toString())
                .anyMatch(violation -> violation.path("field").asText().equals(field)
                        && violation.path("code").asText().equals(code));
        return refused;
    }

    private String rows() {
        StringBuilder counts = new StringBuilder();
        try (Connection connection = api.instance().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet rows = statement.executeQuery(
                        "select count(*) from " + api.schema().text() + "." + table)) {
                    rows.next();
                    counts.append(table).append('=').append(rows.getLong(1)).append(' ');
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return counts.toString();
    }
}
