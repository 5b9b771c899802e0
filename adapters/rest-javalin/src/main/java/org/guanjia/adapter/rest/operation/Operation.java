package org.guanjia.adapter.rest.operation;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that the service does over HTTP, by one use case.
 *
 * @param audience who may ask
 * @param path below {@code /api/v1}; a name in braces is the component of the command or query that stands there
 */
public record Operation(Audience audience, Kind kind, String path, UseCaseMethod useCase) {

    private static final Pattern NAME_IN_PATH = Pattern.compile("\\{(\\w+)}");

    /** Who may ask. */
    public enum Audience {
        /** Whoever the identity provider vouches for. */
        IDENTIFIED,
        /** Anybody: to look something up, or to bring in a request of their own. */
        ANYBODY,
        /** Whoever holds the follow-up code of the case that the path names by its number. */
        HOLDER
    }

    /** How an operation is asked and how it answers. */
    public enum Kind {
        /** GET of what is there, with everything in the address. */
        READS,
        /** POST of a question that is too long for an address; it changes nothing. */
        ASKS,
        /** GET of the bytes of a file. */
        DOWNLOADS,
        /** POST that makes something new; answers 201 with its place. */
        CREATES,
        /** POST that changes something that is there, at the version that the caller saw. */
        CHANGES,
        /** POST that changes something by itself, whatever version the caller saw. */
        ORDERS,
        /** POST of the bytes of a file. */
        UPLOADS,
        /** POST of a file of many lines, each of which is answered. */
        IMPORTS
    }

    /** Whether the request is a GET. */
    public boolean isGet() {
        return kind == Kind.READS || kind == Kind.DOWNLOADS;
    }

    /** Whether a member of staff must say which version they decided on. */
    public boolean needsVersion() {
        return audience == Audience.IDENTIFIED && (kind == Kind.CHANGES || kind == Kind.UPLOADS);
    }

    /** The names in the path, in order. */
    public List<String> namesInPath() {
        return NAME_IN_PATH.matcher(path).results().map(name -> name.group(1)).toList();
    }

    /** The same path with each name replaced. */
    public String pathWith(UnaryOperator<String> values) {
        return NAME_IN_PATH.matcher(path).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }
}
