package org.guanjia.domain.shared;

/**
 * The entry of the policy list that a hand-over names, with the edition it stood in, so that the hand-over can be
 * explained after the list has changed. It lives here because wishes and projects both keep it; whether such an entry
 * exists is known to the lists alone.
 */
public record PolicyReference(PolicyListId edition, PolicyId policy) {

    /** Edition and entry, such as {@code 2020/minimum-living}. */
    @Override
    public String toString() {
        return edition + "/" + policy;
    }
}
