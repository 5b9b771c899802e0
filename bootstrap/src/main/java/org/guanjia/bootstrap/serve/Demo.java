package org.guanjia.bootstrap.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guanjia.adapter.identity.DevelopmentIssuer;
import org.guanjia.adapter.rest.TokenDesk;
import org.guanjia.application.port.IdentityProvider;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.demo.Story;
import org.guanjia.bootstrap.demo.Timetable;

/**
 * What makes a service a demonstration: a folder that is deleted at the end, an issuer inside the process that gives a token
 * to everybody, and a story that was told up to now: invented staff, an invented extension of the rulebook that has lapsed, so
 * that wishes are taken today, and wishes at every stage.
 * No setting makes one; only whoever starts the service can.
 */
public final class Demo implements TokenDesk, AutoCloseable {

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

    /** Tells the story up to now, on the database of the folder, so that whoever logs in finds wishes at every stage. */
    void tellStory() {
        Story.tell(folder.path(), Timetable.until(clock.instant())).close();
    }

    /** Deletes the folder with all that is in it. */
    @Override
    public void close() {
        folder.close();
    }
}
