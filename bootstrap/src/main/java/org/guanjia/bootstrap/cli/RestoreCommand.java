package org.guanjia.bootstrap.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import org.guanjia.application.port.JournalAudit.Scope;
import org.guanjia.bootstrap.backup.Restore;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.config.Setting;
import org.guanjia.bootstrap.serve.AuditedStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings a backup back into an empty home, and verifies its record before it is put there. */
@Command(name = "restore")
final class RestoreCommand extends ConfiguredCommand {

    private static final SettingOptions SETTINGS =
            new SettingOptions(EnumSet.of(Setting.HOME, Setting.DATABASE_USER, Setting.DATABASE_SCHEMA));

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.restored-file")
    private Path source = Path.of("");

    RestoreCommand(Console console, Texts texts) {
        super(SETTINGS, console, texts);
    }

    @Override
    ExitCode run(Configuration configuration) throws IOException {
        Configuration.DatabaseAccess access = configuration.database();
        if (access.url().isPresent()) {
            return refused("backup.server-database");
        }
        try (Restore restore = Logging.withoutPoolErrors(() -> unpacked(access))) {
            ExitCode verdict = verified(restore);
            restore.place();
            tell(restore, access.home());
            return verdict;
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
            console().err().println(texts().get("restore.older"));
            return ExitCode.FINE;
        }
        try (AuditedStore store = AuditedStore.open(restore.database())) {
            return new AuditRun(console(), texts()).verify(store.audit(), Scope.everything());
        }
    }

    private void tell(Restore restore, Path home) {
        tell("restore.done", Texts.printable(home.toString()), restore.made().toString());
        if (!restore.hasKeys()) {
            console().err().println(texts().get("restore.without-keys", Texts.printable(home.toString())));
        }
    }
}
