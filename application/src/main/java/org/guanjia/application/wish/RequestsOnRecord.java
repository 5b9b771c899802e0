package org.guanjia.application.wish;

import jakarta.inject.Inject;
import java.util.Optional;
import org.guanjia.application.port.ExternalNumbers;
import org.guanjia.application.port.WishView;
import org.guanjia.application.port.WishViews;
import org.guanjia.domain.region.Region;

/** Which requests came before, by the numbers that their channels gave them (W-11). Safe for use by several threads. */
public final class RequestsOnRecord {

    private final ExternalNumbers externalNumbers;
    private final WishViews views;
    private final Region region;

    @Inject
    public RequestsOnRecord(ExternalNumbers externalNumbers, WishViews views, Region region) {
        this.externalNumbers = externalNumbers;
        this.views = views;
        this.region = region;
    }

    /** What the request became when it came before. */
    Optional<WishView> standingFor(Incoming incoming) {
        return incoming.externalNumber()
                .flatMap(number -> externalNumbers.find(region.city().code(), incoming.channel(), number))
                .flatMap(views::find);
    }
}
