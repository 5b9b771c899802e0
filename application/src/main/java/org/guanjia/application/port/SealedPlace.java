package org.guanjia.application.port;

import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.PersonalTextId;

/**
 * Where something sealed belongs within what belongs to a person. It is sealed in, so that what was moved to another place
 * does not open there.
 */
public record SealedPlace(String text) {

    /** The place of an edition of the person's own data, from 1. */
    public static SealedPlace ofEdition(int edition) {
        return new SealedPlace("edition " + edition);
    }

    public static SealedPlace of(PersonalTextId id) {
        return new SealedPlace("text " + id.text());
    }

    public static SealedPlace of(AttachmentId id) {
        return new SealedPlace("attachment " + id.text());
    }
}
