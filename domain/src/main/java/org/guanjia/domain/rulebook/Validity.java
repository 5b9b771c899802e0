package org.guanjia.domain.rulebook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/** The days that a document says it is in force, both inclusive; without a last day until another supersedes it. */
record Validity(LocalDate from, Optional<LocalDate> until) {

    private static final Pattern FORM =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}) ?\\.\\. ?([0-9]{4}-[0-9]{2}-[0-9]{2})?");

    Validity {
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new Refusal.InvalidInput(
                    FaultCode.ENDS_BEFORE_IT_STARTS,
                    "from",
                    from.toString(),
                    "until",
                    until.get().toString());
        }
    }

    static Validity parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new Refusal.InvalidInput(
                    FaultCode.MALFORMED, "expected", "such as 2023-01-01 .. 2025-12-31 or 2020-04-01 ..");
        }
        return new Validity(
                date(form.group(1)), Optional.ofNullable(form.group(2)).map(Validity::date));
    }

    boolean hasEndedBefore(LocalDate date) {
        return until.isPresent() && until.get().isBefore(date);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal.InvalidInput(FaultCode.NO_SUCH_DATE, "date", text);
        }
    }
}
