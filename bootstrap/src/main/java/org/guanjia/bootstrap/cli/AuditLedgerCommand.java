package org.guanjia.bootstrap.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.guanjia.application.fund.query.ExportLedger;
import org.guanjia.application.fund.query.ExportPaymentLedger;
import org.guanjia.application.usecase.Download;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.config.Setting;
import org.guanjia.bootstrap.serve.LedgerReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a year's ledger of a fund, or its payments, into a file for the yearly audit. */
@Command(name = "ledger")
final class AuditLedgerCommand extends ConfiguredCommand {

    private static final SettingOptions SETTINGS =
            SettingOptions.ofDatabase(Setting.KEYS, Setting.EVIDENCE, Setting.REGION);

    @Parameters(paramLabel = "UNIT", descriptionKey = "parameter.unit")
    private String unit = "";

    @Option(names = "--programme", paramLabel = "NAME", descriptionKey = "option.ledger-programme")
    private String programme = "WISHES";

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "option.ledger-year")
    private @Nullable Integer year;

    @Option(names = "--with-villages", descriptionKey = "option.ledger-villages")
    private boolean withVillages;

    @Option(names = "--payments", descriptionKey = "option.ledger-payments")
    private boolean payments;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "option.ledger-format")
    private String format = "xlsx";

    @Option(names = "--output", paramLabel = "FILE", descriptionKey = "option.ledger-output")
    private @Nullable Path output;

    AuditLedgerCommand(Console console, Texts texts) {
        super(SETTINGS, console, texts);
    }

    @Override
    ExitCode run(Configuration configuration) throws IOException {
        try (LedgerReport report = Logging.withoutPoolErrors(() -> LedgerReport.open(configuration))) {
            Download made = payments ? payments(report) : ledger(report);
            return write(made, output == null ? Path.of(made.name()) : output);
        }
    }

    private Download ledger(LedgerReport report) {
        return report.ledger(new ExportLedger.Query(
                unit,
                programme,
                Optional.ofNullable(year),
                Optional.of(withVillages),
                Optional.empty(),
                Optional.empty(),
                format));
    }

    private Download payments(LedgerReport report) {
        return report.payments(new ExportPaymentLedger.Query(
                unit, programme, Optional.ofNullable(year), Optional.of(withVillages), format));
    }

    private ExitCode write(Download made, Path file) throws IOException {
        try (InputStream content = made.content()) {
            long size = Files.copy(content, file);
            tell("audit.ledger-written", file.toString(), Long.toString(size));
            return ExitCode.FINE;
        } catch (FileAlreadyExistsException taken) {
            return refused("audit.output-taken", file.toString());
        }
    }
}
