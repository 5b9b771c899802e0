package org.guanjia.application.port;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.guanjia.domain.rulebook.Code;

/** What public records say of a question. It names no person, so that it can stand in an event. */
public sealed interface EligibilityAnswer {

    /**
     * The records have the person, in at least one of the claimed groups on that day.
     *
     * @param groups those of the claimed groups that the records have
     * @param source what the records are called
     * @param asOf the day that the records speak of
     */
    record Confirmed(SortedSet<Code> groups, String source, LocalDate asOf) implements EligibilityAnswer {
        public Confirmed {
            groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
            if (groups.isEmpty()) {
                throw new IllegalArgumentException("Confirmation needs a group");
            }
        }

        public Confirmed(Set<Code> groups, String source, LocalDate asOf) {
            this(new TreeSet<>(groups), source, asOf);
        }
    }

    /** The records have something else: the claim has to be settled by letter, visit or interview. */
    record Contradicted(Contradiction contradiction, String source, LocalDate asOf) implements EligibilityAnswer {}

    /** The records do not have that identification; they may be incomplete, so that this is no contradiction. */
    record NotFound(String source, LocalDate asOf) implements EligibilityAnswer {}

    /** Nobody could be asked; the reason goes on record in place of a comparison (W-05). */
    record Unavailable(Reason reason) implements EligibilityAnswer {}

    /** In what records contradict. */
    enum Contradiction {
        /** The identification belongs to somebody of another name. */
        ANOTHER_NAME,
        /** The person is there, in none of the claimed groups. */
        OTHER_GROUPS,
        /** The person is there in a claimed group, on other days. */
        OTHER_DAYS
    }

    /** Why nobody could be asked. */
    enum Reason {
        /** This city or town has connected no records. */
        NO_RECORDS_CONNECTED,
        /** The person has no identification that records go by. */
        NO_IDENTIFICATION,
        /** The records did not answer in time. */
        NO_ANSWER_IN_TIME,
        /** The records cannot be reached, or answered what cannot be understood. */
        OUT_OF_REACH,
        /** The records would not answer us. */
        ACCESS_DENIED
    }
}
