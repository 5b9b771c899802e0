package org.guanjia.bootstrap.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.guanjia.application.port.JournalAudit.Scope;
import org.guanjia.bootstrap.backup.CannotBackUp;
import org.guanjia.bootstrap.backup.Restore;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.config.Setting;
import org.guanjia.bootstrap.serve.AuditedStore;
import org.guanjia.bootstrap.wiring.CannotStart;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a backup back into an empty home, and verifies its record before it is put there. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    private static final SettingOptions SETTINGS =
            new SettingOptions(EnumSet.of(Setting.HOME, Setting.DATABASE_USER, Setting.DATABASE_SCHEMA));

    private final Console console;
    private final Texts texts;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.restored-file")
    private Path source = Path.of("");

    @Option(names = "--config", paramLabel = "FILE", descriptionKey = "option.config")
    private @Nullable Path file;

    private RestoreCommand(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    static CommandLine create(Console console, Texts texts) {
        return SETTINGS.addedTo(new RestoreCommand(console, texts));
    }

    @Override
    public Integer call() throws IOException {
        Configuration configuration = SETTINGS.read(spec, console.environment(), Optional.ofNullable(file));
        Configuration.DatabaseAccess access = configuration.database();
        if (access.url().isPresent()) {
            console.err().println(texts.get("backup.server-database"));
            return ExitCode.REFUSED.number();
        }
        try (Restore restore = Logging.withoutPoolErrors(() -> unpacked(access))) {
            ExitCode verdict = verified(restore);
            restore.place();
            tell(restore, access.home());
            return verdict.number();
        } catch (CannotBackUp obstacle) {
            console.err().println(texts.get("backup." + obstacle.reason().key(), Texts.printable(obstacle.subject())));
            return ExitCode.REFUSED.number();
        } catch (CannotStart obstacle) {
            console.err().println(texts.get("serve." + obstacle.reason().key(), Texts.printable(obstacle.subject())));
            return ExitCode.REFUSED.number();
        }
    }

    private Restore unpacked(Configuration.DatabaseAccess access) {
        try {
            return Restore.unpack(source, access);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The record of an older release is verified once it is brought up to date. */
    private ExitCode verified(Restore restore) {
        if (!restore.standing().isUpToDate()) {
            console.err().println(texts.get("restore.older"));
            return ExitCode.FINE;
        }
        try (AuditedStore store = AuditedStore.open(restore.database())) {
            return new AuditRun(console, texts).verify(store.audit(), Scope.everything());
        }
    }

    private void tell(Restore restore, Path home) {
        console.out()
                .println(texts.get(
                        "restore.done",
                        Texts.printable(home.toString()),
                        restore.made().toString()));
        if (!restore.hasKeys()) {
            console.err().println(texts.get("restore.without-keys", Texts.printable(home.toString())));
        }
    }
}
