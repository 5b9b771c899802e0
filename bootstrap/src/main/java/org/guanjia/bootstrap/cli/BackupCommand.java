package org.guanjia.bootstrap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.guanjia.bootstrap.backup.Backup;
import org.guanjia.bootstrap.backup.CannotBackUp;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.config.Setting;
import org.guanjia.bootstrap.wiring.CannotStart;
import org.guanjia.bootstrap.wiring.Environment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies the embedded database, the attachments and the keys into one file, while the service runs or not. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    private static final SettingOptions SETTINGS = new SettingOptions(
            EnumSet.of(Setting.HOME, Setting.DATABASE_USER, Setting.DATABASE_SCHEMA, Setting.KEYS, Setting.EVIDENCE));

    private final Console console;
    private final Texts texts;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.backup-file")
    private Path target = Path.of("");

    @Option(names = "--without-keys", descriptionKey = "option.without-keys")
    private boolean withoutKeys;

    @Option(names = "--config", paramLabel = "FILE", descriptionKey = "option.config")
    private @Nullable Path file;

    private BackupCommand(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    static CommandLine create(Console console, Texts texts) {
        return SETTINGS.addedTo(new BackupCommand(console, texts));
    }

    @Override
    public Integer call() throws IOException {
        Configuration configuration = SETTINGS.read(spec, console.environment(), Optional.ofNullable(file));
        String program = new Version().getVersion()[0];
        try {
            Backup.Made made = Backup.make(
                    configuration,
                    target,
                    !withoutKeys,
                    program,
                    Environment.ofThisMachine().clock().instant());
            tell(made);
            return ExitCode.FINE.number();
        } catch (CannotBackUp obstacle) {
            console.err().println(texts.get("backup." + obstacle.reason().key(), Texts.printable(obstacle.subject())));
            return ExitCode.REFUSED.number();
        } catch (CannotStart obstacle) {
            console.err().println(texts.get("serve." + obstacle.reason().key(), Texts.printable(obstacle.subject())));
            return ExitCode.REFUSED.number();
        }
    }

    private void tell(Backup.Made made) {
        console.out()
                .println(texts.get(
                        "backup.made",
                        Texts.printable(target.toString()),
                        Integer.toString(made.files()),
                        Long.toString(made.bytes()),
                        Integer.toString(made.schema())));
        console.err().println(texts.get(made.withKeys() ? "backup.with-keys" : "backup.without-keys"));
    }
}
