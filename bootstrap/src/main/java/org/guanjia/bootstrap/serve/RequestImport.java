package org.guanjia.bootstrap.serve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Assignment;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.port.RequestFiles;
import org.guanjia.application.port.RequestLine;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.wish.ImportRequests;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.wiring.CannotStart;
import org.guanjia.bootstrap.wiring.Instance;
import org.guanjia.domain.rulebook.Channel;

/**
 * The configured database for whoever brings files of requests in beside the service, in the name of the channels
 * ({@code guanjia-import}). It asks for no role: whoever can run it has the database and its keys in hand.
 */
public final class RequestImport implements AutoCloseable {

    private static final String SUBJECT = "guanjia-import";

    private final Instance instance;
    private final Optional<String> through;
    private final Actor actor;

    private RequestImport(Instance instance, Optional<String> through) {
        this.instance = instance;
        this.through = through;
        this.actor =
                new Actor(SUBJECT, channels().map(RequestImport::integration).collect(Collectors.toSet()));
    }

    /**
     * Opens what is there; no database is made for it.
     *
     * @param through the channel that every line came through; every channel may be named by its lines where it is absent
     * @throws CannotStart if the database, its keys or the folder of attachments is not to be had
     */
    public static RequestImport open(Configuration configuration, Optional<String> through) {
        Configuration.DatabaseAccess access = configuration.database();
        if (access.url().isEmpty() && !Database.isIn(access.home())) {
            throw new CannotStart(
                    CannotStart.Reason.DATABASE_NOT_SET_UP,
                    access.home().toString(),
                    new IllegalStateException("no database"));
        }
        return new RequestImport(Instance.open(ConfiguredParts.quiet(configuration)), through);
    }

    /** What reads the files. */
    public RequestFiles files() {
        return instance.get(RequestFiles.class);
    }

    /** Takes some lines in, or tells what would become of them. */
    public ImportRequests.Report take(List<RequestLine> lines, boolean dryRun) {
        return instance.get(ImportRequests.class)
                .handle(actor, Call.of(new ImportRequests.Command(lines, through, dryRun)));
    }

    private Stream<String> channels() {
        Set<String> known = instance.get(EditionsInForce.class).now().rulebooks().editions().stream()
                .flatMap(rulebook -> Channel.allOf(rulebook).stream())
                .map(channel -> channel.code().text())
                .collect(Collectors.toSet());
        return through.map(Stream::of).orElseGet(known::stream);
    }

    private static Assignment integration(String channel) {
        return new Assignment(Role.INTEGRATION, new Jurisdiction.OfChannel(channel));
    }

    @Override
    public void close() {
        instance.close();
    }
}
