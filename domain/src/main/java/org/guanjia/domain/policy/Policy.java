package org.guanjia.domain.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.PolicyId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TextForm;

/**
 * One entry of the policy list: an existing policy, who answers for it and where, what it solves, in which fields it may
 * help, and the clause that the entry rests on. The contact is empty where nobody has given one; then whoever hands a
 * request over gives it.
 */
public record Policy(
        PolicyId id,
        String name,
        Department department,
        PolicyLevel level,
        Optional<PolicyContact> contact,
        List<Code> fields,
        String clause,
        String solves) {

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_TEXT = 200;

    /**
     * @throws Refusal.InvalidInput if the name is not one line of at most 50 characters, clause or description not one of
     *     at most 200, or if there is no field or one stands there twice
     */
    public Policy {
        String givenName = name;
        List<Code> givenFields = fields;
        String givenClause = clause;
        String givenDescription = solves;
        Faults faults = new Faults();
        faults.collect("name", () -> requireName(givenName));
        faults.collect("fields", () -> requireFields(givenFields));
        faults.collect("clause", () -> requireText(givenClause));
        faults.collect("solves", () -> requireText(givenDescription));
        faults.refuseIfAny();
        fields = List.copyOf(fields);
    }

    /** Whether it may help with needs of that field. */
    public boolean mayHelpWith(Code field) {
        return fields.contains(field);
    }

    static String requireName(String name) {
        return TextForm.LINE.require(name, LONGEST_NAME);
    }

    static String requireText(String text) {
        return TextForm.LINE.require(text, LONGEST_TEXT);
    }

    static List<Code> requireFields(List<Code> fields) {
        if (fields.isEmpty()) {
            throw new Refusal.InvalidInput(List.of(Fault.of(FaultCode.REQUIRED)));
        }
        HashSet<Code> seen = new HashSet<>();
        Faults faults = new Faults();
        fields.stream()
                .filter(field -> !seen.add(field))
                .forEach(field -> faults.add("", FaultCode.REPEATED, "value", field.text()));
        faults.refuseIfAny();
        return fields;
    }
}
