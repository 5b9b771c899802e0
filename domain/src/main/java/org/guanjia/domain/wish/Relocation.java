package org.guanjia.domain.wish;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;

/**
 * Where a wish goes on in another town.
 *
 * @param person the same person as the vault of that town knows them
 * @param text the need in the person's own words, kept there too
 * @param possibleDuplicates what may be the same need there
 * @param attachments all files of the wish, as they are kept there
 */
public record Relocation(
        CaseNumber number,
        VillageCode village,
        PersonId person,
        Optional<PersonalTextId> text,
        List<WishId> possibleDuplicates,
        List<AttachmentId> attachments) {}
