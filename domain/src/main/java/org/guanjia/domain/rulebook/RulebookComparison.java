package org.guanjia.domain.rulebook;

import java.util.List;
import org.guanjia.domain.shared.Force;

/**
 * What one edition of the rulebook changes against another.
 *
 * @param changes the parameters whose value or force differs, chapter by chapter; a clause alone is no change
 */
public record RulebookComparison(RulebookId before, RulebookId after, List<ParameterChange> changes) {

    public RulebookComparison {
        changes = List.copyOf(changes);
    }

    /** Compares the edition {@code after} with the one that it would supersede. */
    public static RulebookComparison between(Rulebook before, Rulebook after) {
        List<ParameterChange> changes = Parameters.all().stream()
                .map(parameter -> new ParameterChange(parameter, Said.of(before, parameter), Said.of(after, parameter)))
                .filter(ParameterChange::changesAnything)
                .toList();
        return new RulebookComparison(before.id(), after.id(), changes);
    }

    /** One parameter as both editions have it. */
    public record ParameterChange(Parameter<?> parameter, Said before, Said after) {

        private boolean changesAnything() {
            return !before.value().equals(after.value()) || before.force() != after.force();
        }
    }

    /**
     * What an edition says of a parameter.
     *
     * @param value as the file writes it, {@code -} where the edition lacks the provision
     */
    public record Said(String value, Force force, String clause) {

        private static Said of(Rulebook edition, Parameter<?> parameter) {
            return new Said(edition.text(parameter), edition.force(parameter), edition.clause(parameter));
        }
    }
}
