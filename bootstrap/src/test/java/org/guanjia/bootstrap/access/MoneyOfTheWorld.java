package org.guanjia.bootstrap.access;

import static org.guanjia.bootstrap.access.World.CITY;
import static org.guanjia.bootstrap.access.World.CITY_ABROAD;
import static org.guanjia.bootstrap.access.World.ELSEWHERE;
import static org.guanjia.bootstrap.access.World.OTHER_TOWN;
import static org.guanjia.bootstrap.access.World.SIBLING;
import static org.guanjia.bootstrap.access.World.TOWN;
import static org.guanjia.bootstrap.access.World.TOWN_ABROAD;
import static org.guanjia.bootstrap.access.World.VILLAGE;
import static org.guanjia.bootstrap.access.World.VILLAGE_ABROAD;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.fund.AllocateMoney;
import org.guanjia.application.fund.OpenFundYear;
import org.guanjia.application.fund.ReceiveDonation;
import org.guanjia.application.fund.ReceiveMoney;
import org.guanjia.application.usecase.Call;
import org.guanjia.bootstrap.wiring.Instance;
import org.guanjia.domain.shared.TownCode;

/** The money of the {@link World}: each of its towns and the city has a fund year. */
final class MoneyOfTheWorld {

    private static final String ULID = "-01K7ZZZZZZ0000000000000000";

    private MoneyOfTheWorld() {}

    static Map<Kind, List<Thing>> things(Instance instance) {
        String ofTown = opened(instance, Column.leadOf(TOWN), TOWN);
        String ofOther = opened(instance, Column.leadOf(OTHER_TOWN), OTHER_TOWN);
        String ofCity = opened(instance, Column.BUREAU, CITY);
        String ofVillage = given(instance, Column.leadOf(TOWN), ofTown, VILLAGE.text());
        String elsewhere = given(instance, Column.leadOf(OTHER_TOWN), ofOther, OTHER_TOWN.text());
        String ofTheCity = given(instance, Column.BUREAU, ofCity, CITY.text());
        return Map.ofEntries(
                Map.entry(
                        Kind.OWN_UNIT,
                        List.of(
                                new Thing("town", TOWN.text(), "t"),
                                new Thing("other town", OTHER_TOWN.text(), ""),
                                new Thing("the city", CITY.text(), "c"),
                                new Thing("unknown town", "441900999", ""),
                                new Thing("city abroad", CITY_ABROAD.text(), ""))),
                Map.entry(
                        Kind.FUND_YEAR,
                        List.of(
                                new Thing("of the town", ofTown, "tc"),
                                new Thing("of the other town", ofOther, "c"),
                                new Thing("of the city", ofCity, "c"),
                                new Thing("unknown", TOWN + ULID, ""),
                                new Thing("unknown abroad", TOWN_ABROAD + ULID, ""))),
                Map.entry(
                        Kind.OWN_FUND_YEAR,
                        List.of(
                                new Thing("of the town", ofTown, "t"),
                                new Thing("of the other town", ofOther, ""),
                                new Thing("of the city", ofCity, "c"),
                                new Thing("unknown", TOWN + ULID, ""),
                                new Thing("unknown abroad", TOWN_ABROAD + ULID, ""))),
                Map.entry(
                        Kind.CITY_FUND,
                        List.of(
                                new Thing("of the town", ofTown, ""),
                                new Thing("of the city", ofCity, "c"),
                                new Thing("unknown", CITY + ULID, ""),
                                new Thing("unknown abroad", TOWN_ABROAD + ULID, ""))),
                Map.entry(
                        Kind.ALLOCATION,
                        List.of(
                                new Thing("allocation", allocated(instance, ofCity), "c"),
                                new Thing("unknown", CITY + ULID, ""),
                                new Thing("unknown abroad", TOWN_ABROAD + ULID, ""))),
                Map.entry(Kind.MONEY, List.of(new Thing("the city", CITY.text(), "c"))),
                Map.entry(
                        Kind.FUND_PLACE,
                        List.of(
                                new Thing("village", VILLAGE.text(), "vtc"),
                                new Thing("sibling", SIBLING.text(), "tc"),
                                new Thing("elsewhere", ELSEWHERE.text(), "c"),
                                new Thing("town", TOWN.text(), "tc"),
                                new Thing("other town", OTHER_TOWN.text(), "c"),
                                new Thing("the city", CITY.text(), "c"),
                                new Thing("unknown village", TOWN + "999", ""),
                                new Thing("village abroad", VILLAGE_ABROAD.text(), ""))),
                Map.entry(
                        Kind.DONATION,
                        List.of(
                                new Thing("of the village", ofVillage, "vtc"),
                                new Thing("of the other town", elsewhere, "c"),
                                new Thing("of the city", ofTheCity, "c"),
                                new Thing("unknown", TOWN + ULID, ""),
                                new Thing("unknown abroad", TOWN_ABROAD + ULID, ""))),
                Map.entry(
                        Kind.OWN_DONATION,
                        List.of(
                                new Thing("of the village", ofVillage, "t"),
                                new Thing("of the other town", elsewhere, ""),
                                new Thing("of the city", ofTheCity, "c"),
                                new Thing("unknown", TOWN + ULID, ""),
                                new Thing("unknown abroad", TOWN_ABROAD + ULID, ""))));
    }

    private static String allocated(Instance instance, String ofCity) {
        instance.get(ReceiveMoney.class)
                .handle(
                        Column.BUREAU,
                        Call.of(new ReceiveMoney.Command(
                                ofCity,
                                CITY.text(),
                                "CITY_FINANCE",
                                "100.00",
                                Optional.empty(),
                                "莞财拨〔2026〕1号",
                                Optional.empty())));
        return instance.get(AllocateMoney.class)
                .handle(
                        Column.BUREAU,
                        Call.of(new AllocateMoney.Command(
                                ofCity, "CITY_FINANCE", "100.00", "莞财拨〔2026〕2号", FundSamples.INDICATORS)))
                .id();
    }

    private static String given(Instance instance, Actor actor, String fundYear, String unit) {
        return instance.get(ReceiveDonation.class)
                .handle(actor, Call.of(YearEndSamples.gift(fundYear, unit, "50.00")))
                .id();
    }

    private static String opened(Instance instance, Actor actor, TownCode place) {
        return instance.get(OpenFundYear.class)
                .handle(actor, Call.of(new OpenFundYear.Command(place.text(), "WISHES", World.FUND_YEAR)))
                .id();
    }
}
