package org.guanjia.domain.rulebook;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/**
 * The offices that an approval leads through: its steps in order, each with one office or with several side by
 * side. No office stands in it twice, since nobody decides two steps of one approval.
 *
 * @param steps at least one
 */
public record ApprovalRoute(List<Step> steps) {

    private static final String STEP_SEPARATOR = " > ";
    private static final Pattern ARROW = Pattern.compile(">");

    public ApprovalRoute {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("Route of an approval needs at least one step");
        }
        List<ApprovalOffice> offices =
                steps.stream().flatMap(step -> step.offices().stream()).toList();
        if (new HashSet<>(offices).size() != offices.size()) {
            throw new Refusal.InvalidInput(FaultCode.REPEATED, "value", textOf(steps));
        }
    }

    /**
     * Reads a route such as {@code town-departments > town-lead + town-charity}: {@code >} leads to the next step, all of
     * the offices joined by {@code +} decide, and any one of those joined by {@code /}.
     *
     * @throws Refusal.InvalidInput if an office is unknown or stands there twice, or a step mixes both signs
     */
    static ApprovalRoute parse(String text) {
        return new ApprovalRoute(
                Stream.of(ARROW.split(text, -1)).map(Step::parse).toList());
    }

    /** The form of the rulebook's file. */
    @Override
    public String toString() {
        return textOf(steps);
    }

    private static String textOf(List<Step> steps) {
        return steps.stream().map(Step::toString).collect(Collectors.joining(STEP_SEPARATOR));
    }

    /** How many of a step's offices have to approve. */
    public enum Quorum {
        ALL("+"),
        /** One of them suffices. */
        ANY("/");

        private final String sign;

        Quorum(String sign) {
            this.sign = sign;
        }
    }

    /**
     * Offices that decide side by side.
     *
     * @param offices at least one
     * @param quorum {@link Quorum#ALL} where there is only one office
     */
    public record Step(List<ApprovalOffice> offices, Quorum quorum) {

        public Step {
            offices = List.copyOf(offices);
            if (offices.isEmpty() || (offices.size() == 1 && quorum == Quorum.ANY)) {
                throw new IllegalArgumentException("Step of a route has no offices to choose from: " + offices);
            }
        }

        private static Step parse(String text) {
            List<Quorum> signs = Stream.of(Quorum.values())
                    .filter(quorum -> text.contains(quorum.sign))
                    .toList();
            if (signs.size() > 1) {
                throw new Refusal.InvalidInput(
                        FaultCode.MALFORMED, "expected", "such as town-departments > town-lead + town-charity");
            }
            Quorum quorum = signs.isEmpty() ? Quorum.ALL : signs.get(0);
            return new Step(
                    Stream.of(text.split(Pattern.quote(quorum.sign), -1))
                            .map(word -> ParameterType.parseWord(word.strip(), ApprovalOffice.class))
                            .toList(),
                    quorum);
        }

        @Override
        public String toString() {
            return offices.stream().map(ParameterType::wordOf).collect(Collectors.joining(" " + quorum.sign + " "));
        }
    }
}
