package org.guanjia.application.fund;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.person.Address;
import org.guanjia.domain.person.Particular;
import org.guanjia.domain.person.PersonDetails;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Identification;
import org.guanjia.domain.shared.IdentificationType;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;

/** Who gives: an organisation by its name, or a person, whom the vault keeps. */
public record DonorInput(
        Optional<@Parsed(DomainText.ORGANISATION) String> organisation, Optional<@Valid Person> person) {

    /** Somebody who gives, and how they are reached about it. */
    public record Person(
            @NotNull @Parsed(DomainText.PERSON_NAME) String name,
            Optional<@Parsed(DomainText.PHONE_NUMBER) String> phone,
            Optional<@Parsed(DomainText.ADDRESS) String> address) {

        private PersonDetails read(LocalDate today) {
            return new PersonDetails(
                    Particular.of(new PersonName(name)),
                    Identification.parse(
                            IdentificationType.NONE,
                            Identification.NoIdentification.Reason.NOT_DISCLOSED.name(),
                            today),
                    particular(phone, PhoneNumber::new),
                    particular(address, Address::new),
                    List.of(),
                    Optional.empty());
        }

        private static <T> Particular<T> particular(Optional<String> text, Function<String, T> value) {
            return text.map(value)
                    .map(Particular::of)
                    .orElseGet(() -> Particular.missing(Particular.Reason.NOT_DISCLOSED));
        }
    }

    /** What is known of the person; empty where it is an organisation. */
    Optional<PersonDetails> details(LocalDate today) {
        return person.map(known -> known.read(today));
    }

    /** Adds that nobody gives, or two do. */
    void check(Faults faults) {
        if (organisation.isEmpty() && person.isEmpty()) {
            faults.add("donor.organisation", FaultCode.REQUIRED);
        }
        if (organisation.isPresent() && person.isPresent()) {
            faults.add("donor.organisation", FaultCode.SURPLUS);
        }
    }
}
