package org.guanjia.application.fund.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Refusal;

/** Reads one commitment, with what it drew on and its payments (F-05, F-12). */
@UseCase(
        id = "read-commitment",
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
public final class ReadCommitment {

    private static final Permission PERMISSION = Permission.of(ReadCommitment.class);

    private final FundViews views;
    private final Inputs inputs;

    @Inject
    public ReadCommitment(FundViews views, Inputs inputs) {
        this.views = views;
        this.inputs = inputs;
    }

    /** Which one. */
    public record Query(
            @NotNull @Parsed(DomainText.COMMITMENT_ID) String commitment) {}

    /**
     * The commitment as it stands.
     *
     * @throws Refusal.NotFound if there is none of that id where the actor may look
     */
    public CommitmentView handle(Actor actor, Query query) {
        CommitmentId id = CommitmentId.parse(inputs.valid(query).commitment());
        PERMISSION.check(actor);
        Commitment found = views.commitment(id).orElseThrow(() -> new Refusal.NotFound(id.text()));
        PERMISSION.check(actor, FundPlaces.over(found.state().fund().unit()), id.text());
        return CommitmentView.of(found);
    }
}
