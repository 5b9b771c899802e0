package org.guanjia.bootstrap.rest;

import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.domain.shared.VillageCode;

/** What is asked for over HTTP, and who has to do with it in the village. */
final class SampleWish {

    static final String VILLAGE = "441900105201";

    static final Actor CLERK =
            new Actor("clerk", Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(new VillageCode(VILLAGE)));
    static final Actor LEAD =
            new Actor("lead", Role.VILLAGE_LEAD, new Jurisdiction.OfVillage(new VillageCode(VILLAGE)));

    /** As a grid worker brings it in for somebody. */
    static final String BROUGHT_IN = """
            {"person": {"name": "张示例", "identificationType": "NONE", "identification": "LOST", "phone": "13800138000",
                        "addressMissing": "NONE_POSSESSED"},
             "kind": "URGENT_PERSONAL", "groups": ["minimum-living"], "cause": "illness", "field": "medical",
             "helpWanted": ["money"], "amount": "800.00", "urgent": true, "need": "术后缺药费",
             "village": "441900105201", "channel": "grid-workers", "ownRequest": false, "forSomebodyElse": true}""";

    /** As somebody asks for it themselves. */
    static final String ASKED_FOR = BROUGHT_IN.replace(
            "\"ownRequest\": false, \"forSomebodyElse\": true", "\"ownRequest\": true, \"forSomebodyElse\": false");

    private SampleWish() {}
}
