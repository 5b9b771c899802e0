package org.guanjia.adapter.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guanjia.adapter.rest.json.AddressFields;
import org.guanjia.adapter.rest.json.JsonBodies;
import org.guanjia.adapter.rest.json.RecordReader;
import org.guanjia.adapter.rest.operation.Operation;
import org.guanjia.adapter.rest.operation.PublicOperations;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/** Reads requests as commands and queries. */
final class Requests {

    private static final String JSON = "application/json";
    private static final String FILE_TEXT = "text";

    private final RecordReader reader;
    private final RestSettings.Limits limits;
    private final InstantSource clock;

    Requests(RecordReader reader, RestSettings.Limits limits, InstantSource clock) {
        this.reader = reader;
        this.limits = limits;
        this.clock = clock;
    }

    /** The body as it arrives, for whoever minds its size. */
    InputStream stream(Context context) {
        return new BodyStream(context.bodyInputStream(), limits, clock);
    }

    /** The query that the address holds. */
    Record query(Operation operation, Context context, Caller caller) {
        Map<String, List<String>> fields = new LinkedHashMap<>(context.queryParamMap());
        caller.named().forEach((name, value) -> fields.merge(name, List.of(value), Requests::both));
        Class<? extends Record> type = operation.useCase().input();
        return reader.read(type, AddressFields.object(type, fields));
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The bytes of the body, which must be JSON if there are any. */
    byte[] body(Operation operation, Context context) {
        if (!context.queryParamMap().isEmpty()) {
            refuseSurplus(context.queryParamMap().keySet().stream().toList());
        }
        byte[] read = atMost(carriesFile(operation) ? limits.fileTextBytes() : limits.jsonBytes(), context);
        if (read.length > 0 && !isJson(context)) {
            throw HttpFault.MEDIA_TYPE.thrown();
        }
        return read;
    }

    /** The bytes of a body that is a file of lines. */
    byte[] file(Context context) {
        return atMost(limits.fileTextBytes(), context);
    }

    private byte[] atMost(int largest, Context context) {
        try (InputStream body = stream(context)) {
            byte[] read = body.readNBytes(largest + 1);
            if (read.length > largest) {
                throw HttpFault.TOO_LARGE.thrown();
            }
            return read;
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    private static boolean carriesFile(Operation operation) {
        return AddressFields.of(operation.useCase().input()).containsKey(FILE_TEXT);
    }

    private static boolean isJson(Context context) {
        String type = context.header(Header.CONTENT_TYPE);
        return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase(JSON);
    }

    /** The command or query that the body holds together with the path. */
    Record input(Operation operation, Caller caller, byte[] body) {
        ObjectNode object = body.length == 0
                ? JsonNodeFactory.instance.objectNode()
                : JsonBodies.read(body).orElseThrow(HttpFault.MALFORMED_BODY::thrown);
        refuseSurplus(Stream.concat(
                        caller.named().keySet().stream(),
                        PublicOperations.fieldsKeptFrom(operation.audience()).stream())
                .filter(object::has)
                .sorted()
                .toList());
        Map<String, List<String>> inPath = new LinkedHashMap<>();
        caller.named().forEach((name, value) -> inPath.put(name, List.of(value)));
        Class<? extends Record> type = operation.useCase().input();
        ObjectNode ofPath = AddressFields.object(type, inPath);
        caller.named().keySet().forEach(name -> object.set(name, ofPath.get(name)));
        return reader.read(type, object);
    }

    /** What a request asks for, as bytes: the same request has the same ones, another one others. */
    static byte[] content(Context context, byte[] body) {
        byte[] path = (context.path() + '\n').getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[path.length + body.length];
        System.arraycopy(path, 0, all, 0, path.length);
        System.arraycopy(body, 0, all, path.length, body.length);
        return all;
    }

    static void refuseSurplus(List<String> names) {
        List<Fault> faults = new ArrayList<>();
        names.forEach(name -> faults.add(Fault.of(FaultCode.SURPLUS).at(RecordReader.shown(name))));
        if (!faults.isEmpty()) {
            throw new Refusal.InvalidInput(faults);
        }
    }
}
