package org.guanjia.application.wish;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.domain.person.PersonDetails;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.VillageCode;

/** A request that was read: every part of it alone is right. */
record Incoming(
        SubmitWish.Command command,
        PersonDetails person,
        VillageCode village,
        Code channel,
        Optional<String> externalNumber,
        Instant submittedAt,
        Instant arrivedAt) {}
