package org.guanjia.adapter.rest.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.rulebook.Footing;
import org.guanjia.domain.rulebook.Parameter;
import org.guanjia.domain.rulebook.Parameters;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.RuleId;

/** The rulebook that cases of a day stand on, with every parameter as it says, and the extension that carries it. */
public record FootingDocument(RulebookDocument rulebook, Optional<ExtensionId> extension) {

    /** An edition of the rulebook. */
    public record RulebookDocument(
            RulebookId id,
            String document,
            String title,
            LocalDate from,
            Optional<LocalDate> until,
            List<Setting> parameters) {

        public RulebookDocument {
            parameters = List.copyOf(parameters);
        }

        static RulebookDocument of(Rulebook rulebook) {
            return new RulebookDocument(
                    rulebook.id(),
                    rulebook.document(),
                    rulebook.title(),
                    rulebook.from(),
                    rulebook.until(),
                    Parameters.all().stream()
                            .map(parameter -> setting(rulebook, parameter))
                            .toList());
        }
    }

    /**
     * What an edition says of one parameter.
     *
     * @param name of the parameter, within its rule
     * @param value as the rulebook's file writes it; absent where the edition says nothing
     */
    public record Setting(
            RuleId rule, String name, String meaning, Optional<String> value, Force force, String clause) {}

    static FootingDocument of(Footing footing) {
        return new FootingDocument(RulebookDocument.of(footing.rulebook()), footing.extension());
    }

    private static Setting setting(Rulebook rulebook, Parameter<?> parameter) {
        return new Setting(
                parameter.rule(),
                parameter.name(),
                parameter.meaning(),
                rulebook.find(parameter).map(value -> rulebook.text(parameter)),
                rulebook.force(parameter),
                rulebook.clause(parameter));
    }
}
