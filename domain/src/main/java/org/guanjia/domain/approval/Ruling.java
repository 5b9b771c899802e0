package org.guanjia.domain.approval;

import java.util.Optional;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.PersonalTextId;

/**
 * What an officer says.
 *
 * @param amount where less is approved than was asked
 * @param opinion in the officer's words, which the vault keeps; whoever does not approve gives one
 * @param seal where its seal or signature is found
 */
public record Ruling(
        Verdict verdict, Optional<Money> amount, Optional<PersonalTextId> opinion, Optional<SealReference> seal) {

    /** A yes to all that was asked. */
    public static Ruling approve() {
        return new Ruling(Verdict.APPROVE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A yes to less than was asked. */
    public static Ruling approve(Money amount) {
        return new Ruling(Verdict.APPROVE, Optional.of(amount), Optional.empty(), Optional.empty());
    }

    /** A no, and why. */
    public static Ruling refuse(PersonalTextId opinion) {
        return new Ruling(Verdict.REFUSE, Optional.empty(), Optional.of(opinion), Optional.empty());
    }

    /** Back for amendment, and why. */
    public static Ruling giveBack(PersonalTextId opinion) {
        return new Ruling(Verdict.RETURN, Optional.empty(), Optional.of(opinion), Optional.empty());
    }

    /** The same under a seal or signature. */
    public Ruling sealed(SealReference where) {
        return new Ruling(verdict, amount, opinion, Optional.of(where));
    }
}
