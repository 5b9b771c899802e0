package org.guanjia.application.fund.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.DonationStanding;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.Refusal;

/** Reads one designated donation: what came in, what was spent, what rests (F-10). */
@UseCase(
        id = "read-donation",
        roles = {
            Role.VILLAGE_CLERK,
            Role.VILLAGE_LEAD,
            Role.TOWN_LEAD,
            Role.TOWN_CHARITY,
            Role.CITY_BUREAU,
            Role.CITY_CHARITY,
            Role.DELEGATE,
            Role.AUDITOR
        })
public final class ReadDonation {

    private static final Permission PERMISSION = Permission.of(ReadDonation.class);

    private final FundViews views;
    private final Inputs inputs;

    @Inject
    public ReadDonation(FundViews views, Inputs inputs) {
        this.views = views;
        this.inputs = inputs;
    }

    /** Which one. */
    public record Query(
            @NotNull @Parsed(DomainText.DONATION_ID) String donation) {}

    /**
     * The donation as it stands.
     *
     * @throws Refusal.NotFound if there is none of that id where the actor may look
     */
    public DonationView handle(Actor actor, Query query) {
        DonationId id = DonationId.parse(inputs.valid(query).donation());
        PERMISSION.check(actor);
        DonationStanding standing = views.donation(id).orElseThrow(() -> new Refusal.NotFound(id.text()));
        FundUnit unit = standing.donation().state().gift().fund().unit();
        PERMISSION.check(actor, FundPlaces.over(unit), id.text());
        return DonationView.of(standing);
    }
}
