package org.guanjia.bootstrap.rest;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.BindException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.guanjia.adapter.jdbi.SchemaName;
import org.guanjia.adapter.rest.RestApi;
import org.guanjia.adapter.rest.RestServer;
import org.guanjia.adapter.rest.RestSettings;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.fund.GrantQuota;
import org.guanjia.application.fund.OpenFundYear;
import org.guanjia.application.fund.ReceiveMoney;
import org.guanjia.application.port.Ulids;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.validation.Inputs;
import org.guanjia.bootstrap.wiring.Editions;
import org.guanjia.bootstrap.wiring.Environment;
import org.guanjia.bootstrap.wiring.Gateways;
import org.guanjia.bootstrap.wiring.Instance;
import org.guanjia.bootstrap.wiring.OpenKeys;
import org.guanjia.bootstrap.wiring.Parts;
import org.guanjia.bootstrap.wiring.Storage;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;

/** A service over HTTP on its own database, in the autumn of 2026, under an extension of the rulebook of 2022. */
final class RunningApi implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-10-20T02:00:00Z");

    private static final RestSettings.Rate ANY_NUMBER = new RestSettings.Rate(1_000_000, 1_000_000);
    private static final RestSettings SETTINGS = new RestSettings("127.0.0.1", 0, Duration.ofSeconds(20))
            .with(new RestSettings.Rates(ANY_NUMBER, ANY_NUMBER));
    private static final Actor BUREAU =
            new Actor("bureau", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000")));

    private final Badges badges = new Badges();
    private final SchemaName schema;
    private final Instance instance;
    private final RestServer server;

    /** On the ground that needs nothing. */
    RunningApi(Path home) throws BindException, UnknownHostException {
        this(home, Ground.H2.storage(home));
    }

    RunningApi(Path home, Storage.Own storage) throws BindException, UnknownHostException {
        this(home, storage, Gateways.none());
    }

    /** With what it reaches outside itself. */
    RunningApi(Path home, Storage.Own storage, Gateways gateways) throws BindException, UnknownHostException {
        this(home, storage, SETTINGS, gateways);
        instance.get(RecordExtension.class)
                .handle(
                        BUREAU,
                        Call.of(new RecordExtension.Command(
                                "2022", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "示例文件", Set.of())));
    }

    private RunningApi(Path home, Storage.Own storage, RestSettings settings, Gateways gateways)
            throws BindException, UnknownHostException {
        schema = storage.schema();
        instance = Instance.open(parts(home, storage, gateways));
        server = RestServer.start(
                settings,
                instance.healthChecks(),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                new RestApi(
                        instance::get,
                        instance.get(Inputs.class),
                        Optional.of(badges),
                        instance.get(Ulids.class),
                        instance.get(InstantSource.class)));
    }

    /** Lets the town of a village have money for wishes, and the village a quota of it. */
    void fillPurseFor(VillageCode village) {
        String town = village.town().text();
        Actor charity = new Actor("purse", Role.TOWN_CHARITY, new Jurisdiction.OfTown(village.town()));
        String year = instance.get(OpenFundYear.class)
                .handle(charity, Call.of(new OpenFundYear.Command(town, "WISHES", 2026)))
                .id();
        instance.get(ReceiveMoney.class)
                .handle(
                        charity,
                        Call.of(new ReceiveMoney.Command(
                                year,
                                town,
                                "TOWN_CHARITY_MATCH",
                                "100000.00",
                                Optional.empty(),
                                "到账通知书",
                                Optional.empty())));
        instance.get(GrantQuota.class)
                .handle(
                        charity,
                        Call.of(new GrantQuota.Command(
                                year, village.text(), "TOWN_CHARITY_MATCH", "10000.00", "额度通知书")));
    }

    /** The same without an extension: its rulebook has lapsed. */
    static RunningApi lapsed(Path home, Storage.Own storage) throws BindException, UnknownHostException {
        return new RunningApi(home, storage, SETTINGS, Gateways.none());
    }

    Instance instance() {
        return instance;
    }

    /** Where its tables are. */
    SchemaName schema() {
        return schema;
    }

    Portal portal() {
        return new Portal(address(), badges);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** The token of an actor. */
    String badgeOf(Actor actor) {
        return badges.of(actor);
    }

    @Override
    public void close() {
        server.close();
        instance.close();
    }

    private static Parts parts(Path home, Storage storage, Gateways gateways) {
        return new Parts(
                storage,
                home.resolve("evidence"),
                () -> OpenKeys.open(Ground.keys(home)),
                Editions.bundled(),
                gateways,
                Environment.ofThisMachine().withClock(InstantSource.fixed(NOW)));
    }
}
