package org.guanjia.bootstrap.cli;

import java.util.Locale;
import org.guanjia.application.port.JournalAudit.Finding;

/** Findings of an audit as a person reads them. */
final class FindingLines {

    private FindingLines() {}

    static String line(Finding finding, Texts texts) {
        String what = finding.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Texts.printable(texts.get(
                "audit.finding",
                finding.place().town() + "-" + finding.place().aggregate(),
                Long.toString(finding.version()),
                texts.get("audit." + what)));
    }
}
