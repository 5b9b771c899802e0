package org.guanjia.adapter.requests;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.application.port.RequestColumn;
import org.guanjia.application.port.RequestFiles;
import org.guanjia.application.port.RequestLine;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Refusal;

/** Requests as JSON objects, one on each line. Not safe for use by several threads. */
final class JsonLines implements RequestFiles.Lines {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final TextLines lines;

    JsonLines(Characters characters) {
        this.lines = new TextLines(characters, false);
    }

    @Override
    public Optional<RequestLine> next() throws IOException {
        Optional<TextLines.Line> line = lines.next();
        return line.isPresent() ? Optional.of(request(line.get())) : Optional.empty();
    }

    private static RequestLine request(TextLines.Line line) throws IOException {
        if (!line.faults().isEmpty()) {
            return line.unreadable(line.faults());
        }
        try {
            return new RequestLine(line.number(), cells(line.text()), List.of());
        } catch (Refusal.InvalidInput refusal) {
            return line.unreadable(refusal.faults());
        }
    }

    private static Map<RequestColumn, String> cells(String text) throws IOException {
        Faults faults = new Faults();
        Map<RequestColumn, String> cells = new EnumMap<>(RequestColumn.class);
        try (JsonParser json = JSON.createParser(text)) {
            require(json.nextToken() == JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                Optional<RequestColumn> column = RequestColumn.of(json.currentName());
                json.nextToken();
                if (column.isEmpty()) {
                    faults.add("", FaultCode.SURPLUS);
                    json.skipChildren();
                } else if (cells.containsKey(column.get())) {
                    faults.add(
                            column.get().key(),
                            FaultCode.REPEATED,
                            "value",
                            column.get().key());
                } else {
                    put(column.get(), json, cells, faults);
                }
            }
            require(json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null);
        } catch (JsonProcessingException malformed) {
            throw notAnObject();
        }
        faults.refuseIfAny();
        return cells;
    }

    private static void put(RequestColumn column, JsonParser json, Map<RequestColumn, String> cells, Faults faults)
            throws IOException {
        List<String> values = new ArrayList<>();
        if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                add(column, json, values, faults);
            }
        } else {
            add(column, json, values, faults);
        }
        if (!values.isEmpty()) {
            cells.put(column, Words.meaning(column, String.join(Words.DIVIDER, values)));
        }
    }

    private static void add(RequestColumn column, JsonParser json, List<String> values, Faults faults)
            throws IOException {
        if (json.currentToken().isStructStart()) {
            json.skipChildren();
            faults.add(column.key(), FaultCode.MALFORMED, "expected", "a text");
        } else if (json.currentToken() != JsonToken.VALUE_NULL) {
            String text = json.getText().strip();
            if (!text.isEmpty()) {
                values.add(text);
            }
        }
    }

    private static void require(boolean fine) {
        if (!fine) {
            throw notAnObject();
        }
    }

    private static Refusal.InvalidInput notAnObject() {
        return new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "an object");
    }
}
