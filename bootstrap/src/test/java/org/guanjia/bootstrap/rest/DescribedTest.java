package org.guanjia.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guanjia.bootstrap.rest.Described.Answer;
import org.junit.jupiter.api.Test;

/** The check of answers finds whatever is other than described. */
class DescribedTest {

    private static final String PATH = "/api/v1/wishes/441900105-01K7ZZZZZZ0000000000000001/acknowledgement";
    private static final String RECEIPT = "{\"id\":\"441900105-01K7ZZZZZZ0000000000000001\",\"version\":2}";

    private final Described described = Described.byTheDocument();

    @Test
    void an_answer_as_described_has_no_fault() {
        assertThat(described.faultsOf(answer(200, RECEIPT))).isEmpty();
    }

    @Test
    void a_status_that_is_not_declared_is_found() {
        assertThat(described.faultsOf(answer(202, RECEIPT))).containsExactly("status 202 is not declared");
    }

    @Test
    void a_field_that_is_not_declared_is_found() {
        assertThat(described.faultsOf(answer(200, RECEIPT.replace("}", ",\"stage\":\"RECEIVED\"}"))))
                .singleElement()
                .asString()
                .contains("stage");
    }

    @Test
    void a_field_that_is_missing_is_found() {
        assertThat(described.faultsOf(answer(200, "{\"id\":\"1\"}")))
                .singleElement()
                .asString()
                .contains("version");
    }

    @Test
    void a_value_of_another_form_is_found() {
        assertThat(described.faultsOf(answer(200, RECEIPT.replace("2}", "\"2\"}"))))
                .singleElement()
                .asString()
                .contains("version");
    }

    @Test
    void another_media_type_is_found() {
        Map<String, List<String>> headers = headers();
        headers.put("Content-Type", List.of("text/plain"));

        assertThat(described.faultsOf(new Answer("POST", PATH, 200, headers, RECEIPT)))
                .containsExactly("media type text/plain is not declared");
    }

    @Test
    void a_header_that_is_missing_or_of_another_form_is_found() {
        Map<String, List<String>> headers = headers();
        headers.remove("X-Request-Id");
        headers.put("etag", List.of("7"));

        assertThat(described.faultsOf(new Answer("POST", PATH, 200, headers, RECEIPT)))
                .hasSize(2)
                .contains("header X-Request-Id is missing");
    }

    @Test
    void an_answer_where_nothing_is_described_is_found() {
        assertThat(described.faultsOf(new Answer("GET", "/api/v1/secrets", 200, headers(), "{}")))
                .containsExactly("nothing is described there");
    }

    @Test
    void a_document_that_says_something_else_is_found() {
        ObjectNode planted = (ObjectNode) Described.kept();
        ((ObjectNode) planted.at("/components/schemas/Receipt/properties/id")).put("type", "integer");

        assertThat(Described.by(planted).faultsOf(answer(200, RECEIPT)))
                .singleElement()
                .asString()
                .contains("id");
    }

    private static Answer answer(int status, String body) {
        return new Answer("POST", PATH, status, headers(), body);
    }

    private static Map<String, List<String>> headers() {
        return new TreeMap<>(Map.of(
                "Content-Type", List.of("application/json"),
                "etag", List.of("\"2\""),
                "X-Request-Id", List.of("portal-0001")));
    }
}
