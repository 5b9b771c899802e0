package org.guanjia.application.fund;

import java.util.Optional;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.Purpose;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.ProjectKind;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;

/**
 * What a donor named (F-10): all of it has to fit what the money is spent on; what is left out fits anything.
 *
 * @param wish one wish alone
 * @param field a field of life
 */
public record PurposeInput(
        Optional<@Parsed(DomainText.WISH_ID) String> wish,
        Optional<@Parsed(DomainText.WISH_KIND) String> wishKind,
        Optional<@Parsed(DomainText.PROJECT_KIND) String> projectKind,
        Optional<@Parsed(DomainText.CODE) String> field,
        Optional<@Parsed(DomainText.VILLAGE_CODE) String> village) {

    /**
     * The purpose, of the programme of the fund that takes the donation in.
     *
     * @throws Refusal.InvalidInput if it names for projects what only wishes have, or the other way round
     */
    Purpose of(Programme programme) {
        return new Purpose(
                programme,
                wish.map(WishId::parse),
                wishKind.map(WishKind::valueOf),
                projectKind.map(ProjectKind::valueOf),
                field.map(Code::new),
                village.map(VillageCode::new));
    }
}
