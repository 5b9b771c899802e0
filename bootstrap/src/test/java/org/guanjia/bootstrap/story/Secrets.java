package org.guanjia.bootstrap.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.wish.EvidenceInput;
import org.guanjia.application.wish.PersonInput;

/** Everything personal that a story puts in, so that one can look for it where it must not be. */
final class Secrets {

    private final List<String> texts = new ArrayList<>();

    /** Takes note of a text that only the vault may know. */
    String say(String text) {
        texts.add(text);
        return text;
    }

    List<String> texts() {
        return List.copyOf(texts);
    }

    /** Somebody with a resident card, a phone and an address. */
    PersonInput resident(String name, String card, String phone, String address) {
        return new PersonInput(
                Optional.of(say(name)),
                Optional.empty(),
                "RESIDENT_ID",
                say(card),
                Optional.of(say(phone)),
                Optional.empty(),
                Optional.of(say(address)),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** Somebody of whom only the name is known: no papers, no phone, no fixed abode. */
    PersonInput roofless(String name) {
        return new PersonInput(
                Optional.of(say(name)),
                Optional.empty(),
                "NONE",
                "LOST",
                Optional.empty(),
                Optional.of("NONE_POSSESSED"),
                Optional.empty(),
                Optional.of("NONE_POSSESSED"),
                List.of(),
                Optional.empty());
    }

    /** Somebody of whom only the name is known, and with whom they live. */
    PersonInput household(String name, PersonInput member) {
        PersonInput head = roofless(name);
        return new PersonInput(
                head.name(),
                head.nameMissing(),
                head.identificationType(),
                head.identification(),
                head.phone(),
                head.phoneMissing(),
                head.address(),
                head.addressMissing(),
                List.of(new PersonInput.Member(
                        member.name().orElseThrow(),
                        "CHILD",
                        Optional.of(member.identificationType()),
                        Optional.of(member.identification()))),
                Optional.empty());
    }

    /** A paper that is kept where the text says. */
    EvidenceInput paper(String text) {
        return new EvidenceInput(Optional.empty(), Optional.of(say(text)));
    }
}
