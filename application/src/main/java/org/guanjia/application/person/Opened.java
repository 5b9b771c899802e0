package org.guanjia.application.person;

import java.util.Optional;
import java.util.function.Function;

/** Something that was sealed: legible, or erased with its person, which is an answer and no failure. */
public sealed interface Opened<T> {

    static <T> Opened<T> legible(T content) {
        return new Legible<>(content);
    }

    static <T> Opened<T> erased() {
        return new Erased<>();
    }

    /** What it says; empty where it was erased. */
    Optional<T> content();

    /** The same, seen another way. */
    default <R> Opened<R> map(Function<T, R> view) {
        return content().map(view).map(Opened::legible).orElseGet(Opened::erased);
    }

    /** Its key is there. */
    record Legible<T>(T value) implements Opened<T> {
        @Override
        public Optional<T> content() {
            return Optional.of(value);
        }
    }

    /** Its key was destroyed. */
    record Erased<T>() implements Opened<T> {
        @Override
        public Optional<T> content() {
            return Optional.empty();
        }
    }
}
