package org.guanjia.application.port;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/**
 * A line of a worklist: an approval that somebody waits for.
 *
 * @param office whose turn it is; absent where the line is about the approval as a whole
 * @param due by when that office decides, or the first of what is owed; absent while the calendar is missing, and where nothing
 *     is owed
 */
public record AwaitedApproval(ApprovalView approval, Optional<Office> office, Optional<Instant> due) {

    /** Its place in the order of a worklist. */
    public Place place() {
        return new Place(due, approval.id(), office);
    }

    /** A place in the order of a worklist: by due instant, without one last, then by town, id and office. */
    public record Place(Optional<Instant> due, ApprovalId approval, Optional<Office> office) {

        private static final Pattern FORM = Pattern.compile("(-|[0-9]{1,18})@([0-9A-Z-]+)@(.*)");

        /**
         * Reads the form of {@link #text}.
         *
         * @throws Refusal.InvalidInput if the text is anything else
         */
        public static Place parse(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "the cursor of a page before");
            }
            Optional<Instant> due = form.group(1).equals("-")
                    ? Optional.empty()
                    : Optional.of(Instant.EPOCH.plus(Long.parseLong(form.group(1)), ChronoUnit.MICROS));
            Optional<Office> office =
                    form.group(3).isEmpty() ? Optional.empty() : Optional.of(Office.parse(form.group(3)));
            return new Place(due, ApprovalId.parse(form.group(2)), office);
        }

        /** Opaque to its reader. */
        public String text() {
            return due.map(instant -> Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant)))
                            .orElse("-")
                    + "@" + approval.text() + "@" + office.map(Office::text).orElse("");
        }
    }
}
