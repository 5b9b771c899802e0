package org.guanjia.bootstrap.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Holds answers that a proof wrote down, one a line, against the document; prints each kind of fault once, with how often it was. */
final class AnswersAsDescribed {

    private AnswersAsDescribed() {}

    public static void main(String... arguments) throws Exception {
        ObjectMapper json = new ObjectMapper();
        Described described = Described.byTheDocument();
        Map<String, Integer> faults = new LinkedHashMap<>();
        try (Stream<String> lines = Files.lines(Path.of(arguments[0]))) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode told = json.readTree(line);
                Map<String, List<String>> headers = new LinkedHashMap<>();
                told.path("headers")
                        .properties()
                        .forEach(it ->
                                headers.put(it.getKey(), List.of(it.getValue().asText())));
                Described.Answer answer = new Described.Answer(
                        told.path("method").asText(),
                        told.path("path").asText(),
                        told.path("status").asInt(),
                        headers,
                        told.path("body").asText());
                described
                        .faultsOf(answer)
                        .forEach(fault -> faults.merge(
                                answer.method() + " " + told.path("operation").asText() + " " + answer.status() + ": "
                                        + fault,
                                1,
                                Integer::sum));
            }
        }
        faults.forEach((fault, times) -> System.out.println(times + " times: " + fault));
    }
}
