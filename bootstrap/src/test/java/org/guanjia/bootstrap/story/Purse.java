package org.guanjia.bootstrap.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.fund.GrantQuota;
import org.guanjia.application.fund.OpenFundYear;
import org.guanjia.application.fund.ReceiveMoney;
import org.guanjia.application.fund.query.FundYearView;
import org.guanjia.application.fund.query.ListFundYears;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.worktime.CityTime;

/** The money for wishes, which is there before the first of a village is granted, unless the story sees to it itself. */
final class Purse {

    private static final String RECEIVED = "1000000.00";
    private static final String QUOTA = "20000.00";
    private static final String SOURCE = "TOWN_CHARITY_MATCH";
    private static final String VOUCHER = "镇慈善会到账通知书";

    private final Guanjia guanjia;
    private final StoryClock clock;
    private final Map<String, Optional<String>> years = new HashMap<>();
    private final Set<VillageCode> villages = new HashSet<>();

    Purse(Guanjia guanjia, StoryClock clock) {
        this.guanjia = guanjia;
        this.clock = clock;
    }

    /** Plenty for the village and for its town. */
    void fillFor(VillageCode village) {
        fillFor(village, RECEIVED, QUOTA);
    }

    void fillFor(VillageCode village, String received, String quota) {
        years.computeIfAbsent(village.town().text(), town -> opened(village, received))
                .filter(year -> villages.add(village))
                .ifPresent(year -> guanjia.funds()
                        .grantQuota(
                                Officials.townCharity(village),
                                new GrantQuota.Command(year, village.text(), SOURCE, quota, VOUCHER)));
    }

    /** The fund year of the town, with money in it; empty where somebody else opened it. */
    private Optional<String> opened(VillageCode village, String received) {
        String town = village.town().text();
        for (FundYearView year : guanjia.funds().years(Officials.AUDITOR, new ListFundYears.Query(town))) {
            if (year.programme() == Programme.WISHES) {
                return Optional.empty();
            }
        }
        int now = CityTime.dateOf(clock.instant()).getYear();
        String year = guanjia.funds()
                .open(Officials.townCharity(village), new OpenFundYear.Command(town, Programme.WISHES.name(), now))
                .id();
        guanjia.funds()
                .receive(
                        Officials.townCharity(village),
                        new ReceiveMoney.Command(
                                year, town, SOURCE, received, Optional.empty(), VOUCHER, Optional.empty()));
        return Optional.of(year);
    }
}
