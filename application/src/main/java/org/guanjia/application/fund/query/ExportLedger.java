package org.guanjia.application.fund.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
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

/** Hands out a year's ledger of a fund: its accounts, every posting, and the proof that they agree (F-12). */
@UseCase(
        id = "export-ledger",
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
public final class ExportLedger {

    private static final Permission PERMISSION = Permission.of(ExportLedger.class);

    private final FundLedger ledger;
    private final TableFiles files;
    private final Inputs inputs;
    private final Region region;
    private final InstantSource clock;

    @Inject
    public ExportLedger(FundLedger ledger, TableFiles files, Inputs inputs, Region region, InstantSource clock) {
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
     * @param firstDay only what was recorded on that day or later; from the beginning of the accounts where absent
     * @param lastDay only what was recorded on that day or earlier; up to now where absent
     * @param format xlsx or csv
     */
    public record Query(
            @NotNull @Parsed(DomainText.FUND_UNIT) String unit,
            @NotNull @Parsed(DomainText.PROGRAMME) String programme,
            Optional<Integer> year,
            Optional<Boolean> withVillages,
            Optional<LocalDate> firstDay,
            Optional<LocalDate> lastDay,
            @NotNull @Parsed(DomainText.TABLE_FORMAT) String format) {}

    /**
     * The whole ledger as of one moment, whatever its size; none where its totals do not agree with each other and with what
     * lies in the accounts.
     *
     * @throws Refusal.NotFound if the actor oversees no such place
     */
    public Download handle(Actor actor, Query query) {
        Query valid = inputs.valid(query);
        Fund fund = FundPlaces.fund(valid.programme(), valid.unit(), valid.year(), clock);
        PERMISSION.check(actor, FundPlaces.over(fund.unit()), fund.unit().text());
        FundPlaces.known(fund.unit(), region);
        LedgerSpan span = LedgerSpan.of(fund, valid.withVillages()).between(valid.firstDay(), valid.lastDay());
        TableFormat format = TableFormat.parse(valid.format());
        Instant now = clock.instant();
        TableFile file = ledger.atOneMoment(
                moment -> files.make(format, new LedgerTables(moment, span, new BookWords(region)).all(now)));
        return span.download("ledger", format, file);
    }
}
