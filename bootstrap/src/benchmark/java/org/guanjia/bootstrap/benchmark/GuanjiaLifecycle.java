package org.guanjia.bootstrap.benchmark;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.fund.GrantQuota;
import org.guanjia.application.fund.OpenFundYear;
import org.guanjia.application.fund.ReceiveMoney;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.wish.AcknowledgeWish;
import org.guanjia.application.wish.ApproveWish;
import org.guanjia.application.wish.DeliverPart;
import org.guanjia.application.wish.EvaluateWish;
import org.guanjia.application.wish.EvidenceInput;
import org.guanjia.application.wish.PersonInput;
import org.guanjia.application.wish.RecordNoPolicy;
import org.guanjia.application.wish.StartDelivery;
import org.guanjia.application.wish.SubmitWish;
import org.guanjia.application.wish.TriageWish;
import org.guanjia.application.wish.WaiveVerification;
import org.guanjia.bootstrap.embed.Requests;
import org.guanjia.bootstrap.wiring.Instance;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.worktime.CityTime;

/** Through the use cases, in this process: nine acts, of which the village's lead grants. */
final class GuanjiaLifecycle implements Lifecycle {

    private static final String SOURCE = "TOWN_CHARITY_MATCH";
    private static final String PLENTY = "900000000.00";
    private static final String VOUCHER = "到账通知书";
    private static final Actor BUREAU =
            new Actor("staff-0017", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000")));

    private final Instance instance;
    private final InstantSource clock;
    private final ConcurrentMap<TownCode, String> years = new ConcurrentHashMap<>();

    /** On an instance that it takes over. */
    GuanjiaLifecycle(Instance instance, InstantSource clock) {
        this.instance = instance;
        this.clock = clock;
        instance.get(RecordExtension.class).handle(BUREAU, Call.of(Requests.yearOfGrace()));
    }

    static Actor clerk(VillageCode village) {
        return new Actor("clerk-" + village.text(), Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(village));
    }

    static Actor lead(VillageCode village) {
        return new Actor("lead-" + village.text(), Role.VILLAGE_LEAD, new Jurisdiction.OfVillage(village));
    }

    @Override
    public void fund(VillageCode village) {
        Actor charity = new Actor(
                "charity-" + village.town().text(), Role.TOWN_CHARITY, new Jurisdiction.OfTown(village.town()));
        String year = years.computeIfAbsent(village.town(), town -> opened(charity, town.text()));
        instance.get(GrantQuota.class)
                .handle(charity, Call.of(new GrantQuota.Command(year, village.text(), SOURCE, "10000000.00", VOUCHER)));
    }

    private String opened(Actor charity, String town) {
        int now = CityTime.dateOf(clock.instant()).getYear();
        String year = instance.get(OpenFundYear.class)
                .handle(charity, Call.of(new OpenFundYear.Command(town, Programme.WISHES.name(), now)))
                .id();
        instance.get(ReceiveMoney.class)
                .handle(
                        charity,
                        Call.of(new ReceiveMoney.Command(
                                year, town, SOURCE, PLENTY, Optional.empty(), VOUCHER, Optional.empty())));
        return year;
    }

    @Override
    public void live(int number, VillageCode village) {
        Actor clerk = clerk(village);
        Optional<Instant> now = Optional.empty();
        String wish = instance.get(SubmitWish.class)
                .handle(clerk, Call.of(request(number, village)))
                .id();
        instance.get(AcknowledgeWish.class).handle(clerk, Call.of(new AcknowledgeWish.Command(wish, now)));
        instance.get(RecordNoPolicy.class).handle(clerk, Call.of(new RecordNoPolicy.Command(wish, now)));
        instance.get(TriageWish.class)
                .handle(clerk, Call.of(new TriageWish.Command(wish, "EXPRESS", Optional.empty(), now)));
        instance.get(WaiveVerification.class)
                .handle(clerk, Call.of(new WaiveVerification.Command(wish, paper("签字声明"), now)));
        instance.get(ApproveWish.class)
                .handle(
                        lead(village),
                        Call.of(new ApproveWish.Command(
                                wish, "1.00", Optional.empty(), Optional.empty(), Optional.empty(), now)));
        instance.get(StartDelivery.class).handle(clerk, Call.of(new StartDelivery.Command(wish, now)));
        instance.get(DeliverPart.class)
                .handle(
                        clerk,
                        Call.of(new DeliverPart.Command(
                                wish,
                                "money",
                                "1.00",
                                List.of(paper("收据")),
                                true,
                                Optional.empty(),
                                Optional.empty(),
                                now)));
        instance.get(EvaluateWish.class)
                .handle(clerk, Call.of(new EvaluateWish.Command(wish, "SATISFIED", Optional.of("电话回访"), now)));
    }

    private static EvidenceInput paper(String note) {
        return new EvidenceInput(Optional.empty(), Optional.of(note));
    }

    private static SubmitWish.Command request(int number, VillageCode village) {
        Optional<String> none = Optional.empty();
        PersonInput person = new PersonInput(
                Optional.of("示例" + number),
                none,
                "NONE",
                "LOST",
                Optional.of("138" + String.format("%08d", number)),
                none,
                none,
                Optional.of("NONE_POSSESSED"),
                List.of(),
                Optional.empty());
        return new SubmitWish.Command(
                person,
                "URGENT_PERSONAL",
                Set.of("minimum-living"),
                "illness",
                "medical",
                Set.of("money"),
                Optional.of("1.00"),
                true,
                Optional.of("术后缺药费"),
                village.text(),
                "grid-workers",
                none,
                false,
                true,
                Optional.empty());
    }

    @Override
    public void close() {
        instance.close();
    }
}
