package org.guanjia.application.port;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.domain.person.Disclosure;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonalTextId;

/**
 * Everything personal that there is, for reading. It holds nothing plain: no name, no number, no text. Sees what is
 * committed, never less than this process has written. Who was erased stays known without a key, and is the same as nobody.
 */
public interface PersonRecords {

    Optional<SealedPerson> find(PersonId id);

    /** Everything that was known of a person, oldest first; empty where the person is unknown. */
    List<SealedEdition> editions(PersonId id);

    Optional<SealedText> text(PersonalTextId id);

    /** Every text about a person, by id. */
    List<SealedText> texts(PersonId id);

    /**
     * For each of these marks, in their order, the persons of all towns who by them as they stand now are the same: by paper,
     * or by name and phone together; or of one household: a paper of anybody in the one's is the paper of somebody in the
     * other's.
     */
    List<Set<PersonId>> akin(List<BlindMarks> all);

    /** Every look at a person's data, oldest first. */
    List<Disclosure> disclosures(PersonId id);
}
