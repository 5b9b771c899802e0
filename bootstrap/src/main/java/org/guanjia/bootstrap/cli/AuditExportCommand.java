package org.guanjia.bootstrap.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.guanjia.adapter.jdbi.CaseFile;
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

/** Writes all that is on record about one wish into a file that can be verified without the database. */
@Command(name = "export")
final class AuditExportCommand implements Callable<Integer> {

    private static final SettingOptions SETTINGS = new SettingOptions(EnumSet.of(
            Setting.HOME,
            Setting.DATABASE_URL,
            Setting.DATABASE_USER,
            Setting.DATABASE_PASSWORD_FILE,
            Setting.DATABASE_SCHEMA));

    private final Console console;
    private final Texts texts;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "WISH", descriptionKey = "parameter.wish")
    private String wish = "";

    @Option(names = "--output", paramLabel = "FILE", descriptionKey = "option.output")
    private @Nullable Path output;

    @Option(names = "--config", paramLabel = "FILE", descriptionKey = "option.config")
    private @Nullable Path file;

    private AuditExportCommand(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    static CommandLine create(Console console, Texts texts) {
        return SETTINGS.addedTo(new AuditExportCommand(console, texts));
    }

    @Override
    public Integer call() throws IOException {
        Configuration configuration = SETTINGS.read(spec, console.environment(), Optional.ofNullable(file));
        try (AuditedStore store = Logging.withoutPoolErrors(() -> AuditedStore.open(configuration.database()))) {
            Optional<CaseFile> found = store.file(wish);
            return found.isPresent() ? write(found.get()) : refused("audit.unknown-wish", wish);
        } catch (CannotStart obstacle) {
            return refused("serve." + obstacle.reason().key(), obstacle.subject());
        }
    }

    private int write(CaseFile found) throws IOException {
        if (output == null) {
            found.lines().forEach(console.out()::println);
        } else {
            try {
                Files.write(output, found.lines(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException taken) {
                return refused("audit.output-taken", output.toString());
            }
        }
        console.err().println(texts.get("audit.exported", found.id(), Integer.toString(found.size()), found.hash()));
        return ExitCode.FINE.number();
    }

    private int refused(String text, String subject) {
        console.err().println(texts.get(text, Texts.printable(subject)));
        return ExitCode.REFUSED.number();
    }
}
