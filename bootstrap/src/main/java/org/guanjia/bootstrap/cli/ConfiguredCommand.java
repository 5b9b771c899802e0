package org.guanjia.bootstrap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.guanjia.bootstrap.backup.CannotBackUp;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.wiring.CannotStart;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that works on whatever the configuration names, and says what stands in the way where it cannot. */
abstract class ConfiguredCommand implements Callable<Integer> {

    private final SettingOptions settings;
    private final Console console;
    private final Texts texts;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--config", paramLabel = "FILE", descriptionKey = "option.config")
    private @Nullable Path file;

    ConfiguredCommand(SettingOptions settings, Console console, Texts texts) {
        this.settings = settings;
        this.console = console;
        this.texts = texts;
    }

    abstract ExitCode run(Configuration configuration) throws IOException;

    @Override
    public final Integer call() throws IOException {
        try {
            return run(settings.read(spec, console.environment(), Optional.ofNullable(file)))
                    .number();
        } catch (CannotBackUp obstacle) {
            return refused("backup." + obstacle.reason().key(), obstacle.subject())
                    .number();
        } catch (CannotStart obstacle) {
            return refused("serve." + obstacle.reason().key(), obstacle.subject())
                    .number();
        }
    }

    /** The command with an option for each of its settings. */
    final CommandLine line() {
        return settings.addedTo(this);
    }

    final Console console() {
        return console;
    }

    final Texts texts() {
        return texts;
    }

    final CommandLine itself() {
        return spec.commandLine();
    }

    final void tell(String text, String... values) {
        console.out().println(texts.get(text, values));
    }

    /** Says why not. */
    final ExitCode refused(String text, String... subjects) {
        console.err()
                .println(texts.get(
                        text, Stream.of(subjects).map(Texts::printable).toArray(String[]::new)));
        return ExitCode.REFUSED;
    }
}
