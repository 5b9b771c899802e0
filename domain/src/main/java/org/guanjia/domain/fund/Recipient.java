package org.guanjia.domain.fund;

import java.util.function.Function;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TextForm;

/** Who is paid. Of a person there is only the identity here; the vault knows name and account. */
public sealed interface Recipient {

    <R> R fold(Function<OfPerson, R> person, Function<OfUnit, R> unit, Function<OfOrganisation, R> organisation);

    /** A resident. */
    record OfPerson(PersonId person) implements Recipient {
        @Override
        public <R> R fold(
                Function<OfPerson, R> ofPerson, Function<OfUnit, R> ofUnit, Function<OfOrganisation, R> organisation) {
            return ofPerson.apply(this);
        }
    }

    /** A village or town that spends it on what it is committed for. */
    record OfUnit(FundUnit unit) implements Recipient {
        @Override
        public <R> R fold(
                Function<OfPerson, R> ofPerson, Function<OfUnit, R> ofUnit, Function<OfOrganisation, R> organisation) {
            return ofUnit.apply(this);
        }
    }

    /**
     * A supplier or an organisation.
     *
     * @param name as it is registered, one line of up to 200 characters
     */
    record OfOrganisation(String name) implements Recipient {

        private static final int LONGEST = 200;

        /**
         * @throws Refusal.InvalidInput if the name is no clean line of text
         */
        public OfOrganisation {
            TextForm.LINE.require(name, LONGEST);
        }

        @Override
        public <R> R fold(
                Function<OfPerson, R> ofPerson, Function<OfUnit, R> ofUnit, Function<OfOrganisation, R> organisation) {
            return organisation.apply(this);
        }
    }
}
