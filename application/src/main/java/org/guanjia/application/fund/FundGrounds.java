package org.guanjia.application.fund;

import jakarta.inject.Inject;
import java.time.Instant;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.MatchingStanding;
import org.guanjia.domain.region.EconomicClass;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.region.Town;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.WorkCalendar;

/** What decisions on fund years go by, as a transaction sees it. Safe for use by several threads. */
public final class FundGrounds {

    private final Region region;
    private final EditionsInForce editions;

    @Inject
    public FundGrounds(Region region, EditionsInForce editions) {
        this.region = region;
        this.editions = editions;
    }

    /** The rulebook that the fund year was opened under, to its end. */
    Rulebook rulebookOf(FundYear year, Transaction tx) {
        return editions.within(tx)
                .rulebooks()
                .find(year.state().rulebook())
                .orElseThrow(() -> new IllegalStateException(year + " stands on an unknown rulebook"));
    }

    /** The calendar that deadlines are computed with at that moment. */
    WorkCalendar calendarAt(Instant at, Transaction tx) {
        return editions.within(tx).calendars().inForce(CityTime.dateOf(at));
    }

    /** How the matching of the town stands in that year, over both programmes. */
    MatchingStanding matchingOf(FundYear year, Transaction tx) {
        EconomicClass economicClass =
                region.town(year.id().town()).map(Town::economicClass).orElse(EconomicClass.UNKNOWN);
        return MatchingStanding.of(year.state().year(), tx.funds().years(), economicClass, rulebookOf(year, tx));
    }
}
