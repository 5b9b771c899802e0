package org.guanjia.bootstrap.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.DeadlineExplanation;
import org.guanjia.domain.worktime.Period;
import org.guanjia.domain.worktime.WorkCalendar;

/**
 * Adds the due instant to each row of a table, row by row, however long it is. A row that has none is named on the error
 * output and left out; the others go on.
 */
final class DeadlineTable {

    private static final String HEADER = "start,amount,unit";
    private static final int COLUMNS = 3;
    private static final int ROWS_BETWEEN_CHECKS = 1_000;

    private final String file;
    private final WorkCalendar calendar;
    private final Texts texts;
    private ExitCode outcome = ExitCode.FINE;

    DeadlineTable(String file, WorkCalendar calendar, Texts texts) {
        this.file = file;
        this.calendar = calendar;
        this.texts = texts;
    }

    /**
     * Converts the whole table; the exit code is that of its worst row.
     *
     * @throws Refusal.InvalidInput if the first line that is not blank is not the header
     */
    ExitCode convert(InputStream in, PrintWriter out, PrintWriter err) throws IOException {
        ByteLines lines = new ByteLines(in);
        checkHeader(lines.next());
        out.print(HEADER + ",due_before\n");
        long rows = 0;
        for (Optional<ByteLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            convert(line.get(), out, err);
            rows++;
            if (rows % ROWS_BETWEEN_CHECKS == 0 && out.checkError()) {
                break; // nobody reads the rest
            }
        }
        return outcome;
    }

    private void checkHeader(Optional<ByteLines.Line> header) {
        Faults faults = new Faults();
        String place = file + ":" + header.map(ByteLines.Line::number).orElse(1L);
        Optional<String> found =
                faults.collect(place, () -> header.map(ByteLines.Line::text).orElse(""));
        if (found.filter(text -> !text.strip().equals(HEADER)).isPresent()) {
            faults.add(place, FaultCode.WRONG_HEADER, "needed", HEADER);
        }
        faults.refuseIfAny();
    }

    private void convert(ByteLines.Line line, PrintWriter out, PrintWriter err) {
        String place = file + ":" + line.number();
        try {
            Deadline deadline = deadline(line.text());
            if (deadline.awaitsCalendar()) {
                outcome = outcome == ExitCode.FINE ? ExitCode.AWAITING_CALENDAR : outcome;
                DeadlineExplanation explanation = DeadlineExplanation.of(deadline, calendar);
                err.println(place + ": " + new DeadlineReport(texts, calendar).awaiting(explanation));
                return;
            }
            out.print(line.text() + "," + Moments.print(deadline.due().orElseThrow()) + "\n");
        } catch (Refusal.InvalidInput refusal) {
            outcome = ExitCode.REFUSED;
            refusal.faults().forEach(fault -> err.println(place + ": " + texts.fault(fault)));
        }
    }

    private Deadline deadline(String row) {
        List<String> fields = List.of(row.split(",", -1));
        if (fields.size() != COLUMNS) {
            throw new Refusal.InvalidInput(
                    FaultCode.WRONG_NUMBER_OF_FIELDS,
                    "needed",
                    Integer.toString(COLUMNS),
                    "found",
                    Integer.toString(fields.size()));
        }
        Faults faults = new Faults();
        Optional<Instant> start =
                faults.collect("start", () -> Moments.parse(fields.get(0).strip()));
        String period = fields.get(1).strip() + " " + fields.get(2).strip();
        Optional<Period> length = faults.collect("amount,unit", () -> Period.parse(period));
        faults.refuseIfAny();
        return Deadline.of(start.orElseThrow(), length.orElseThrow(), calendar);
    }
}
