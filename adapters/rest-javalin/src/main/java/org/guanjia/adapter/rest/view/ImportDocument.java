package org.guanjia.adapter.rest.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.refusal.Explanation;
import org.guanjia.application.refusal.RefusalTexts;
import org.guanjia.application.wish.ImportRequests;
import org.guanjia.application.wish.ImportedLine;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.RuleId;
import org.guanjia.domain.shared.WishId;

/** What became of the lines of a file, in one language. */
public record ImportDocument(long taken, long acceptable, long known, long refused, List<Line> lines) {

    public ImportDocument {
        lines = List.copyOf(lines);
    }

    /** How a line ended. */
    public enum Outcome {
        TAKEN,
        ACCEPTABLE,
        KNOWN,
        REFUSED
    }

    /**
     * One line.
     *
     * @param wish what it became, now or before
     * @param code why it was refused; stable, that of the rule where one refused
     */
    public record Line(
            long line,
            Outcome outcome,
            Optional<WishId> wish,
            Optional<CaseNumber> number,
            Optional<String> code,
            Optional<RuleId> ruleId,
            Optional<String> detail,
            List<ColumnFault> faults) {

        public Line {
            faults = List.copyOf(faults);
        }

        private static Line of(ImportedLine imported, RefusalTexts texts) {
            if (imported instanceof ImportedLine.Taken taken) {
                return standing(taken.line(), Outcome.TAKEN, taken.wish(), taken.number());
            }
            if (imported instanceof ImportedLine.Known known) {
                return standing(known.line(), Outcome.KNOWN, known.wish(), known.number());
            }
            if (imported instanceof ImportedLine.Refused refused) {
                return refused(refused.line(), texts.explain(refused.refusal()));
            }
            return bare(imported.line(), Outcome.ACCEPTABLE, Optional.empty(), Optional.empty());
        }

        private static Line standing(long line, Outcome outcome, WishId wish, CaseNumber number) {
            return bare(line, outcome, Optional.of(wish), Optional.of(number));
        }

        private static Line bare(long line, Outcome outcome, Optional<WishId> wish, Optional<CaseNumber> number) {
            return new Line(
                    line, outcome, wish, number, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        }

        private static Line refused(long line, Explanation why) {
            return new Line(
                    line,
                    Outcome.REFUSED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(why.code()),
                    why.rule(),
                    Optional.of(why.detail()),
                    why.violations().stream()
                            .map(violation -> new ColumnFault(
                                    violation.fault().location(),
                                    violation.fault().code().key(),
                                    violation.text()))
                            .toList());
        }
    }

    /**
     * What is wrong with a line.
     *
     * @param column empty where it is the line as a whole
     */
    public record ColumnFault(String column, String code, String text) {}

    /** The lines of several reports, in their order. */
    public static ImportDocument of(List<ImportRequests.Report> reports, RefusalTexts texts) {
        List<Line> lines = new ArrayList<>();
        reports.forEach(report -> report.lines().forEach(line -> lines.add(Line.of(line, texts))));
        return new ImportDocument(
                count(lines, Outcome.TAKEN),
                count(lines, Outcome.ACCEPTABLE),
                count(lines, Outcome.KNOWN),
                count(lines, Outcome.REFUSED),
                lines);
    }

    private static long count(List<Line> lines, Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
