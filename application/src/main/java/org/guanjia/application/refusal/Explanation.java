package org.guanjia.application.refusal;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.RuleId;

/**
 * A refusal as a person reads it.
 *
 * @param code stable and public; shown as {@code urn:guanjia:refusal:<code>}
 * @param title the same for every refusal of its kind
 * @param detail what happened this time and what to do now
 * @param rule the rule that refused, where one did
 * @param violations what is wrong with the input, field by field; empty unless the input was invalid
 */
public record Explanation(String code, String title, String detail, Optional<RuleId> rule, List<Violation> violations) {

    public Explanation {
        violations = List.copyOf(violations);
    }

    /** One fault with its text. */
    public record Violation(Fault fault, String text) {}
}
