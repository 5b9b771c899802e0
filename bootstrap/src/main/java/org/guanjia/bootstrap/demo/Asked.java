package org.guanjia.bootstrap.demo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.wish.PersonInput;
import org.guanjia.application.wish.SubmitWish;
import org.guanjia.domain.shared.VillageCode;

/** A request as somebody fills it in; what the story does not say is what is usual. */
record Asked(
        PersonInput person,
        String kind,
        Set<String> groups,
        String cause,
        String field,
        String help,
        String amount,
        String need,
        VillageCode village,
        String channel,
        Optional<String> number) {

    /** A personal need that cannot wait. */
    static Asked urgent(PersonInput person, String field, String amount, String need, VillageCode village) {
        return new Asked(
                person,
                "URGENT_PERSONAL",
                Set.of(),
                "illness",
                field,
                "money",
                amount,
                need,
                village,
                "grid-workers",
                Optional.empty());
    }

    /** A need of somebody who belongs to a group that the city looks after. */
    static Asked ofGroup(
            PersonInput person, String group, String field, String amount, String need, VillageCode village) {
        return new Asked(
                person,
                "SPECIAL_GROUP",
                Set.of(group),
                "other",
                field,
                "money",
                amount,
                need,
                village,
                "social-workers",
                Optional.empty());
    }

    Asked forGoods() {
        return new Asked(person, kind, groups, cause, field, "goods", amount, need, village, channel, number);
    }

    Asked by(String newChannel, String newNumber) {
        return new Asked(
                person, kind, groups, cause, field, help, amount, need, village, newChannel, Optional.of(newNumber));
    }

    SubmitWish.Command command() {
        return new SubmitWish.Command(
                person,
                kind,
                groups,
                cause,
                field,
                Set.of(help),
                Optional.of(amount),
                kind.equals("URGENT_PERSONAL"),
                Optional.of(need),
                village.text(),
                channel,
                number,
                false,
                true,
                Optional.empty());
    }

    /** Somebody invented. */
    static PersonInput person(String name, Optional<String> phone, String address) {
        return new PersonInput(
                Optional.of(name),
                Optional.empty(),
                "NONE",
                "LOST",
                phone,
                phone.isPresent() ? Optional.empty() : Optional.of("NONE_POSSESSED"),
                Optional.of(address),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** Somebody invented, with a number of a resident card that nobody has. */
    static PersonInput person(String name, String card, String phone, String address) {
        return new PersonInput(
                Optional.of(name),
                Optional.empty(),
                "RESIDENT_ID",
                card,
                Optional.of(phone),
                Optional.empty(),
                Optional.of(address),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
