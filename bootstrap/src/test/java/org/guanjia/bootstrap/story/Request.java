package org.guanjia.bootstrap.story;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.wish.PersonInput;
import org.guanjia.application.wish.SubmitWish;
import org.guanjia.domain.shared.VillageCode;

/** A request as it is brought in; what a story does not say is what is usual. */
record Request(
        PersonInput person,
        String kind,
        String field,
        Optional<String> amount,
        boolean urgent,
        Optional<String> need,
        VillageCode village,
        String channel,
        Optional<String> externalNumber,
        Optional<Instant> submittedAt) {

    /** A personal need that cannot wait, which a grid worker brings in. */
    static Request urgent(PersonInput person, String amount, String need, VillageCode village) {
        return new Request(
                person,
                "URGENT_PERSONAL",
                "medical",
                Optional.of(amount),
                true,
                Optional.of(need),
                village,
                "grid-workers",
                Optional.empty(),
                Optional.empty());
    }

    /** A need of somebody under basic protection, which can wait a little. */
    static Request ofGroup(PersonInput person, String amount, String need, VillageCode village) {
        return new Request(
                person,
                "SPECIAL_GROUP",
                "living",
                Optional.of(amount),
                false,
                Optional.of(need),
                village,
                "grid-workers",
                Optional.empty(),
                Optional.empty());
    }

    Request in(String newField) {
        return new Request(person, kind, newField, amount, urgent, need, village, channel, externalNumber, submittedAt);
    }

    Request at(VillageCode newVillage) {
        return new Request(person, kind, field, amount, urgent, need, newVillage, channel, externalNumber, submittedAt);
    }

    Request by(String newChannel, String number) {
        return new Request(
                person, kind, field, amount, urgent, need, village, newChannel, Optional.of(number), submittedAt);
    }

    /** Made at that moment, and entered later. */
    Request madeAt(String local) {
        return new Request(
                person,
                kind,
                field,
                amount,
                urgent,
                need,
                village,
                channel,
                externalNumber,
                Optional.of(StoryClock.at(local)));
    }

    SubmitWish.Command command() {
        return command(false);
    }

    /** Whether whoever enters it asks for themselves. */
    SubmitWish.Command command(boolean own) {
        return new SubmitWish.Command(
                person,
                kind,
                kind.equals("SPECIAL_GROUP") ? Set.of("minimum-living") : Set.of(),
                "illness",
                field,
                Set.of("money"),
                amount,
                urgent,
                need,
                village.text(),
                channel,
                externalNumber,
                own,
                !own,
                submittedAt);
    }
}
