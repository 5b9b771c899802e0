package org.guanjia.domain.rulebook;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.RuleId;

/**
 * One thing that a rule leaves to the edition: a number, a choice, or, where the rule has neither, that it holds. Its
 * constants stand in one class per chapter, such as {@link WishParameters}; {@link Parameters} knows them all.
 *
 * @param rule the rule; an id that ends in 00 stands for the running text of its chapter
 * @param name unique within the rule, in kebab-case
 * @param meaning one sentence, which says of a threshold whether the amount itself is included
 * @param isOptional whether an edition may lack it, with the value {@code -}
 * @param forces the forces that an edition can choose from: all of them where the rules leave it open, fewer where they
 *     fix what the provision is, such as a duty alone for whatever is owed within a time
 */
public record Parameter<T>(
        RuleId rule, String name, ParameterType<T> type, String meaning, boolean isOptional, Set<Force> forces) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Parameter {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Parameter " + name + " of rule " + rule + " is not in kebab-case");
        }
        forces = Collections.unmodifiableSet(EnumSet.copyOf(forces));
    }

    /** The rule and the name, such as {@code W-01.receipt-period}; unique over all rules. */
    public String key() {
        return rule + "." + name;
    }

    @Override
    public String toString() {
        return key();
    }
}
