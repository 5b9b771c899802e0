package org.guanjia.adapter.rest;

import java.util.List;
import java.util.Optional;
import org.guanjia.application.refusal.Explanation;

/**
 * Why a request was not answered as asked (RFC 9457). It tells nothing of the inside.
 *
 * @param type a name for this kind of problem that never changes
 * @param ruleId the rule that refused, where one did
 * @param violations what is wrong with the request, field by field
 */
public record Problem(
        String type, String title, int status, String detail, Optional<String> ruleId, List<Violation> violations) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final String URN = "urn:guanjia:refusal:";

    public Problem {
        violations = List.copyOf(violations);
    }

    /**
     * One fault.
     *
     * @param field where it is, such as {@code household[2].name}
     * @param code stable, in kebab-case
     */
    public record Violation(String field, String code, String text) {
        static Violation of(Explanation.Violation violation) {
            return new Violation(
                    violation.fault().location(), violation.fault().code().key(), violation.text());
        }
    }

    /** A problem without rule and fields. */
    static Problem of(String code, String title, int status, String detail) {
        return new Problem(URN + code, title, status, detail, Optional.empty(), List.of());
    }

    /** What a refusal says, under that status. */
    static Problem of(Explanation explanation, int status) {
        return new Problem(
                URN + explanation.code(),
                explanation.title(),
                status,
                explanation.detail(),
                explanation.rule().map(rule -> rule.text()),
                explanation.violations().stream().map(Violation::of).toList());
    }

    /** The same problem under another status. */
    Problem withStatus(int other) {
        return new Problem(type, title, other, detail, ruleId, violations);
    }
}
