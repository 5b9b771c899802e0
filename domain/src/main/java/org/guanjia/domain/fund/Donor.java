package org.guanjia.domain.fund;

import java.util.function.Function;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TextForm;

/** Who gives. Of a person there is only the identity here; the vault knows who it is. */
public sealed interface Donor {

    <R> R fold(Function<OfPerson, R> person, Function<OfOrganisation, R> organisation);

    /** Somebody. */
    record OfPerson(PersonId person) implements Donor {
        @Override
        public <R> R fold(Function<OfPerson, R> ofPerson, Function<OfOrganisation, R> organisation) {
            return ofPerson.apply(this);
        }
    }

    /**
     * An enterprise or another organisation.
     *
     * @param name as it is registered, one line of up to 200 characters
     */
    record OfOrganisation(String name) implements Donor {

        private static final int LONGEST = 200;

        /**
         * @throws Refusal.InvalidInput if the name is no clean line of text
         */
        public OfOrganisation {
            TextForm.LINE.require(name, LONGEST);
        }

        @Override
        public <R> R fold(Function<OfPerson, R> ofPerson, Function<OfOrganisation, R> organisation) {
            return organisation.apply(this);
        }
    }
}
