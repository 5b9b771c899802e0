package org.guanjia.bootstrap.embed.example;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.wish.AcknowledgeWish;
import org.guanjia.application.wish.RecordNoPolicy;
import org.guanjia.application.wish.TriageWish;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.bootstrap.embed.Requests;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;

/** A wish from its request to the approval of two officers of the village, out of a quota that it was given. */
public final class FundedApproval {

    private static final Jurisdiction VILLAGE = new Jurisdiction.OfVillage(new VillageCode("441900006001"));
    private static final Actor CHARITY =
            new Actor("staff-0301", Role.TOWN_CHARITY, new Jurisdiction.OfTown(new TownCode("441900006")));
    private static final Actor CLERK = new Actor("staff-0206", Role.VILLAGE_CLERK, VILLAGE);
    private static final Actor LEAD = new Actor("staff-0207", Role.VILLAGE_LEAD, VILLAGE);

    private FundedApproval() {}

    public static Receipt run(Guanjia guanjia) {
        String year =
                guanjia.funds().open(CHARITY, Requests.fundYear("441900006")).id();
        guanjia.funds().receive(CHARITY, Requests.matching(year, "441900006", "100000.00"));
        guanjia.funds().grantQuota(CHARITY, Requests.quota(year, "441900006001", "10000.00"));

        String wish = guanjia.wishes()
                .submit(CLERK, Requests.medicine("441900006001"))
                .id();
        var now = Optional.<Instant>empty();
        guanjia.wishes().acknowledge(CLERK, new AcknowledgeWish.Command(wish, now));
        guanjia.examination().recordNoPolicy(CLERK, new RecordNoPolicy.Command(wish, now));
        guanjia.examination().triage(CLERK, new TriageWish.Command(wish, "EXPRESS", Optional.empty(), now));
        guanjia.examination().waiveVerification(CLERK, Requests.signedStatement(wish));
        guanjia.decisions().approve(CLERK, Requests.consent(wish, "800.00"));
        return guanjia.decisions().approve(LEAD, Requests.consent(wish, "800.00"));
    }
}
