package org.guanjia.bootstrap.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import org.guanjia.adapter.editions.EditionFiles;
import org.guanjia.domain.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What can be done with an edition of the rulebook. */
@Command(name = "rulebook")
final class RulebookCommand {

    private final Texts texts;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RulebookCommand(Texts texts) {
        this.texts = texts;
    }

    @Command(name = "check")
    int check(@Parameters(paramLabel = "FILE", descriptionKey = "parameter.rulebook-file") Path file) {
        Rulebook rulebook = EditionFiles.rulebook(file);
        PrintWriter out = spec.commandLine().getOut();
        out.println(texts.get("rulebook.fine", rulebook.id().text(), provisionsOf(rulebook)));
        out.println(texts.get("rulebook.document", rulebook.document(), rulebook.title()));
        out.println(rulebook.until()
                .map(LocalDate::toString)
                .map(until -> texts.get("rulebook.in-force", rulebook.from().toString(), until))
                .orElseGet(() ->
                        texts.get("rulebook.in-force-from", rulebook.from().toString())));
        return ExitCode.FINE.number();
    }

    /** How many provisions the edition has; a parameter that it lacks is none. */
    private static String provisionsOf(Rulebook rulebook) {
        return Long.toString(org.guanjia.domain.rulebook.Parameters.all().stream()
                .filter(parameter -> rulebook.find(parameter).isPresent())
                .count());
    }
}
