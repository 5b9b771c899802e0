package org.guanjia.application.port;

import java.util.Optional;
import java.util.function.Function;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.shared.Identification;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;

/** Who is paid, as whoever carries the payment out has to know it. The family is closed: {@link #fold} maps it totally. */
public sealed interface Payee {

    <R> R fold(Function<OfPerson, R> person, Function<OfUnit, R> unit, Function<OfOrganisation, R> organisation);

    /** A resident, with what is on record of them. The string shows nobody. */
    record OfPerson(Optional<PersonName> name, Identification identification, Optional<PhoneNumber> phone)
            implements Payee {

        @Override
        public <R> R fold(
                Function<OfPerson, R> ofPerson, Function<OfUnit, R> ofUnit, Function<OfOrganisation, R> organisation) {
            return ofPerson.apply(this);
        }

        @Override
        public String toString() {
            return "OfPerson[" + name.map(PersonName::masked).orElse("-") + "]";
        }
    }

    /**
     * A village or a town.
     *
     * @param name as the region has it
     */
    record OfUnit(FundUnit unit, String name) implements Payee {
        @Override
        public <R> R fold(
                Function<OfPerson, R> ofPerson, Function<OfUnit, R> ofUnit, Function<OfOrganisation, R> organisation) {
            return ofUnit.apply(this);
        }
    }

    /** A supplier or an organisation. */
    record OfOrganisation(String name) implements Payee {
        @Override
        public <R> R fold(
                Function<OfPerson, R> ofPerson, Function<OfUnit, R> ofUnit, Function<OfOrganisation, R> organisation) {
            return organisation.apply(this);
        }
    }
}
