package org.guanjia.bootstrap.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.guanjia.application.figure.query.ReadFigures;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.config.Setting;
import org.guanjia.bootstrap.serve.FigureReport;
import org.guanjia.bootstrap.wiring.CannotStart;
import org.guanjia.domain.region.PlaceLevel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the figures of towns or villages, a line for each, out of whatever the configured database holds. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {

    private static final SettingOptions SETTINGS = new SettingOptions(EnumSet.of(
            Setting.HOME,
            Setting.DATABASE_URL,
            Setting.DATABASE_USER,
            Setting.DATABASE_PASSWORD_FILE,
            Setting.DATABASE_SCHEMA,
            Setting.KEYS,
            Setting.EVIDENCE,
            Setting.REGION));

    private final Console console;
    private final Texts texts;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "option.report-period")
    private @Nullable String period;

    @Option(names = "--town", paramLabel = "CODE", descriptionKey = "option.report-town")
    private @Nullable String town;

    @Option(names = "--csv", descriptionKey = "option.report-csv")
    private boolean csv;

    @Option(names = "--config", paramLabel = "FILE", descriptionKey = "option.config")
    private @Nullable Path file;

    private ReportCommand(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    static CommandLine create(Console console, Texts texts) {
        return SETTINGS.addedTo(new ReportCommand(console, texts));
    }

    @Override
    public Integer call() {
        PlaceLevel by = town == null ? PlaceLevel.TOWN : PlaceLevel.VILLAGE;
        ReadFigures.Query query = new ReadFigures.Query(
                Optional.ofNullable(period), Optional.ofNullable(town), Optional.empty(), Optional.of(by.name()));
        Configuration configuration = SETTINGS.read(spec, console.environment(), Optional.ofNullable(file));
        try (FigureReport report = Logging.withoutPoolErrors(() -> FigureReport.open(configuration))) {
            print(report.read(query));
            return ExitCode.FINE.number();
        } catch (CannotStart obstacle) {
            console.err().println(texts.get("serve." + obstacle.reason().key(), Texts.printable(obstacle.subject())));
            return ExitCode.REFUSED.number();
        }
    }

    private void print(ReadFigures.Answer answer) {
        FigureTable table = new FigureTable(texts, answer);
        (csv ? table.csv() : table.lines()).forEach(line -> {
            console.out().print(line);
            console.out().print('\n');
        });
    }
}
