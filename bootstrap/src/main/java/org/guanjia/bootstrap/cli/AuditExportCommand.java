package org.guanjia.bootstrap.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.guanjia.adapter.jdbi.CaseFile;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.serve.AuditedStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes all that is on record about one wish into a file that can be verified without the database. */
@Command(name = "export")
final class AuditExportCommand extends ConfiguredCommand {

    private static final SettingOptions SETTINGS = SettingOptions.ofDatabase();

    @Parameters(paramLabel = "WISH", descriptionKey = "parameter.wish")
    private String wish = "";

    @Option(names = "--output", paramLabel = "FILE", descriptionKey = "option.output")
    private @Nullable Path output;

    AuditExportCommand(Console console, Texts texts) {
        super(SETTINGS, console, texts);
    }

    @Override
    ExitCode run(Configuration configuration) throws IOException {
        try (AuditedStore store = Logging.withoutPoolErrors(() -> AuditedStore.open(configuration.database()))) {
            Optional<CaseFile> found = store.file(wish);
            return found.isPresent() ? write(found.get()) : refused("audit.unknown-wish", wish);
        }
    }

    private ExitCode write(CaseFile found) throws IOException {
        if (output == null) {
            found.lines().forEach(console().out()::println);
        } else {
            try {
                Files.write(output, found.lines(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException taken) {
                return refused("audit.output-taken", output.toString());
            }
        }
        console()
                .err()
                .println(texts().get("audit.exported", found.id(), Integer.toString(found.size()), found.hash()));
        return ExitCode.FINE;
    }
}
