package org.guanjia.bootstrap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import org.guanjia.bootstrap.backup.Backup;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.config.Setting;
import org.guanjia.bootstrap.wiring.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies the embedded database, the attachments and the keys into one file, while the service runs or not. */
@Command(name = "backup")
final class BackupCommand extends ConfiguredCommand {

    private static final SettingOptions SETTINGS = new SettingOptions(
            EnumSet.of(Setting.HOME, Setting.DATABASE_USER, Setting.DATABASE_SCHEMA, Setting.KEYS, Setting.EVIDENCE));

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.backup-file")
    private Path target = Path.of("");

    @Option(names = "--without-keys", descriptionKey = "option.without-keys")
    private boolean withoutKeys;

    BackupCommand(Console console, Texts texts) {
        super(SETTINGS, console, texts);
    }

    @Override
    ExitCode run(Configuration configuration) throws IOException {
        String program = new Version().getVersion()[0];
        Backup.Made made = Backup.make(
                configuration,
                target,
                !withoutKeys,
                program,
                Environment.ofThisMachine().clock().instant());
        tell(made);
        return ExitCode.FINE;
    }

    private void tell(Backup.Made made) {
        tell(
                "backup.made",
                Texts.printable(target.toString()),
                Integer.toString(made.files()),
                Long.toString(made.bytes()),
                Integer.toString(made.schema()));
        console().err().println(texts().get(made.withKeys() ? "backup.with-keys" : "backup.without-keys"));
    }
}
