package org.guanjia.domain.wish;

import java.util.List;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;

/** Where a wish goes on in another town, and what may be the same need there. */
public record Relocation(CaseNumber number, VillageCode village, List<WishId> possibleDuplicates) {}
