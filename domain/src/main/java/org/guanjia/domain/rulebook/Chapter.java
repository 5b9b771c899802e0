package org.guanjia.domain.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.guanjia.domain.shared.RuleId;

/** Collects the parameters of a chapter as their constants are made, so that none can be forgotten in the list. */
final class Chapter {

    private final List<Parameter<?>> parameters = new ArrayList<>();

    /** A parameter that every edition sets. */
    <T> Parameter<T> required(String rule, String name, ParameterType<T> type, String meaning) {
        return add(new Parameter<>(new RuleId(rule), name, type, meaning, false));
    }

    /** A parameter that an edition may lack. */
    <T> Parameter<T> optional(String rule, String name, ParameterType<T> type, String meaning) {
        return add(new Parameter<>(new RuleId(rule), name, type, meaning, true));
    }

    List<Parameter<?>> parameters() {
        return List.copyOf(parameters);
    }

    private <T> Parameter<T> add(Parameter<T> parameter) {
        parameters.add(parameter);
        return parameter;
    }
}
