package org.guanjia.bootstrap.cli;

import java.util.Optional;
import org.guanjia.application.port.JournalAudit;
import org.guanjia.application.port.JournalAudit.Part;
import org.guanjia.application.port.JournalAudit.Place;
import org.guanjia.application.port.JournalAudit.Scope;

/** One examination of a record, part by part, and how far it has come. */
final class AuditRun {

    private static final int ENTRIES_AT_ONCE = 2_000;

    private final Console console;
    private final Texts texts;

    AuditRun(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    /** Examines everything of that scope and says what was found. */
    ExitCode verify(JournalAudit audit, Scope scope) {
        Progress progress = new Progress(console);
        Optional<Place> after = Optional.empty();
        long aggregates = 0;
        long entries = 0;
        long findings = 0;
        do {
            Part part = audit.examine(scope, after, ENTRIES_AT_ONCE);
            aggregates += part.aggregates();
            entries += part.entries();
            findings += part.findings().size();
            progress.clear();
            part.findings().forEach(finding -> console.out().println(FindingLines.line(finding, texts)));
            progress.show(texts.get("audit.progress", Long.toString(aggregates), Long.toString(entries)));
            after = part.next();
        } while (after.isPresent());
        progress.clear();
        console.out()
                .println(texts.get(
                        findings == 0 ? "audit.whole" : "audit.not-whole",
                        Long.toString(aggregates),
                        Long.toString(entries),
                        Long.toString(findings)));
        return findings == 0 ? ExitCode.FINE : ExitCode.FINDINGS;
    }
}
