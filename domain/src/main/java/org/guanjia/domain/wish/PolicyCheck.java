package org.guanjia.domain.wish;

import java.util.Optional;
import org.guanjia.domain.shared.PolicyId;
import org.guanjia.domain.shared.PolicyListId;

/**
 * That existing policies were looked through first (W-02).
 *
 * @param edition the edition of the list
 * @param tried the entry whose department had it, whatever came of that; absent where no entry fitted
 */
public record PolicyCheck(PolicyListId edition, Optional<PolicyId> tried) {}
