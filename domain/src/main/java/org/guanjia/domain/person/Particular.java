package org.guanjia.domain.person;

import java.util.Optional;
import java.util.function.Function;

/**
 * Something that one would like to know of a person and that is known, or missing for a reason, since who has no phone and
 * no address may ask for help too.
 *
 * @param <T> a value whose own string is masked
 */
public sealed interface Particular<T> {

    static <T> Particular<T> of(T value) {
        return new Known<>(value);
    }

    static <T> Particular<T> missing(Reason reason) {
        return new Missing<>(reason);
    }

    /** What is known; empty where it is missing. */
    Optional<T> value();

    /** What it shows by that function; the name of the reason where it is missing. */
    String shown(Function<T, String> form);

    /** What is known. */
    record Known<T>(T content) implements Particular<T> {
        @Override
        public Optional<T> value() {
            return Optional.of(content);
        }

        @Override
        public String shown(Function<T, String> form) {
            return form.apply(content);
        }

        @Override
        public String toString() {
            return content.toString();
        }
    }

    /** What is not known. */
    record Missing<T>(Reason reason) implements Particular<T> {
        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public String shown(Function<T, String> form) {
            return reason.name();
        }

        @Override
        public String toString() {
            return reason.name();
        }
    }

    /** Why something is missing. */
    enum Reason {
        /** The person has none: no phone, no fixed abode. */
        NONE_POSSESSED,
        /** The person has one and does not tell. */
        NOT_DISCLOSED,
        /** Nobody knows, nor can the person say. */
        UNKNOWN
    }
}
