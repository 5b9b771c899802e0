package org.guanjia.adapter.rest.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.edition.query.TryRulebook.Trial;
import org.guanjia.domain.rulebook.Parameter;
import org.guanjia.domain.rulebook.RulebookComparison;
import org.guanjia.domain.rulebook.RulebookComparison.Said;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.RuleId;

/** What an edition of the rulebook would change against the one that starts last before it, where there is one. */
public record RulebookTrialDocument(
        RulebookId rulebook, LocalDate from, Optional<LocalDate> until, Optional<Comparison> comparison) {

    /** Every parameter of which two editions say different things. */
    public record Comparison(RulebookId before, RulebookId after, List<Change> changes) {

        public Comparison {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What they say of one.
     *
     * @param name of the parameter, within its rule
     */
    public record Change(RuleId rule, String name, String meaning, Said before, Said after) {}

    static RulebookTrialDocument of(Trial trial) {
        return new RulebookTrialDocument(
                trial.rulebook(),
                trial.from(),
                trial.until(),
                trial.comparison().map(RulebookTrialDocument::comparison));
    }

    private static Comparison comparison(RulebookComparison comparison) {
        return new Comparison(
                comparison.before(),
                comparison.after(),
                comparison.changes().stream()
                        .map(change -> change(change.parameter(), change.before(), change.after()))
                        .toList());
    }

    private static Change change(Parameter<?> parameter, Said before, Said after) {
        return new Change(parameter.rule(), parameter.name(), parameter.meaning(), before, after);
    }
}
