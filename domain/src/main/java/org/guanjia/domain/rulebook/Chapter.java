package org.guanjia.domain.rulebook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.RuleId;

/** Collects the parameters of a chapter as their constants are made, so that none can be forgotten in the list. */
final class Chapter {

    private final List<Parameter<?>> parameters;
    private final Set<Force> forces;

    /** A chapter whose parameters leave their force to the edition. */
    Chapter() {
        this(new ArrayList<>(), EnumSet.allOf(Force.class));
    }

    private Chapter(List<Parameter<?>> parameters, Set<Force> forces) {
        this.parameters = parameters;
        this.forces = forces;
    }

    /** The same chapter, for parameters that have one of these forces and no other. */
    Chapter only(Force first, Force... others) {
        return new Chapter(parameters, EnumSet.of(first, others));
    }

    /** A parameter that every edition sets. */
    <T> Parameter<T> required(String rule, String name, ParameterType<T> type, String meaning) {
        return add(new Parameter<>(new RuleId(rule), name, type, meaning, false, forces));
    }

    /** A parameter that an edition may lack. */
    <T> Parameter<T> optional(String rule, String name, ParameterType<T> type, String meaning) {
        return add(new Parameter<>(new RuleId(rule), name, type, meaning, true, forces));
    }

    List<Parameter<?>> parameters() {
        return List.copyOf(parameters);
    }

    private <T> Parameter<T> add(Parameter<T> parameter) {
        parameters.add(parameter);
        return parameter;
    }
}
