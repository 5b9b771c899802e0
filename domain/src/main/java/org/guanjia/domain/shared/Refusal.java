package org.guanjia.domain.shared;

import java.io.Serial;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The system's "no": an act that was understood and is not done, with the reason and what would help. Everything else
 * that is thrown is a failure. A refusal changes nothing, has no stack trace and carries no personal data.
 *
 * <p>The family is closed: {@link #fold} maps it totally, in every ring.
 */
public abstract sealed class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // an unmodifiable map of strings made by this class
    private final Map<String, String> values;

    private final String key;

    private Refusal(String key, Map<String, String> values) {
        super(values.isEmpty() ? key : key + " " + values, null, false, false);
        this.key = key;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The stable public code: the rule's id where a rule refused, else one that starts with {@code G-}. */
    public String code() {
        return key;
    }

    /** The key of the refusal's text; the code, narrowed to the provision where a rule has several. */
    public final String key() {
        return key;
    }

    /** The figures and names that the text's slots are filled with, in a stable order. */
    public final Map<String, String> values() {
        return values;
    }

    /** The rule that refused, where one did. */
    public Optional<RuleId> rule() {
        return Optional.empty();
    }

    /** What is wrong with the input; empty unless the input was invalid. */
    public List<Fault> faults() {
        return List.of();
    }

    public abstract <R> R fold(Cases<R> cases);

    /** One function per member of the family. */
    public interface Cases<R> {
        R ruleBroken(RuleBroken refusal);

        R notPermitted(NotPermitted refusal);

        R notFound(NotFound refusal);

        R conflict(Conflict refusal);

        R invalidInput(InvalidInput refusal);
    }

    /** A rule of the programme forbids the act. */
    public static final class RuleBroken extends Refusal {
        @Serial
        private static final long serialVersionUID = 1;

        @SuppressWarnings("serial") // provisions are enum constants
        private final Provision provision;

        public RuleBroken(Provision provision, Map<String, String> values) {
            super(provision.rule() + "." + provision.key(), values);
            this.provision = provision;
        }

        public Provision provision() {
            return provision;
        }

        @Override
        public String code() {
            return provision.rule().text();
        }

        @Override
        public Optional<RuleId> rule() {
            return Optional.of(provision.rule());
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.ruleBroken(this);
        }
    }

    /** No role that the actor has may do this anywhere. */
    public static final class NotPermitted extends Refusal {
        @Serial
        private static final long serialVersionUID = 1;

        public NotPermitted(String useCase) {
            super("G-not-permitted", Map.of("useCase", useCase));
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.notPermitted(this);
        }
    }

    /** Nothing of that id is visible to the actor: unknown, or outside the jurisdiction; the answer does not tell which. */
    public static final class NotFound extends Refusal {
        @Serial
        private static final long serialVersionUID = 1;

        public NotFound(String id) {
            super("G-not-found", Map.of("id", id));
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.notFound(this);
        }
    }

    /** The act meets another one that came first. */
    public static final class Conflict extends Refusal {
        @Serial
        private static final long serialVersionUID = 1;

        private final Reason reason;

        public Conflict(Reason reason, Map<String, String> values) {
            super(reason.key, values);
            this.reason = reason;
        }

        /** The aggregate has moved on from that version. */
        public static Conflict staleVersion(long expected) {
            return new Conflict(Reason.STALE_VERSION, Map.of("expected", Long.toString(expected)));
        }

        /** The command key belongs to a request with another content. */
        public static Conflict keyReused() {
            return new Conflict(Reason.KEY_REUSED, Map.of());
        }

        /** The same command is being worked on at this moment. */
        public static Conflict twinInFlight() {
            return new Conflict(Reason.TWIN_IN_FLIGHT, Map.of());
        }

        /** Others moved the money that the decision counted on. */
        public static Conflict fundsMoved() {
            return new Conflict(Reason.FUNDS_MOVED, Map.of());
        }

        public Reason reason() {
            return reason;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.conflict(this);
        }

        /** What came first. */
        public enum Reason {
            /** The aggregate has changed since the actor looked at it. */
            STALE_VERSION("G-stale-version"),
            /** The aggregate is not in a state that allows the act. */
            OUT_OF_ORDER("G-out-of-order"),
            /** The same command key is still being worked on. */
            TWIN_IN_FLIGHT("G-twin-in-flight"),
            /** The same command key was used for another request. */
            KEY_REUSED("G-key-reused"),
            /** The money is no longer where it was when the act was decided. */
            FUNDS_MOVED("G-funds-moved");

            private final String key;

            Reason(String key) {
                this.key = key;
            }

            /** The key of the reason's text. */
            public String key() {
                return key;
            }
        }
    }

    /** The input has faults of form or meaning; all of them are named at once. */
    public static final class InvalidInput extends Refusal {
        @Serial
        private static final long serialVersionUID = 1;

        /** The code of every invalid input, whatever its faults. */
        public static final String CODE = "G-invalid-input";

        @SuppressWarnings("serial") // an unmodifiable list of serializable records
        private final List<Fault> faults;

        public InvalidInput(List<Fault> faults) {
            super(CODE, Map.of("faults", Integer.toString(faults.size())));
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("Invalid input needs at least one fault");
            }
            this.faults = List.copyOf(faults);
        }

        public InvalidInput(FaultCode code, String... namesAndValues) {
            this(List.of(Fault.of(code, namesAndValues)));
        }

        @Override
        public List<Fault> faults() {
            return faults;
        }

        @Override
        public String getMessage() {
            return super.getMessage() + " " + faults;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.invalidInput(this);
        }
    }
}
