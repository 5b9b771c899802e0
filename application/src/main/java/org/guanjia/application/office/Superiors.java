package org.guanjia.application.office;

import jakarta.inject.Inject;
import java.util.Optional;
import org.guanjia.application.port.StaffViews;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.region.Region;

/** Which office stands above another, by the offices on record (M-02). Safe for use by several threads. */
public final class Superiors {

    private final StaffViews views;
    private final Region region;

    @Inject
    public Superiors(StaffViews views, Region region) {
        this.views = views;
        this.region = region;
    }

    /** Whose turn it is where nobody in that office takes a case; above the city there is nobody. */
    public Optional<Office> of(Office office) {
        return office.superior(
                region.city().code(), department -> nameOf(department).isPresent());
    }

    /** The name that a file gave it; none where no file did. */
    public Optional<String> nameOf(Office office) {
        return views.offices(office.town()).flatMap(register -> register.nameOf(office));
    }
}
