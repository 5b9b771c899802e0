package org.guanjia.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.guanjia.adapter.rest.json.AddressFields;
import org.guanjia.adapter.rest.json.RecordReader;
import org.guanjia.adapter.rest.operation.Operation;
import org.guanjia.adapter.rest.operation.Operation.Kind;
import org.guanjia.adapter.rest.view.Views;
import org.guanjia.application.access.Actor;
import org.guanjia.application.usecase.Call;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Refusal;

/** Runs operations: who asks, for what, with which right to change it; then the use case; then what is shown of its answer. */
final class Dispatcher {

    private static final String VERSION = "version";
    private static final String ID = "id";

    private final RestApi api;
    private final Callers callers;
    private final Requests requests;
    private final Files files;
    private final ObjectMapper json;

    Dispatcher(RestApi api, ObjectMapper json) {
        this.api = api;
        this.callers = new Callers(api.identity());
        this.requests = new Requests(new RecordReader(api.inputs()));
        this.files = new Files(api);
        this.json = json;
    }

    void run(Operation operation, Context context) throws IOException {
        Actor actor = callers.of(context);
        switch (operation.kind()) {
            case READS -> answer(operation, context, read(operation, context, actor));
            case ASKS -> answer(operation, context, ask(operation, context, actor));
            case CREATES, CHANGES, ORDERS -> answer(operation, context, change(operation, context, actor));
            case DOWNLOADS -> files.download(context, actor);
            case UPLOADS -> answer(operation, context, files.upload(operation, context, actor));
        }
    }

    private Object read(Operation operation, Context context, Actor actor) throws IOException {
        try {
            return use(operation, actor, requests.query(operation, context));
        } catch (Refusal.InvalidInput invalid) {
            List<Fault> faults =
                    invalid.faults().stream().map(AddressFields::renamed).toList();
            throw new Refusal.InvalidInput(faults);
        }
    }

    private Object ask(Operation operation, Context context, Actor actor) throws IOException {
        return use(operation, actor, requests.input(operation, context, requests.body(operation, context)));
    }

    private Object change(Operation operation, Context context, Actor actor) throws IOException {
        byte[] body = requests.body(operation, context);
        Record command = requests.input(operation, context, body);
        Call<Record> call = new Call<>(
                command,
                Optional.of(Preconditions.key(context, actor, Requests.content(context, body))),
                Preconditions.version(context, operation, actor));
        return use(operation, actor, call);
    }

    private Object use(Operation operation, Actor actor, Object input) throws IOException {
        return operation.useCase().run(api.useCases().get(operation.useCase().useCase()), actor, input);
    }

    private void answer(Operation operation, Context context, Object answer) {
        JsonNode shown = json.valueToTree(Views.show(answer));
        if (shown.path(VERSION).isIntegralNumber()) {
            context.header(Header.ETAG, Preconditions.tag(shown.path(VERSION).longValue()));
        }
        boolean made = operation.kind() == Kind.CREATES || operation.kind() == Kind.UPLOADS;
        if (made) {
            context.status(HttpStatus.CREATED);
            context.header(
                    Header.LOCATION, Places.ofNew(operation, shown.path(ID).asText()));
        }
        context.json(shown);
    }
}
