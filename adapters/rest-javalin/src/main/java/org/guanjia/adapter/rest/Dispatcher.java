package org.guanjia.adapter.rest;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.guanjia.adapter.rest.json.AddressFields;
import org.guanjia.adapter.rest.json.RecordReader;
import org.guanjia.adapter.rest.operation.Operation;
import org.guanjia.adapter.rest.operation.Operation.Audience;
import org.guanjia.adapter.rest.operation.Operation.Kind;
import org.guanjia.adapter.rest.view.Views;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.wish.FollowUpCodes;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Refusal;

/** Runs operations: who asks, for what, with which right to change it; then the use case; then what is shown of its answer. */
final class Dispatcher {

    private static final String VERSION = "version";

    private final RestApi api;
    private final Callers callers;
    private final Requests requests;
    private final Files files;
    private final Imports imports;
    private final ObjectMapper json;

    Dispatcher(RestApi api, RestSettings settings, ObjectMapper json) {
        this.api = api;
        this.callers =
                new Callers(api.identity(), api.useCases().get(FollowUpCodes.class), new Rates(settings, api.clock()));
        this.requests = new Requests(new RecordReader(api.inputs()), settings.limits(), api.clock());
        this.files = new Files(api, requests);
        this.imports = new Imports(api, requests);
        this.json = json;
    }

    void run(Operation operation, Context context) throws IOException {
        Caller caller = callers.of(operation, context);
        switch (operation.kind()) {
            case READS -> answer(operation, context, read(operation, context, caller));
            case ASKS -> answer(operation, context, ask(operation, context, caller));
            case CREATES, CHANGES, ORDERS -> answer(operation, context, change(operation, context, caller));
            case DOWNLOADS -> Files.download(context, read(operation, context, caller));
            case UPLOADS -> answer(operation, context, files.upload(operation, context, caller));
            case IMPORTS -> answer(operation, context, imports.take(context, caller));
        }
    }

    private Object read(Operation operation, Context context, Caller caller) throws IOException {
        try {
            return use(operation, caller, requests.query(operation, context, caller));
        } catch (Refusal.InvalidInput invalid) {
            List<Fault> faults =
                    invalid.faults().stream().map(AddressFields::renamed).toList();
            throw new Refusal.InvalidInput(faults);
        }
    }

    private Object ask(Operation operation, Context context, Caller caller) throws IOException {
        return use(operation, caller, requests.input(operation, caller, requests.body(operation, context)));
    }

    private Object change(Operation operation, Context context, Caller caller) throws IOException {
        byte[] body = requests.body(operation, context);
        Record command = requests.input(operation, caller, body);
        Call<Record> call = new Call<>(
                command,
                Optional.of(Preconditions.key(context, caller, Requests.content(context, body))),
                Preconditions.version(context, operation, caller));
        return use(operation, caller, call);
    }

    private Object use(Operation operation, Caller caller, Object input) throws IOException {
        return operation.useCase().run(api.useCases().get(operation.useCase().useCase()), caller.actor(), input);
    }

    private void answer(Operation operation, Context context, Object answer) throws IOException {
        JsonNode shown = shown(operation.useCase().output(), answer, operation.audience() != Audience.IDENTIFIED);
        if (shown.path(VERSION).isIntegralNumber()) {
            context.header(Header.ETAG, Preconditions.tag(shown.path(VERSION).longValue()));
        }
        boolean made = operation.kind() == Kind.CREATES || operation.kind() == Kind.UPLOADS;
        if (made) {
            context.status(HttpStatus.CREATED);
            context.header(Header.LOCATION, Places.ofNew(operation, shown));
        }
        context.json(shown);
    }

    /** As what the use case says it answers with: a member of a family is shown as one only where the family is asked for. */
    private JsonNode shown(Type output, Object answer, boolean resident) throws IOException {
        JavaType one = json.constructType(Views.typeOf(output, resident));
        JavaType whole = Views.isPage(output)
                ? json.getTypeFactory().constructParametricType(Views.PageDocument.class, one)
                : one;
        try (TokenBuffer tokens = new TokenBuffer(json, false)) {
            json.writerFor(whole).writeValue(tokens, Views.show(answer, resident));
            return json.readTree(tokens.asParser());
        }
    }
}
