package org.guanjia.domain.wish;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.TextForm;
import org.guanjia.domain.shared.WishId;

/**
 * Where a wish comes from and what it stands on; never changed.
 *
 * @param extension what carried the rulebook, where it had lapsed
 * @param submittedAt when the request was made; the clock of the whole case starts here
 * @param arrivedAt when it first reached the queue of a responsible unit; the receipt's clock starts here
 * @param externalNumber the channel's own number of the request
 * @param recordedBy the subject of who entered it
 * @param recordedAs as what they entered it
 * @param ownRequest whether who entered it asks for themselves
 * @param forSomebodyElse whether somebody asked for the person
 * @param transferredFrom the wish that it goes on from, in another town
 */
public record Origin(
        CaseNumber number,
        RulebookId rulebook,
        Optional<ExtensionId> extension,
        Instant submittedAt,
        Instant arrivedAt,
        Code channel,
        Optional<String> externalNumber,
        String recordedBy,
        Capacity recordedAs,
        boolean ownRequest,
        boolean forSomebodyElse,
        Optional<WishId> transferredFrom) {

    private static final int LONGEST_NUMBER = 100;

    public Origin {
        externalNumber.ifPresent(Origin::requireExternalNumber);
    }

    /**
     * Whether they submitted it: whoever enters it as a resident, or asks for themselves. Who records another's request as
     * staff, or passes it on, does not.
     */
    public boolean isSubmittedBy(String subject) {
        return recordedBy.equals(subject) && (ownRequest || recordedAs == Capacity.RESIDENT);
    }

    /**
     * The number itself.
     *
     * @throws org.guanjia.domain.shared.Refusal.InvalidInput if it is not one line of at most 100 characters
     */
    public static String requireExternalNumber(String text) {
        return TextForm.LINE.require(text, LONGEST_NUMBER);
    }
}
