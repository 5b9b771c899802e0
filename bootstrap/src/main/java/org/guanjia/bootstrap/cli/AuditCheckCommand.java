package org.guanjia.bootstrap.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.guanjia.adapter.jdbi.CaseFile;
import org.guanjia.application.port.JournalAudit.Finding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies the file of one wish by itself, without a database. */
@Command(name = "check")
final class AuditCheckCommand implements Callable<Integer> {

    private static final int LARGEST = 64 << 20;

    private final Console console;
    private final Texts texts;

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.case-file")
    private Path file = Path.of("");

    @Option(names = "--hash", paramLabel = "HEX", descriptionKey = "option.hash")
    private @Nullable String hash;

    AuditCheckCommand(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    @Override
    public Integer call() throws IOException {
        String name = Texts.printable(file.toString());
        try {
            if (Files.size(file) > LARGEST) {
                return refused("audit.file-too-large", name);
            }
            return check(CaseFile.read(Files.readAllLines(file))).number();
        } catch (NoSuchFileException missing) {
            return refused("audit.file-missing", name);
        } catch (CharacterCodingException binary) {
            return refused("audit.file-malformed", name, "1");
        } catch (CaseFile.Malformed malformed) {
            return refused("audit.file-malformed", name, Integer.toString(malformed.line()));
        }
    }

    private ExitCode check(CaseFile read) {
        List<Finding> findings = read.findings();
        findings.forEach(finding -> console.out().println(FindingLines.line(finding, texts)));
        boolean isAnother = hash != null && !hash.toLowerCase(Locale.ROOT).equals(read.hash());
        if (isAnother) {
            console.out().println(texts.get("audit.file-of-another-hash", Texts.printable(read.hash())));
        }
        if (!findings.isEmpty() || isAnother) {
            return ExitCode.FINDINGS;
        }
        console.out()
                .println(texts.get(
                        "audit.file-whole",
                        Texts.printable(read.id()),
                        Integer.toString(read.size()),
                        Long.toString(read.sealed()),
                        read.hash()));
        return ExitCode.FINE;
    }

    private int refused(String text, String... subjects) {
        console.err().println(texts.get(text, subjects));
        return ExitCode.REFUSED.number();
    }
}
