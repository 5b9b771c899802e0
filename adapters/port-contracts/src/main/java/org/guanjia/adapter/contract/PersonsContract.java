package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guanjia.adapter.contract.Fixtures.MORNING;
import static org.guanjia.adapter.contract.PersonFixtures.HOUJIE;
import static org.guanjia.adapter.contract.PersonFixtures.QISHI;
import static org.guanjia.adapter.contract.PersonFixtures.UNMARKED;
import static org.guanjia.adapter.contract.PersonFixtures.amended;
import static org.guanjia.adapter.contract.PersonFixtures.carrying;
import static org.guanjia.adapter.contract.PersonFixtures.key;
import static org.guanjia.adapter.contract.PersonFixtures.newPerson;
import static org.guanjia.adapter.contract.PersonFixtures.recorded;
import static org.guanjia.adapter.contract.PersonFixtures.sealed;
import static org.guanjia.adapter.contract.PersonFixtures.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.PersonErased;
import org.guanjia.application.port.Persons;
import org.guanjia.application.port.SealedPerson;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link Persons}. */
public abstract class PersonsContract {

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void finds_a_person_with_key_and_current_edition() {
        PersonId id = newPerson(QISHI);
        write(stores(), QISHI, recorded(id, UNMARKED));
        assertThat(found(QISHI, id))
                .containsExactly(new SealedPerson(id, Optional.of(key(id)), 1, sealed("edition 1")));

        write(stores(), QISHI, amended(id, 2, UNMARKED));
        assertThat(found(QISHI, id))
                .containsExactly(new SealedPerson(id, Optional.of(key(id)), 2, sealed("edition 2")));
    }

    @Test
    void finds_who_was_erased_without_a_key() {
        PersonId id = newPerson(QISHI);
        write(stores(), QISHI, recorded(id, UNMARKED));
        write(stores(), QISHI, List.of(new PersonErased(id, 1, MORNING)));

        assertThat(found(QISHI, id)).containsExactly(new SealedPerson(id, Optional.empty(), 1, sealed("edition 1")));
    }

    @Test
    void finds_nobody_under_an_id_that_was_never_written() {
        assertThat(found(QISHI, newPerson(QISHI))).isEmpty();
    }

    @Test
    void refuses_to_look_into_another_partition() {
        PersonId id = newPerson(HOUJIE);

        assertThatIllegalArgumentException().isThrownBy(() -> found(QISHI, id));
    }

    private List<SealedPerson> found(TownCode partition, PersonId id) {
        List<SealedPerson> found = new ArrayList<>();
        stores().transactions().in(partition, Optional.empty(), tx -> {
            Persons persons = tx.persons();
            found.clear();
            persons.find(id).ifPresent(found::add);
            return carrying(partition, List.of());
        });
        return found;
    }
}
