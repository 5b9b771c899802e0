package org.guanjia.application.fund.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.CommitmentFilter;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.CommitmentStage;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;

/** Lists commitments of a place, page by page (F-05). */
@UseCase(
        id = "list-commitments",
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
public final class ListCommitments {

    private static final Permission PERMISSION = Permission.of(ListCommitments.class);

    private final FundViews views;
    private final Inputs inputs;
    private final Region region;

    @Inject
    public ListCommitments(FundViews views, Inputs inputs, Region region) {
        this.views = views;
        this.inputs = inputs;
        this.region = region;
    }

    /**
     * Which ones; what is absent excludes nothing.
     *
     * @param unit whose money: a village's, or a town's with that of its villages
     * @param year that they draw on
     * @param wish that they are for
     * @param stage what is still to be done with them
     * @param after the id of the last one on the page before, where there was one
     * @param limit at most so many on the page
     */
    public record Query(
            @NotNull @Parsed(DomainText.FUND_UNIT) String unit,
            Optional<@Parsed(DomainText.PROGRAMME) String> programme,
            Optional<Integer> year,
            Optional<@Parsed(DomainText.WISH_ID) String> wish,
            Optional<@Parsed(DomainText.COMMITMENT_STAGE) String> stage,
            Optional<@Parsed(DomainText.COMMITMENT_ID) String> after,
            @NotNull @Min(1) @Max(200) Integer limit) {}

    /**
     * A page in the order in which they were made.
     *
     * @throws Refusal.NotFound if the actor oversees no such place
     */
    public Page<CommitmentView> handle(Actor actor, Query query) {
        Query valid = inputs.valid(query);
        FundUnit unit = FundUnit.parse(valid.unit());
        PERMISSION.check(actor, FundPlaces.over(unit), unit.text());
        CommitmentFilter filter = new CommitmentFilter(
                FundPlaces.known(unit, region),
                query.programme().map(Programme::valueOf),
                query.year(),
                query.wish().map(WishId::parse),
                query.stage().map(CommitmentStage::valueOf));
        List<Commitment> found = views.commitments(filter, query.after().map(CommitmentId::parse), query.limit() + 1);
        Page<Commitment> page = Page.of(found, query.limit(), last -> last.id().text());
        return new Page<>(page.items().stream().map(CommitmentView::of).toList(), page.next());
    }
}
