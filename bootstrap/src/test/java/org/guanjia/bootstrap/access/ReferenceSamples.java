package org.guanjia.bootstrap.access;

import java.util.Optional;
import org.guanjia.application.edition.query.ReadCalendar;
import org.guanjia.application.edition.query.ReadPolicyList;
import org.guanjia.application.region.query.ListTowns;
import org.guanjia.application.region.query.ListVillages;

/** A sample of every use case that anybody looks something up with. */
final class ReferenceSamples {

    private static final String TOWN = "441900105";

    private ReferenceSamples() {}

    static void addTo(Samples samples) {
        samples.add(ListTowns.class, (use, actor, thing) -> use.handle(actor, new ListTowns.Query()));
        samples.add(ListVillages.class, (use, actor, thing) -> use.handle(actor, new ListVillages.Query(TOWN)));
        samples.add(
                ReadCalendar.class, (use, actor, thing) -> use.handle(actor, new ReadCalendar.Query(Optional.empty())));
        samples.add(
                ReadPolicyList.class,
                (use, actor, thing) -> use.handle(actor, new ReadPolicyList.Query(Optional.empty())));
    }
}
