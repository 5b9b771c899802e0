package org.guanjia.application.fund.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.PaymentOrders;
import org.guanjia.application.port.PaymentOrders.Cursor;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.PaymentStanding;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.Refusal;

/** Lists the payments of a place that were ordered, and where they stand: ordered, handed over, held, confirmed, failed. */
@UseCase(
        id = "list-payments",
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
public final class ListPayments {

    private static final Permission PERMISSION = Permission.of(ListPayments.class);

    private final PaymentOrders orders;
    private final Inputs inputs;
    private final Region region;

    @Inject
    public ListPayments(PaymentOrders orders, Inputs inputs, Region region) {
        this.orders = orders;
        this.inputs = inputs;
        this.region = region;
    }

    /**
     * Which ones.
     *
     * @param unit whose money: a village's, or a town's with that of its villages
     * @param standing where they stand; anywhere where absent
     * @param after the cursor that the page before gave, where there was one
     * @param limit at most so many on the page
     */
    public record Query(
            @NotNull @Parsed(DomainText.FUND_UNIT) String unit,
            Optional<@Parsed(DomainText.PAYMENT_STANDING) String> standing,
            Optional<@Parsed(DomainText.PAYMENT_CURSOR) String> after,
            @NotNull @Min(1) @Max(200) Integer limit) {}

    /**
     * A page in the order in which they were ordered.
     *
     * @throws Refusal.NotFound if the actor oversees no such place
     */
    public Page<OrderedPaymentView> handle(Actor actor, Query query) {
        Query valid = inputs.valid(query);
        FundUnit unit = FundUnit.parse(valid.unit());
        PERMISSION.check(actor, FundPlaces.over(unit), unit.text());
        List<PaymentOrders.Standing> found = orders.list(
                FundPlaces.known(unit, region),
                query.standing().map(PaymentStanding::valueOf),
                query.after().map(Cursor::parse),
                query.limit() + 1);
        Page<PaymentOrders.Standing> page =
                Page.of(found, query.limit(), last -> Cursor.of(last.order()).text());
        return new Page<>(page.items().stream().map(OrderedPaymentView::of).toList(), page.next());
    }
}
