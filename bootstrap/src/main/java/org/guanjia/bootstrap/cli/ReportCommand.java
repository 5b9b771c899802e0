package org.guanjia.bootstrap.cli;

import java.util.Optional;
import org.guanjia.application.figure.query.ReadFigures;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.config.Setting;
import org.guanjia.bootstrap.serve.FigureReport;
import org.guanjia.domain.region.PlaceLevel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the figures of towns or villages, a line for each, out of whatever the configured database holds. */
@Command(name = "report")
final class ReportCommand extends ConfiguredCommand {

    private static final SettingOptions SETTINGS =
            SettingOptions.ofDatabase(Setting.KEYS, Setting.EVIDENCE, Setting.REGION);

    @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "option.report-period")
    private @Nullable String period;

    @Option(names = "--town", paramLabel = "CODE", descriptionKey = "option.report-town")
    private @Nullable String town;

    @Option(names = "--csv", descriptionKey = "option.report-csv")
    private boolean csv;

    ReportCommand(Console console, Texts texts) {
        super(SETTINGS, console, texts);
    }

    @Override
    ExitCode run(Configuration configuration) {
        PlaceLevel by = town == null ? PlaceLevel.TOWN : PlaceLevel.VILLAGE;
        ReadFigures.Query query = new ReadFigures.Query(
                Optional.ofNullable(period), Optional.ofNullable(town), Optional.empty(), Optional.of(by.name()));
        try (FigureReport report = Logging.withoutPoolErrors(() -> FigureReport.open(configuration))) {
            print(report.read(query));
            return ExitCode.FINE;
        }
    }

    private void print(ReadFigures.Answer answer) {
        FigureTable table = new FigureTable(texts(), answer);
        (csv ? table.csv() : table.lines()).forEach(line -> {
            console().out().print(line);
            console().out().print('\n');
        });
    }
}
