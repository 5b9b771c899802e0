package org.guanjia.domain.wish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;

/**
 * A request as it comes in.
 *
 * @param submittedAt when it was made, not after it arrives
 * @param village where the need arose
 * @param recordedBy the subject of who enters it
 * @param recordedAs as what they enter it
 * @param ownRequest whether who enters it asks for themselves
 * @param forSomebodyElse whether somebody asks for the person
 * @param extension what carries the rulebook, where it has lapsed
 * @param possibleDuplicates wishes that may be the same need (W-11)
 */
public record Submission(
        CaseNumber number,
        Need need,
        VillageCode village,
        Instant submittedAt,
        Code channel,
        Optional<String> externalNumber,
        String recordedBy,
        Capacity recordedAs,
        boolean ownRequest,
        boolean forSomebodyElse,
        Optional<ExtensionId> extension,
        List<WishId> possibleDuplicates) {}
