package org.guanjia.application.fund.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.port.TableFile;
import org.guanjia.application.port.TableFiles;
import org.guanjia.application.port.TableFormat;
import org.guanjia.application.usecase.Download;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.Refusal;

/** 资金发放台账: hands out every payment of a fund as a file, with the proof that it agrees with the accounts (F-12). */
@UseCase(
        id = "export-payment-ledger",
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
public final class ExportPaymentLedger {

    private static final Permission PERMISSION = Permission.of(ExportPaymentLedger.class);

    private final FundLedger ledger;
    private final TableFiles files;
    private final Inputs inputs;
    private final Region region;
    private final InstantSource clock;

    @Inject
    public ExportPaymentLedger(FundLedger ledger, TableFiles files, Inputs inputs, Region region, InstantSource clock) {
        this.ledger = ledger;
        this.files = files;
        this.inputs = inputs;
        this.region = region;
        this.clock = clock;
    }

    /**
     * Whose money, and as what.
     *
     * @param unit the village, the town, or the city by its own code
     * @param year the fund year; this one where absent
     * @param withVillages whether the villages of a town are told of as well; no where absent
     * @param format xlsx or csv
     */
    public record Query(
            @NotNull @Parsed(DomainText.FUND_UNIT) String unit,
            @NotNull @Parsed(DomainText.PROGRAMME) String programme,
            Optional<Integer> year,
            Optional<Boolean> withVillages,
            @NotNull @Parsed(DomainText.TABLE_FORMAT) String format) {}

    /**
     * All payments as of one moment, however many; none where they are not what the accounts say was paid and is ordered.
     *
     * @throws Refusal.NotFound if the actor oversees no such place
     */
    public Download handle(Actor actor, Query query) {
        Query valid = inputs.valid(query);
        Fund fund = FundPlaces.fund(valid.programme(), valid.unit(), valid.year(), clock);
        PERMISSION.check(actor, FundPlaces.over(fund.unit()), fund.unit().text());
        FundPlaces.known(fund.unit(), region);
        LedgerSpan span = LedgerSpan.of(fund, valid.withVillages());
        TableFormat format = TableFormat.parse(valid.format());
        Instant now = clock.instant();
        TableFile file = ledger.atOneMoment(
                moment -> files.make(format, new PaymentTables(moment, span, new BookWords(region)).all(now)));
        return span.download("payments", format, file);
    }
}
