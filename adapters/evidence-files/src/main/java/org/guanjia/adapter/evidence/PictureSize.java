package org.guanjia.adapter.evidence;

import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/** How large a picture says it is: one that would fill the memory of everybody who looks at it is refused undecoded. */
final class PictureSize {

    private static final int MOST_MEGAPIXELS = 200;
    private static final int MEGAPIXEL = 1_000_000;

    private PictureSize() {}

    static void check(long width, long height) {
        if (width < 1 || height < 1) {
            throw Original.damaged();
        }
        if (width > (long) MOST_MEGAPIXELS * MEGAPIXEL / height) {
            throw new Refusal.InvalidInput(FaultCode.PICTURE_TOO_LARGE, "most", Integer.toString(MOST_MEGAPIXELS));
        }
    }
}
