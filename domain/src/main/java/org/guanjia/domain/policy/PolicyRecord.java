package org.guanjia.domain.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.PolicyId;
import org.guanjia.domain.shared.Refusal;

/** The record of one entry as the file writes it, with the place where it stands. */
record PolicyRecord(String place, List<String> fields) {

    static final int NUMBER_OF_FIELDS = 10;

    /** A telephone or contact that nobody has given. */
    private static final String LACKING = "-";

    private static final int DEPARTMENT = 3;

    /** Whether the entry says that this department answers for it. */
    boolean names(String department) {
        return fields.size() > DEPARTMENT && fields.get(DEPARTMENT).equals(department);
    }

    /**
     * The entry; empty where only its department's own record has faults.
     *
     * @throws Refusal.InvalidInput with every fault of the record, each with the field's name
     */
    Optional<Policy> read(Map<String, Optional<Department>> departments) {
        Faults faults = new Faults();
        Optional<PolicyId> id = faults.collect("", () -> new PolicyId(fields.get(1)));
        Optional<String> name = faults.collect("name", () -> Policy.requireName(fields.get(2)));
        Optional<Department> department = faults.collect(
                        "department", () -> departmentAmong(departments, fields.get(DEPARTMENT)))
                .flatMap(Function.identity());
        Optional<PolicyLevel> level = faults.collect("level", () -> level(fields.get(4)));
        Optional<Optional<PhoneNumber>> telephone =
                faults.collect("telephone", () -> given(fields.get(5), PhoneNumber::new));
        Optional<Optional<String>> contact =
                faults.collect("contact", () -> given(fields.get(6), PolicyContact::requireText));
        Optional<List<Code>> helps = faults.collect("fields", () -> codes(fields.get(7)));
        Optional<String> clause = faults.collect("clause", () -> Policy.requireText(fields.get(8)));
        Optional<String> solves = faults.collect("solves", () -> Policy.requireText(fields.get(9)));
        faults.refuseIfAny();
        return department.map(responsible -> new Policy(
                id.orElseThrow(),
                name.orElseThrow(),
                responsible,
                level.orElseThrow(),
                PolicyContact.of(telephone.orElseThrow(), contact.orElseThrow()),
                helps.orElseThrow(),
                clause.orElseThrow(),
                solves.orElseThrow()));
    }

    /** What the record of that code says; where no department is declared at all, that is a fault of the file. */
    private static Optional<Department> departmentAmong(Map<String, Optional<Department>> departments, String code) {
        if (!departments.isEmpty() && !departments.containsKey(code)) {
            throw new Refusal.InvalidInput(FaultCode.NOT_ONE_OF, "known", String.join(", ", departments.keySet()));
        }
        return departments.getOrDefault(code, Optional.empty());
    }

    private static PolicyLevel level(String text) {
        return Stream.of(PolicyLevel.values())
                .filter(level -> level.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refusal.InvalidInput(FaultCode.NOT_ONE_OF, "known", levels()));
    }

    private static String levels() {
        return Stream.of(PolicyLevel.values()).map(PolicyLevel::name).collect(Collectors.joining(", "));
    }

    private static <T> Optional<T> given(String text, Function<String, T> parse) {
        requirePresent(text);
        return text.equals(LACKING) ? Optional.empty() : Optional.of(parse.apply(text));
    }

    private static List<Code> codes(String text) {
        requirePresent(text);
        return Policy.requireFields(
                Stream.of(text.split(",", -1)).map(String::strip).map(Code::new).toList());
    }

    private static void requirePresent(String text) {
        if (text.isEmpty()) {
            throw new Refusal.InvalidInput(List.of(Fault.of(FaultCode.REQUIRED)));
        }
    }
}
