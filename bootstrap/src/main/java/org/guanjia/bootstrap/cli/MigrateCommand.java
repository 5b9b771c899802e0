package org.guanjia.bootstrap.cli;

import org.guanjia.adapter.jdbi.SchemaStanding;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.config.Setting;
import org.guanjia.bootstrap.serve.SchemaUpdate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings the schema of the configured database up to date, or says what that would do. */
@Command(name = "migrate")
final class MigrateCommand extends ConfiguredCommand {

    private static final SettingOptions SETTINGS = SettingOptions.ofDatabase(Setting.KEYS);

    @Option(names = "--dry-run", descriptionKey = "option.migrate-dry-run")
    private boolean dryRun;

    MigrateCommand(Console console, Texts texts) {
        super(SETTINGS, console, texts);
    }

    @Override
    ExitCode run(Configuration configuration) {
        SchemaUpdate update = new SchemaUpdate(configuration);
        return Logging.withoutPoolErrors(() -> migrate(update));
    }

    private ExitCode migrate(SchemaUpdate update) {
        if (!dryRun && !update.isThere()) {
            update.apply();
            tell("migrate.made", version(update.standing()));
            return ExitCode.FINE;
        }
        SchemaStanding standing = update.standing();
        if (standing.newer()) {
            return refused("migrate.newer", version(standing));
        }
        if (standing.isUpToDate()) {
            tell("migrate.nothing", version(standing));
            return ExitCode.FINE;
        }
        standing.pending().forEach(step -> tell("migrate.step", Integer.toString(step.version()), step.description()));
        if (!dryRun) {
            update.apply();
        }
        tell(
                dryRun ? "migrate.pending" : "migrate.done",
                Integer.toString(standing.pending().size()),
                version(standing),
                version(dryRun ? standing : update.standing()));
        return ExitCode.FINE;
    }

    private static String version(SchemaStanding standing) {
        return standing.version().map(number -> "V" + number).orElse("-");
    }
}
