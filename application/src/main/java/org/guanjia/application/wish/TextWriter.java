package org.guanjia.application.wish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.person.PersonVault;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.PersonalTextRecorded;
import org.guanjia.application.port.SealedPerson;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.domain.person.PersonalText;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonalTextId;

/** Keeps the texts of one act in the vault, under the key of the wish's person. For one thread and one transaction. */
final class TextWriter {

    private final PersonVault vault;
    private final Transaction tx;
    private final PersonId owner;
    private final Instant at;
    private final List<Effect> written = new ArrayList<>();
    private Optional<SealedPerson> person = Optional.empty();

    TextWriter(PersonVault vault, Transaction tx, PersonId owner, Instant at) {
        this.vault = vault;
        this.tx = tx;
        this.owner = owner;
        this.at = at;
    }

    PersonalTextId write(String text) {
        PersonalTextRecorded sealed = vault.seal(person(), new PersonalText(text), at);
        written.add(sealed);
        return sealed.id();
    }

    /** The person whose key the texts are kept under. */
    SealedPerson person() {
        if (person.isEmpty()) {
            person = tx.persons().find(owner);
        }
        return person.orElseThrow(() -> new IllegalStateException("Person " + owner + " is not on record"));
    }

    /** What is to be written with the act. */
    List<Effect> written() {
        return List.copyOf(written);
    }
}
