package org.guanjia.adapter.contract;

import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.MORNING;
import static org.guanjia.adapter.contract.Fixtures.newUlid;
import static org.guanjia.adapter.contract.Fixtures.terms;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.Blind;
import org.guanjia.application.port.BlindMarks;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.PersonEditionRecorded;
import org.guanjia.application.port.PersonKey;
import org.guanjia.application.port.PersonMarked;
import org.guanjia.application.port.PersonRecorded;
import org.guanjia.application.port.Sealed;
import org.guanjia.application.port.SealedEdition;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.TownCode;

/** Persons for contract tests. Stores never look into what is sealed, so anything may stand for it. */
final class PersonFixtures {

    static final TownCode QISHI = new TownCode("441900105");
    static final TownCode HOUJIE = new TownCode("441900122");
    static final BlindMarks UNMARKED = new BlindMarks(Optional.empty(), Optional.empty(), Optional.empty());

    private PersonFixtures() {}

    static PersonId newPerson(TownCode town) {
        return new PersonId(town, newUlid());
    }

    static Sealed sealed(String standsFor) {
        return new Sealed(standsFor.getBytes(StandardCharsets.UTF_8));
    }

    static PersonKey key(PersonId id) {
        return new PersonKey(id, "test-1", sealed("key of " + id));
    }

    static SealedEdition edition(int number) {
        return new SealedEdition(number, sealed("edition " + number), MORNING.plusSeconds(number), "staff-" + number);
    }

    static List<Effect> recorded(PersonId id, BlindMarks marks) {
        return List.of(new PersonRecorded(key(id), marks), new PersonEditionRecorded(id, edition(1)));
    }

    static List<Effect> amended(PersonId id, int edition, BlindMarks marks) {
        return List.of(new PersonMarked(id, edition, marks), new PersonEditionRecorded(id, edition(edition)));
    }

    /** A blind index that no other test has. */
    static Optional<Blind> newBlind() {
        return Optional.of(
                new Blind("%064x".formatted(new BigInteger(newUlid().text().getBytes(StandardCharsets.US_ASCII)))));
    }

    /** Changes need an aggregate; any will do. */
    static void write(Stores stores, TownCode town, List<? extends Effect> effects) {
        stores.transactions().in(town, Optional.empty(), tx -> carrying(town, effects));
    }

    static Changes carrying(TownCode town, List<? extends Effect> effects) {
        ExtensionEvent birth = new ExtensionEvent.Recorded(terms(), MORNING);
        Outcome<RulebookExtension, ExtensionEvent> carrier =
                new Outcome<>(RulebookExtension.fold(new ExtensionId(town, newUlid()), List.of(birth)), List.of(birth));
        return Changes.by(BUREAU_CLERK, MORNING, carrier).with(effects);
    }
}
