package org.guanjia.domain.rulebook;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.Provision;
import org.guanjia.domain.shared.Refusal;

/**
 * An act breaks a provision. What comes of it depends on the force alone, and only here: a mandatory provision
 * refuses, one in principle asks for a justification, a duty and a permission never refuse.
 *
 * @param values the figures that fill the slots of the refusal's text
 */
@Enforces("R-06.forces")
public record Breach(Provision provision, Force force, Map<String, String> values) {

    private static final String FORCE = "force";

    public Breach {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A breach of a provision that binds equally in every edition. */
    public static Breach of(Provision provision, Map<String, String> values) {
        return new Breach(provision, provision.force(), values);
    }

    /** A breach of a provision that binds as strongly as the edition says. */
    public static Breach under(
            Rulebook rulebook, Parameter<?> parameter, Provision provision, Map<String, String> values) {
        return new Breach(provision, rulebook.force(parameter), values);
    }

    /**
     * Lets the act go on without a justification.
     *
     * @throws Refusal.RuleBroken if the provision is mandatory or holds in principle
     */
    public void refuseIfBinding() {
        switch (force) {
            case MANDATORY, IN_PRINCIPLE -> throw refusal();
            case DUTY, PERMITTED -> {
                // the act goes on; who owes a duty marks it as missed
            }
        }
    }

    /**
     * Lets the act go on with a justification.
     *
     * @return the deviation to put on record; empty where none was needed
     * @throws Refusal.RuleBroken if the provision is mandatory
     */
    public Optional<Deviation> justifiedBy(Justification justification, Instant at) {
        return departsWithJustification() ? Optional.of(new Deviation(provision, justification, at)) : Optional.empty();
    }

    /**
     * Lets the act go on with a justification that is kept elsewhere.
     *
     * @return whether a departure is to be put on record
     * @throws Refusal.RuleBroken if the provision is mandatory
     */
    public boolean departsWithJustification() {
        return switch (force) {
            case MANDATORY -> throw refusal();
            case IN_PRINCIPLE -> true;
            case DUTY, PERMITTED -> false;
        };
    }

    private Refusal refusal() {
        Map<String, String> withForce = new LinkedHashMap<>(values);
        withForce.put(FORCE, ParameterType.wordOf(force));
        return new Refusal.RuleBroken(provision, withForce);
    }
}
