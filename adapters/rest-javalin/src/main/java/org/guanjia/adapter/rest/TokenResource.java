package org.guanjia.adapter.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The log-ins of a demonstration, for programs on this machine. */
final class TokenResource {

    private static final String ALL = "/demo/tokens";
    private static final String ONE = ALL + "/{person}";
    private static final Pattern THIS_MACHINE = Pattern.compile("(127\\.0\\.0\\.1|localhost)(:[0-9]+)?");

    private final TokenDesk desk;

    TokenResource(TokenDesk desk) {
        this.desk = desk;
    }

    record Answer(List<Holder> tokens) {}

    record Holder(String person, List<String> roles, String token) {}

    void registerIn(RoutesConfig routes) {
        routes.get(ALL, this::all);
        routes.get(ONE, this::one);
    }

    private void all(Context context) {
        requireThisMachine(context);
        context.json(new Answer(desk.people().stream()
                .flatMap(person -> holder(person).stream())
                .toList()));
    }

    private Optional<Holder> holder(TokenDesk.Person person) {
        return desk.token(person.name()).map(token -> new Holder(person.name(), person.roles(), token));
    }

    private void one(Context context) {
        requireThisMachine(context);
        String token = desk.token(context.pathParam("person")).orElseThrow(HttpFault.NO_SUCH_ADDRESS::thrown);
        context.contentType("text/plain; charset=utf-8").result(token);
    }

    /** A page elsewhere may give its own name this machine's address; its browser then sends that name. */
    private static void requireThisMachine(Context context) {
        if (!THIS_MACHINE.matcher(String.valueOf(context.host())).matches()) {
            throw HttpFault.NO_SUCH_ADDRESS.thrown();
        }
    }
}
