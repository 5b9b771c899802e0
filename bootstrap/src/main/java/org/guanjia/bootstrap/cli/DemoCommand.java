package org.guanjia.bootstrap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.guanjia.bootstrap.demo.Story;
import org.guanjia.bootstrap.demo.Timetable;
import org.guanjia.bootstrap.serve.ThrowawayFolder;
import org.guanjia.bootstrap.wiring.CannotStart;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells the story of several wishes on a database that is deleted at the end, the same every time. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    private final Console console;
    private final Texts texts;

    @Option(names = "--home", paramLabel = "FOLDER", descriptionKey = "option.demo-home")
    private @Nullable Path home;

    DemoCommand(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    @Override
    public Integer call() throws IOException {
        if (home == null) {
            try (ThrowawayFolder folder = ThrowawayFolder.make("guanjia-demo-")) {
                return tell(folder.path()).number();
            }
        }
        if (Files.exists(home) && !isEmpty(home)) {
            console.err().println(texts.get("demo.home-taken", Texts.printable(home.toString())));
            return ExitCode.REFUSED.number();
        }
        ExitCode code = tell(home);
        if (code == ExitCode.FINE) {
            console.err().println(texts.get("demo.kept", Texts.printable(home.toString())));
        }
        return code.number();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static Story ended(Story story) {
        story.endYear();
        return story;
    }

    private ExitCode tell(Path folder) {
        try (Story story = Logging.withoutChatter(() -> Story.tell(folder, Timetable.autumn2026()))) {
            new StoryReport(console.out(), texts, story).print();
            Logging.withoutChatter(() -> ended(story));
            new FundYearReport(console.out(), texts, story).print();
            return ExitCode.FINE;
        } catch (CannotStart obstacle) {
            console.err().println(texts.get("serve." + obstacle.reason().key(), Texts.printable(obstacle.subject())));
            return ExitCode.REFUSED;
        }
    }
}
