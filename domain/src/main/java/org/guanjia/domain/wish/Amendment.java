package org.guanjia.domain.wish;

import java.util.Optional;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.Refusal;

/**
 * What somebody changes of a wish. The values before stay on record: in the journal, and in the vault's earlier editions.
 *
 * @param amount the new amount, where it changes
 * @param text the need in new words, where they change
 * @param particulars whether the vault got a new edition of who the person is or how to reach them
 */
public record Amendment(Optional<Money> amount, Optional<PersonalTextId> text, boolean particulars) {

    public Amendment {
        if (amount.isEmpty() && text.isEmpty() && !particulars) {
            throw new Refusal.InvalidInput(FaultCode.REQUIRED);
        }
    }

    /** Whether it changes what an approval stands on. */
    boolean touchesTheNeed() {
        return amount.isPresent() || text.isPresent();
    }
}
