package org.guanjia.domain.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guanjia.domain.region.EconomicClass;
import org.guanjia.domain.rulebook.FundParameters;
import org.guanjia.domain.rulebook.Justification;
import org.guanjia.domain.rulebook.Parameter;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Percentage;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.DeadlineState;
import org.guanjia.domain.worktime.FixedDay;
import org.guanjia.domain.worktime.WorkCalendar;

/**
 * What a town owes of its fund years at a moment, past or present: a calculation on what was on record then, which changes
 * nothing and can always be done again.
 *
 * @param years all fund years of the town, of both programmes, as they stood at the moment
 * @param balances of all its accounts as they stood at a moment that is not later than this one
 * @param economicClass the town's
 * @param extended the fund years whose obligations an extension of the rulebook keeps
 */
@Enforces({"F-02.fund-years", "F-02.matching-due", "F-03.shortfall-justified", "F-06.project-money-used", "F-07", "F-08"
})
public record Obligations(
        Instant at,
        Collection<FundYear> years,
        Function<Instant, List<AccountBalance>> balances,
        EconomicClass economicClass,
        Rulebook rulebook,
        Set<Integer> extended,
        WorkCalendar calendar) {

    private static final MonthDay LAST_DAY = MonthDay.of(12, 31);

    public Obligations {
        years = List.copyOf(years);
        extended = Set.copyOf(extended);
    }

    /** What is owed of a fund year; nothing where no edition keeps obligations for it. */
    public List<Obligation> of(int year) {
        List<Obligation> owed = new ArrayList<>();
        if (rulebook.value(FundParameters.FUND_YEARS).contain(year) || extended.contains(year)) {
            if (years.stream().anyMatch(each -> each.state().year() == year)) {
                owed.add(matching(year));
            }
            used(year, Programme.MICRO_PROJECTS, FundParameters.PROJECT_MONEY_USED, Obligation.Kind.PROJECT_MONEY_USED)
                    .ifPresent(owed::add);
            used(year, Programme.WISHES, FundParameters.WISH_MONEY_USED, Obligation.Kind.WISH_MONEY_USED)
                    .ifPresent(owed::add);
            surplus(year).ifPresent(owed::add);
        }
        return List.copyOf(owed);
    }

    private Obligation matching(int year) {
        MatchingStanding standing = MatchingStanding.of(year, years, economicClass, rulebook);
        Deadline open = due(year, rulebook.value(FundParameters.MATCHING_DUE), year);
        Optional<Money> amount = standing.owed();
        Optional<Instant> done =
                amount.filter(Money::isZero).map(nothing -> open.start()).or(standing::metOn);
        Deadline deadline = done.map(open::done).orElse(open);
        boolean general = economicClass == EconomicClass.CLASS_3 || economicClass == EconomicClass.CLASS_4;
        Optional<Justification> justification = years.stream()
                .filter(each -> each.state().year() == year)
                .flatMap(each -> each.state().shortfall().stream())
                .findFirst();
        Optional<Obligation.Missing> missing = amount.isEmpty()
                ? Optional.of(Obligation.Missing.ECONOMIC_CLASS)
                : Optional.of(Obligation.Missing.JUSTIFICATION)
                        .filter(any -> general && deadline.isOverdue(at) && justification.isEmpty());
        return new Obligation(
                general ? Obligation.Kind.MATCHING_IN_GENERAL : Obligation.Kind.MATCHING,
                year,
                amount,
                standing.met(),
                deadline,
                deadline.state(at),
                Optional.empty(),
                missing,
                justification);
    }

    private Optional<Obligation> used(
            int year, Programme programme, Parameter<Percentage> parameter, Obligation.Kind kind) {
        Optional<Percentage> share = rulebook.find(parameter);
        Optional<FundYear> fundYear = find(year, programme);
        if (share.isEmpty() || fundYear.isEmpty()) {
            return Optional.empty();
        }
        Deadline deadline = due(year, LAST_DAY, year);
        UseRate now = useOf(fundYear.get(), at);
        return Optional.of(new Obligation(
                kind,
                year,
                Optional.of(now.owed(share.get())),
                now.paid(),
                deadline,
                stateOfUse(deadline, fundYear.get(), share.get()),
                Optional.of(now),
                Optional.empty(),
                Optional.empty()));
    }

    /** What was used when it was due counts; what was used later is late. */
    private DeadlineState stateOfUse(Deadline deadline, FundYear year, Percentage share) {
        DeadlineState open = deadline.state(at);
        if (!useOf(year, at).reaches(share)) {
            return open;
        }
        return deadline.due()
                .filter(due -> !at.isBefore(due))
                .map(due -> useOf(year, due).reaches(share) ? DeadlineState.MET : DeadlineState.MISSED)
                .orElse(open == DeadlineState.OPEN ? DeadlineState.MET : open);
    }

    private UseRate useOf(FundYear year, Instant asOf) {
        return UseRate.of(year, balances.apply(asOf));
    }

    /** Owed is what was neither paid nor carried over: what lies there still, went back already, or went over on closing. */
    private Optional<Obligation> surplus(int year) {
        Optional<MonthDay> day = rulebook.find(FundParameters.SURPLUS_RETURNED_BY);
        Optional<FundYear> wishes = find(year, Programme.WISHES);
        if (day.isEmpty() || wishes.isEmpty()) {
            return Optional.empty();
        }
        Surplus surplus = Surplus.of(wishes.get(), years, balances.apply(at));
        Deadline open = due(year, day.get(), year + 1);
        boolean over = CityTime.dateOf(at).getYear() > year;
        Deadline deadline = over ? surplus.doneBy(open) : open;
        return Optional.of(new Obligation(
                Obligation.Kind.SURPLUS_RETURNED,
                year,
                Optional.of(surplus.amount()),
                surplus.returned(),
                deadline,
                deadline.state(at),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private Optional<FundYear> find(int year, Programme programme) {
        return years.stream()
                .filter(each -> each.state().year() == year && each.state().programme() == programme)
                .findFirst();
    }

    private Deadline due(int year, MonthDay day, int yearOfDay) {
        Instant start = LocalDate.of(year, 1, 1).atStartOfDay(CityTime.ZONE).toInstant();
        return Deadline.of(start, FixedDay.of(day, yearOfDay), calendar);
    }
}
