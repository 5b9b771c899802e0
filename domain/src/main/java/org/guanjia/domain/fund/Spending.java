package org.guanjia.domain.fund;

import java.util.Optional;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.ProjectKind;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.Subject;
import org.guanjia.domain.shared.VillageCode;

/**
 * What money is spent on, with what a donor may have named of it (F-10).
 *
 * @param village where it helps
 * @param field of life, of a wish
 */
public record Spending(
        Subject subject,
        Optional<VillageCode> village,
        Optional<WishKind> wishKind,
        Optional<ProjectKind> projectKind,
        Optional<Code> field) {

    /** Spending of which no more is known than what it is for. */
    public static Spending on(Subject subject) {
        return new Spending(subject, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
