package org.guanjia.application.port;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.domain.fund.Posting;

/**
 * A posting on record.
 *
 * @param line from 1, counted for each act
 * @param reverses the version of the same aggregate whose postings the act turned round, where there is one
 * @param recordedAt when the act was entered
 * @param actor the subject of who entered it
 */
public record LedgerEntry(
        PostingCause cause, int line, Posting posting, Optional<Long> reverses, Instant recordedAt, String actor) {}
