package org.guanjia.bootstrap.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.guanjia.adapter.editions.EditionFiles;
import org.guanjia.adapter.editions.TextFile;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.DeadlineExplanation;
import org.guanjia.domain.worktime.Period;
import org.guanjia.domain.worktime.WorkCalendar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Computes due instants: one with its explanation, or a table of them. */
@Command(name = "deadline")
final class DeadlineCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    private final Console console;
    private final Texts texts;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "START", descriptionKey = "parameter.start")
    private @Nullable String start;

    @Parameters(index = "1..*", arity = "0..2", paramLabel = "PERIOD", descriptionKey = "parameter.period")
    private List<String> period = List.of();

    @Option(names = "--calendar", paramLabel = "FILE", descriptionKey = "option.calendar")
    private @Nullable Path calendarFile;

    @Option(names = "--csv", paramLabel = "FILE", descriptionKey = "option.csv")
    private @Nullable String table;

    DeadlineCommand(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    @Override
    public Integer call() throws IOException {
        if (table != null && start == null) {
            return computeTable(table).number();
        }
        if (table != null || start == null || period.isEmpty()) {
            throw new WrongUsage(spec.commandLine(), texts.get("deadline.start-and-period-or-csv"));
        }
        return explainOne(start, String.join(" ", period)).number();
    }

    private ExitCode explainOne(String startText, String periodText) {
        Faults faults = new Faults();
        Optional<Instant> from = faults.collect("START", () -> Moments.parse(startText));
        Optional<Period> length = faults.collect("PERIOD", () -> Period.parse(periodText));
        faults.refuseIfAny();
        WorkCalendar calendar = calendar();
        Deadline deadline = Deadline.of(from.orElseThrow(), length.orElseThrow(), calendar);
        DeadlineReport report = new DeadlineReport(texts, calendar);
        if (deadline.awaitsCalendar()) {
            console.err().println(report.awaiting(DeadlineExplanation.of(deadline, calendar)));
            return ExitCode.AWAITING_CALENDAR;
        }
        report.lines(length.orElseThrow(), DeadlineExplanation.of(deadline, calendar))
                .forEach(console.out()::println);
        return ExitCode.FINE;
    }

    private ExitCode computeTable(String name) throws IOException {
        WorkCalendar calendar = calendar();
        PrintWriter err = console.err();
        try (InputStream in = open(name)) {
            String shown = name.equals(STANDARD_INPUT) ? "stdin" : TextFile.nameOf(Path.of(name));
            return new DeadlineTable(shown, calendar, texts).convert(in, console.out(), err);
        }
    }

    private InputStream open(String name) {
        if (name.equals(STANDARD_INPUT)) {
            return console.in();
        }
        return TextFile.open(Path.of(name));
    }

    private WorkCalendar calendar() {
        return calendarFile == null
                ? EditionFiles.bundledCalendar()
                : WorkCalendar.of(EditionFiles.calendar(calendarFile));
    }
}
