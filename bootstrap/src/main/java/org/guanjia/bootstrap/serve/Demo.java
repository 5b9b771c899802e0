package org.guanjia.bootstrap.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guanjia.adapter.editions.TextFile;
import org.guanjia.adapter.identity.DevelopmentIssuer;
import org.guanjia.adapter.rest.TokenDesk;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.office.ImportStaff;
import org.guanjia.application.port.IdentityProvider;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.usecase.Call;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.wiring.Instance;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.worktime.CityTime;

/**
 * What makes a service a demonstration: a folder that is deleted at the end, an issuer inside the process that gives a token
 * to everybody, invented staff, and an invented extension of the rulebook that has lapsed, so that wishes are taken today.
 * No setting makes one; only whoever starts the service can.
 */
public final class Demo implements TokenDesk, AutoCloseable {

    private static final String SUBJECT = "guanjia-demo";
    private static final String STAFF = "demo.staff";
    private static final String LAPSED = "2022";
    private static final LocalDate LAPSED_SINCE = LocalDate.of(2026, 1, 1);
    private static final String GROUND = "虚构示例：仅供演示的延期，并无此文件 (fictitious)";

    private final ThrowawayFolder folder;
    private final Configuration configuration;
    private final InstantSource clock;
    private final DevelopmentIssuer issuer;

    private Demo(ThrowawayFolder folder, Configuration configuration, InstantSource clock) {
        this.folder = folder;
        this.configuration = configuration;
        this.clock = clock;
        this.issuer = DevelopmentIssuer.create(clock);
    }

    /**
     * Makes the folder, unless the configuration is refused.
     *
     * @param configured gives the configuration over that folder
     */
    public static Demo prepare(Function<Path, Configuration> configured, InstantSource clock) {
        ThrowawayFolder folder = newFolder();
        boolean complete = false;
        try {
            Demo demo = new Demo(folder, configured.apply(folder.path()), clock);
            complete = true;
            return demo;
        } finally {
            if (!complete) {
                folder.close();
            }
        }
    }

    private static ThrowawayFolder newFolder() {
        try {
            return ThrowawayFolder.make("guanjia-demo-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Configuration configuration() {
        return configuration;
    }

    /** The folder of everything that is stored. */
    public Path folder() {
        return folder.path();
    }

    /** Believes the tokens that are handed out here, and no others. */
    IdentityProvider identity() {
        return issuer.provider();
    }

    @Override
    public List<Person> people() {
        return Stream.of(DemoPerson.values())
                .map(person -> new Person(person.word(), person.roles()))
                .toList();
    }

    @Override
    public Optional<String> token(String person) {
        return DemoPerson.of(person).map(found -> issuer.token(found.subject(), found.roles()));
    }

    /** Puts the invented staff and the invented extension on record. */
    void furnish(Instance instance) {
        TownCode city = instance.get(Region.class).city().code();
        PeopleFiles.takeStaffOver(TextFile.bundled(Demo.class, STAFF), city, instance.get(ImportStaff.class));
        RecordExtension.Command extension = new RecordExtension.Command(
                LAPSED, LAPSED_SINCE, CityTime.dateOf(clock.instant()).plusYears(1), GROUND, Set.of());
        Actor demo = new Actor(SUBJECT, Role.CITY_BUREAU, new Jurisdiction.OfCity(city));
        instance.get(RecordExtension.class).handle(demo, Call.of(extension));
    }

    /** Deletes the folder with all that is in it. */
    @Override
    public void close() {
        folder.close();
    }
}
