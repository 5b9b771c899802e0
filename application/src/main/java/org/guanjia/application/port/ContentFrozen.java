package org.guanjia.application.port;

import org.guanjia.domain.approval.FrozenContent;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.TownCode;

/**
 * What offices are asked to decide on was frozen for them. It is kept for good, names nobody but by where the vault keeps them,
 * and is held against the hash that the approval has.
 *
 * @param round of the approval that it began, from 1
 */
public record ContentFrozen(ApprovalId approval, int round, FrozenContent content, String document) implements Effect {

    /**
     * @throws IllegalArgumentException if the hash is that of another document
     */
    public ContentFrozen {
        if (!content.equals(FrozenContent.of(document))) {
            throw new IllegalArgumentException("Content of " + approval + " has another hash than " + content);
        }
    }

    @Override
    public TownCode town() {
        return approval.town();
    }
}
