package org.guanjia.domain.fund;

import java.util.Optional;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.ProjectKind;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;

/**
 * What a donor named (F-10): everything that is said has to fit; what is left open fits anything of the programme.
 *
 * @param wish one wish alone
 * @param field a field of life
 */
public record Purpose(
        Programme programme,
        Optional<WishId> wish,
        Optional<WishKind> wishKind,
        Optional<ProjectKind> projectKind,
        Optional<Code> field,
        Optional<VillageCode> village) {

    /**
     * @throws Refusal.InvalidInput if it names for projects what only wishes have, or the other way round
     */
    public Purpose {
        Faults faults = new Faults();
        boolean ofWishes = programme == Programme.WISHES;
        refuse("wish", !ofWishes && wish.isPresent(), faults);
        refuse("wishKind", !ofWishes && wishKind.isPresent(), faults);
        refuse("field", !ofWishes && field.isPresent(), faults);
        refuse("projectKind", ofWishes && projectKind.isPresent(), faults);
        faults.refuseIfAny();
    }

    private static void refuse(String place, boolean surplus, Faults faults) {
        if (surplus) {
            faults.add(place, FaultCode.SURPLUS);
        }
    }

    /** Anything of the programme. */
    public static Purpose of(Programme programme) {
        return new Purpose(
                programme, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** One wish alone. */
    public static Purpose of(WishId wish) {
        return of(Programme.WISHES).with(Optional.of(wish));
    }

    /** The same purpose when the one wish that it named is done. */
    Purpose beyondItsWish() {
        return with(Optional.empty());
    }

    private Purpose with(Optional<WishId> newWish) {
        return new Purpose(programme, newWish, wishKind, projectKind, field, village);
    }

    /** Whether the donor wanted money to be spent on that. */
    public boolean covers(Spending spending) {
        return programme == spending.subject().programme()
                && fits(wish, spending.subject().fold(ofWish -> Optional.of(ofWish.wish()), of -> Optional.empty()))
                && fits(wishKind, spending.wishKind())
                && fits(projectKind, spending.projectKind())
                && fits(field, spending.field())
                && fits(village, spending.village());
    }

    private static <T> boolean fits(Optional<T> named, Optional<T> found) {
        return named.isEmpty() || named.equals(found);
    }
}
