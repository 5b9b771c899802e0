package org.guanjia.bootstrap.cli;

import java.nio.file.Path;
import org.guanjia.adapter.editions.EditionFiles;
import org.guanjia.domain.worktime.CalendarEdition;
import org.guanjia.domain.worktime.ExceptionalDay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What can be done with an edition of the work calendar. */
@Command(name = "calendar")
final class CalendarCommand {

    private final Texts texts;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CalendarCommand(Texts texts) {
        this.texts = texts;
    }

    @Command(name = "check")
    int check(@Parameters(paramLabel = "FILE", descriptionKey = "parameter.calendar-file") Path file) {
        CalendarEdition edition = EditionFiles.calendar(file);
        spec.commandLine()
                .getOut()
                .println(texts.get(
                        "calendar.fine",
                        edition.id().text(),
                        edition.years().toString(),
                        count(edition, ExceptionalDay.Kind.HOLIDAY),
                        count(edition, ExceptionalDay.Kind.WORKDAY)));
        return ExitCode.FINE.number();
    }

    private static String count(CalendarEdition edition, ExceptionalDay.Kind kind) {
        return Long.toString(
                edition.days().stream().filter(day -> day.kind() == kind).count());
    }
}
