package org.guanjia.application.wish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.guanjia.domain.person.PersonDetails;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.worktime.CityTime;

/** A request that was read: every part of it alone is right. */
record Incoming(
        SubmitWish.Command command,
        PersonDetails person,
        VillageCode village,
        Code channel,
        Optional<String> externalNumber,
        Instant submittedAt,
        Instant arrivedAt) {

    Optional<RequestNumber> number() {
        return externalNumber.map(text -> new RequestNumber(channel, text));
    }

    LocalDate submittedOn() {
        return CityTime.dateOf(submittedAt);
    }
}
