package org.guanjia.bootstrap.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.guanjia.adapter.editions.EditionFiles;
import org.guanjia.adapter.editions.TextFile;
import org.guanjia.domain.office.StaffRegistry;
import org.guanjia.domain.region.Region;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What can be done with a file of offices and staff. */
@Command(name = "staff")
final class StaffCommand {

    private final Texts texts;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    StaffCommand(Texts texts) {
        this.texts = texts;
    }

    @Command(name = "check")
    int check(
            @Option(names = "--region", paramLabel = "FOLDER", descriptionKey = "option.region") @Nullable Path folder,
            @Parameters(paramLabel = "FILE", descriptionKey = "parameter.staff-file") Path file) {
        Region region = Optional.ofNullable(folder).map(EditionFiles::region).orElseGet(EditionFiles::bundledRegion);
        StaffRegistry registry = StaffRegistry.parse(TextFile.read(file), region);
        PrintWriter out = spec.commandLine().getOut();
        out.println(texts.get(
                "staff.fine",
                Integer.toString(registry.members().size()),
                Integer.toString(registry.namedOffices().size()),
                Integer.toString(registry.substitutions().size())));
        return ExitCode.FINE.number();
    }
}
