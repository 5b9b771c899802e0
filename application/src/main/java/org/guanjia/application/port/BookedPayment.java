package org.guanjia.application.port;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.domain.fund.Payment;
import org.guanjia.domain.fund.Spending;
import org.guanjia.domain.shared.CaseNumber;

/**
 * A payment on record.
 *
 * @param order the act that ordered it
 * @param orderedAt when that happened
 * @param recordedAt when that was entered
 * @param actor the subject of who entered it
 * @param spending what it is for
 * @param payment as it stands now
 * @param wish the number of the wish, where it is for one that is known here
 */
public record BookedPayment(
        PostingCause order,
        Instant orderedAt,
        Instant recordedAt,
        String actor,
        Spending spending,
        Payment payment,
        Optional<CaseNumber> wish) {}
