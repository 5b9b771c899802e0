package org.guanjia.application.fund.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.BookedPayment;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.port.FundLedger.Cursor;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.Refusal;

/** 资金发放台账: tells of every payment out of a fund, for what, to whom and of which sources. */
@UseCase(
        id = "read-payment-ledger",
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
public final class ReadPaymentLedger {

    private static final Permission PERMISSION = Permission.of(ReadPaymentLedger.class);

    private final FundLedger ledger;
    private final Inputs inputs;
    private final Region region;
    private final InstantSource clock;

    @Inject
    public ReadPaymentLedger(FundLedger ledger, Inputs inputs, Region region, InstantSource clock) {
        this.ledger = ledger;
        this.inputs = inputs;
        this.region = region;
        this.clock = clock;
    }

    /**
     * Whose money.
     *
     * @param unit the village, the town, or the city by its own code
     * @param year the fund year; this one where absent
     * @param after the cursor that the page before gave, where there was one
     * @param limit at most so many on the page
     */
    public record Query(
            @NotNull @Parsed(DomainText.FUND_UNIT) String unit,
            @NotNull @Parsed(DomainText.PROGRAMME) String programme,
            Optional<Integer> year,
            Optional<@Parsed(DomainText.STATEMENT_CURSOR) String> after,
            @NotNull @Min(1) @Max(200) Integer limit) {}

    /**
     * A page in the order in which the orders were recorded, the earliest first, each as it stands now.
     *
     * @throws Refusal.NotFound if the actor oversees no such place
     */
    public Page<PaymentLine> handle(Actor actor, Query query) {
        Query valid = inputs.valid(query);
        Fund fund = FundPlaces.fund(valid.programme(), valid.unit(), valid.year(), clock);
        PERMISSION.check(actor, FundPlaces.over(fund.unit()), fund.unit().text());
        FundPlaces.known(fund.unit(), region);
        List<BookedPayment> found = ledger.payments(fund, query.after().map(Cursor::parse), query.limit() + 1);
        Page<BookedPayment> page =
                Page.of(found, query.limit(), last -> Cursor.of(last).text());
        return new Page<>(page.items().stream().map(PaymentLine::of).toList(), page.next());
    }
}
