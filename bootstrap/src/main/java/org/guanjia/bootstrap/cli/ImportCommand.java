package org.guanjia.bootstrap.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import org.guanjia.adapter.editions.TextFile;
import org.guanjia.adapter.requests.ImportResults;
import org.guanjia.application.port.RequestFiles.Encoding;
import org.guanjia.application.port.RequestFiles.Form;
import org.guanjia.application.port.RequestFiles.Format;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.config.Setting;
import org.guanjia.bootstrap.serve.RequestImport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a file of requests into whatever the configured database holds. */
@Command(name = "import")
final class ImportCommand extends ConfiguredCommand {

    private static final SettingOptions SETTINGS = SettingOptions.ofDatabase(
            Setting.KEYS, Setting.EVIDENCE, Setting.RULEBOOKS, Setting.CALENDAR, Setting.POLICY_LISTS, Setting.REGION);

    private static final String STANDARD_INPUT = "-";

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.request-file")
    private String name = STANDARD_INPUT;

    @Option(names = "--format", paramLabel = "csv|ndjson", descriptionKey = "option.import-format")
    private @Nullable Format format;

    @Option(names = "--charset", paramLabel = "utf-8|gb18030", descriptionKey = "option.import-charset")
    private @Nullable String charset;

    @Option(names = "--channel", paramLabel = "CODE", descriptionKey = "option.import-channel")
    private @Nullable String channel;

    @Option(names = "--result", paramLabel = "FILE", descriptionKey = "option.import-result")
    private @Nullable Path result;

    @Option(names = "--dry-run", descriptionKey = "option.import-dry-run")
    private boolean dryRun;

    ImportCommand(Console console, Texts texts) {
        super(SETTINGS, console, texts);
    }

    @Override
    ExitCode run(Configuration configuration) throws IOException {
        Form form = new Form(format(), encoding());
        try (InputStream in = name.equals(STANDARD_INPUT) ? console().in() : TextFile.open(Path.of(name));
                RequestImport opened = Logging.withoutPoolErrors(
                        () -> RequestImport.open(configuration, Optional.ofNullable(channel)))) {
            return write(new ImportRun(console(), texts(), opened, dryRun), in, form);
        }
    }

    private ExitCode write(ImportRun run, InputStream in, Form form) throws IOException {
        if (result == null) {
            return run.take(in, size(), form, run::tell);
        }
        try (Writer out = new BufferedWriter(
                        Files.newBufferedWriter(result, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW));
                ImportResults table = ImportResults.to(out, texts().refusals())) {
            return run.take(in, size(), form, table::add);
        } catch (FileAlreadyExistsException taken) {
            return refused("import.result-taken", result.toString());
        }
    }

    /** How long the file is; zero where nobody knows. */
    private long size() throws IOException {
        return name.equals(STANDARD_INPUT) ? 0 : Files.size(Path.of(name));
    }

    private Format format() {
        if (format != null) {
            return format;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".ndjson") || lower.endsWith(".jsonl") ? Format.NDJSON : Format.CSV;
    }

    private Encoding encoding() {
        if (charset == null) {
            return Encoding.DETECTED;
        }
        return switch (charset.toLowerCase(Locale.ROOT)) {
            case "utf-8" -> Encoding.UTF_8;
            case "gb18030", "gbk", "gb2312" -> Encoding.GB18030;
            default -> throw new WrongUsage(itself(), texts().get("import.charset"));
        };
    }
}
