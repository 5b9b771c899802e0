package org.guanjia.application.fund.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.port.FundLedger.Cursor;
import org.guanjia.application.port.FundLedger.Scope;
import org.guanjia.application.port.PastBalance;
import org.guanjia.application.port.TableFile;
import org.guanjia.application.port.TableFormat;
import org.guanjia.application.port.Turnover;
import org.guanjia.application.usecase.Download;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.CityTime;

/**
 * What a ledger tells of: whose accounts, and the days of recording.
 *
 * @param withVillages whether the villages of the town are told of as well
 * @param from the first day; from the beginning where absent
 * @param until the last day; up to the moment where absent
 */
record LedgerSpan(Fund fund, boolean withVillages, Optional<LocalDate> from, Optional<LocalDate> until) {

    private static final Instant EVER = Instant.EPOCH;
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * @throws Refusal.InvalidInput if the last day is before the first
     */
    LedgerSpan {
        if (from.isPresent() && until.filter(last -> last.isBefore(from.get())).isPresent()) {
            throw new Refusal.InvalidInput(List.of(Fault.of(FaultCode.OUT_OF_RANGE, "allowed", "≥ " + from.get())
                    .at("lastDay")));
        }
    }

    /**
     * The accounts of a fund on all days.
     *
     * @param withVillages whether those of a town's villages as well; no where absent, and a village has none
     */
    static LedgerSpan of(Fund fund, Optional<Boolean> withVillages) {
        boolean wide = fund.unit().village().isEmpty() && withVillages.orElse(false);
        return new LedgerSpan(fund, wide, Optional.empty(), Optional.empty());
    }

    /**
     * The same accounts, recorded on those days alone.
     *
     * @throws Refusal.InvalidInput if the last day is before the first
     */
    LedgerSpan between(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new LedgerSpan(fund, withVillages, first, last);
    }

    Scope scope() {
        return withVillages
                ? new Scope.OfYear(fund.unit().town(), fund.programme(), fund.year())
                : new Scope.OfFund(fund);
    }

    /** What lay in each account before, a movement for each pair of pots. */
    List<Turnover> before(FundLedger ledger) {
        return from.map(day -> ledger.turnover(scope(), EVER, beginning(day))).orElseGet(List::of);
    }

    List<Turnover> within(FundLedger ledger) {
        return ledger.turnover(
                scope(),
                from.map(LedgerSpan::beginning).orElse(EVER),
                until.map(CityTime::endOf).orElse(NEVER));
    }

    /** What lay in each account at the end, counted by what lies there now and not by what was posted. */
    List<PastBalance> after(FundLedger ledger) {
        return until.map(day -> ledger.balances(scope(), CityTime.endOf(day).minus(1, ChronoUnit.MICROS)))
                .orElseGet(() -> ledger.balances(scope()).stream()
                        .map(balance -> new PastBalance(balance.account(), balance.fen(), balance.closed()))
                        .toList());
    }

    /** After which posting it begins. */
    Optional<Cursor> beginning() {
        return from.map(LedgerSpan::beginning).map(Cursor::before);
    }

    private static Instant beginning(LocalDate day) {
        return CityTime.endOf(day.minusDays(1));
    }

    boolean isOver(Instant recordedAt) {
        return until.filter(day -> !recordedAt.isBefore(CityTime.endOf(day))).isPresent();
    }

    /** A file about it, to be kept under a name that tells it from others. */
    Download download(String kind, TableFormat format, TableFile file) {
        return new Download(name(kind) + "." + format.ending(), format.mediaType(), file.size(), file.content());
    }

    private String name(String kind) {
        Stream<Optional<String>> parts = Stream.of(
                Optional.of(kind),
                Optional.of(fund.unit().text()),
                Optional.of(withVillages).filter(with -> with).map(with -> "with-villages"),
                Optional.of(fund.programme().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                Optional.of(Integer.toString(fund.year())),
                from.map(day -> "from-" + day),
                until.map(day -> "until-" + day));
        return parts.flatMap(Optional::stream).collect(Collectors.joining("-"));
    }
}
