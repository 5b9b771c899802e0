package org.guanjia.application.approval.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.approval.DecidingOffices;
import org.guanjia.application.port.ApprovalFilter;
import org.guanjia.application.port.ApprovalViews;
import org.guanjia.application.port.AwaitedApproval;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.approval.ApprovalList;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.OfficeLevel;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.TownCode;

/** Shows which approvals wait for somebody, for their offices, or for others whom they wait for. */
@UseCase(
        id = "read-approval-worklist",
        roles = {
            Role.VILLAGE_CLERK,
            Role.VILLAGE_LEAD,
            Role.TOWN_LEAD,
            Role.TOWN_DEPARTMENT,
            Role.TOWN_CHARITY,
            Role.CITY_BUREAU,
            Role.CITY_CHARITY
        })
public final class ReadApprovalWorklist {

    private static final Permission PERMISSION = Permission.of(ReadApprovalWorklist.class);

    private final ApprovalViews views;
    private final Inputs inputs;
    private final Region region;
    private final InstantSource clock;

    @Inject
    public ReadApprovalWorklist(ApprovalViews views, Inputs inputs, Region region, InstantSource clock) {
        this.views = views;
        this.inputs = inputs;
        this.region = region;
        this.clock = clock;
    }

    /**
     * Which list, and which part of it.
     *
     * @param kind only those that go the route of that name, such as {@code wish-by-town}
     * @param overdue only those of which something is overdue
     * @param after the cursor that the page before gave, where there was one
     * @param limit at most so many on the page
     */
    public record Query(
            @NotNull @Parsed(DomainText.APPROVAL_LIST) String list,
            Optional<@Parsed(DomainText.CODE) String> kind,
            Optional<Boolean> overdue,
            Optional<@Parsed(DomainText.APPROVAL_CURSOR) String> after,
            @NotNull @Min(1) @Max(200) Integer limit) {}

    /** A page of approvals, the soonest due first; those that wait for a calendar come last. */
    public Page<ApprovalLine> handle(Actor actor, Query query) {
        PERMISSION.check(actor);
        Query valid = inputs.valid(query);
        Set<Office> offices = PERMISSION
                .heldBy(actor)
                .flatMap(held -> DecidingOffices.of(held).stream())
                .collect(Collectors.toSet());
        ApprovalFilter filter = new ApprovalFilter(
                townsOf(offices),
                Set.of(),
                valid.kind().map(Code::new),
                Optional.empty(),
                valid.overdue().filter(Boolean::booleanValue).map(only -> clock.instant()));
        Optional<AwaitedApproval.Place> after = valid.after().map(AwaitedApproval.Place::parse);
        int limit = valid.limit() + 1;
        List<AwaitedApproval> found = switch (ApprovalList.valueOf(valid.list())) {
            case MINE -> views.turnsOf(actor.subject(), offices, filter, after, limit);
            case OFFICE -> views.turnsOf(offices, filter, after, limit);
            case OTHERS -> views.waitedForBy(actor.subject(), offices, filter, after, limit);
        };
        Page<AwaitedApproval> page =
                Page.of(found, valid.limit(), line -> line.place().text());
        return new Page<>(page.items().stream().map(ApprovalLine::of).toList(), page.next());
    }

    /** An office of the city decides for any town. */
    private Set<TownCode> townsOf(Set<Office> offices) {
        return offices.stream().anyMatch(office -> office.level() == OfficeLevel.CITY)
                ? Set.copyOf(region.partitions())
                : offices.stream().map(Office::town).collect(Collectors.toSet());
    }
}
