package org.guanjia.bootstrap.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.guanjia.adapter.jdbi.SchemaStanding;
import org.guanjia.bootstrap.config.Setting;
import org.guanjia.bootstrap.serve.SchemaUpdate;
import org.guanjia.bootstrap.wiring.CannotStart;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings the schema of the configured database up to date, or says what that would do. */
@Command(name = "migrate")
final class MigrateCommand implements Callable<Integer> {

    private static final SettingOptions SETTINGS = new SettingOptions(EnumSet.of(
            Setting.HOME,
            Setting.DATABASE_URL,
            Setting.DATABASE_USER,
            Setting.DATABASE_PASSWORD_FILE,
            Setting.DATABASE_SCHEMA,
            Setting.KEYS));

    private final Console console;
    private final Texts texts;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--dry-run", descriptionKey = "option.migrate-dry-run")
    private boolean dryRun;

    @Option(names = "--config", paramLabel = "FILE", descriptionKey = "option.config")
    private @Nullable Path file;

    private MigrateCommand(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    static CommandLine create(Console console, Texts texts) {
        return SETTINGS.addedTo(new MigrateCommand(console, texts));
    }

    @Override
    public Integer call() {
        SchemaUpdate update = new SchemaUpdate(SETTINGS.read(spec, console.environment(), Optional.ofNullable(file)));
        try {
            return Logging.withoutPoolErrors(() -> migrate(update)).number();
        } catch (CannotStart obstacle) {
            console.err().println(texts.get("serve." + obstacle.reason().key(), Texts.printable(obstacle.subject())));
            return ExitCode.REFUSED.number();
        }
    }

    private ExitCode migrate(SchemaUpdate update) {
        if (!dryRun && !update.isThere()) {
            update.apply();
            console.out().println(texts.get("migrate.made", version(update.standing())));
            return ExitCode.FINE;
        }
        SchemaStanding standing = update.standing();
        if (standing.newer()) {
            console.err().println(texts.get("migrate.newer", version(standing)));
            return ExitCode.REFUSED;
        }
        if (standing.isUpToDate()) {
            console.out().println(texts.get("migrate.nothing", version(standing)));
            return ExitCode.FINE;
        }
        standing.pending()
                .forEach(step -> console.out()
                        .println(texts.get("migrate.step", Integer.toString(step.version()), step.description())));
        if (!dryRun) {
            update.apply();
        }
        console.out()
                .println(texts.get(
                        dryRun ? "migrate.pending" : "migrate.done",
                        Integer.toString(standing.pending().size()),
                        version(standing),
                        version(dryRun ? standing : update.standing())));
        return ExitCode.FINE;
    }

    private static String version(SchemaStanding standing) {
        return standing.version().map(number -> "V" + number).orElse("-");
    }
}
