package org.guanjia.application.wish;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.person.Address;
import org.guanjia.domain.person.HouseholdMember;
import org.guanjia.domain.person.Particular;
import org.guanjia.domain.person.PersonDetails;
import org.guanjia.domain.person.Relation;
import org.guanjia.domain.person.Representative;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Identification;
import org.guanjia.domain.shared.IdentificationType;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;

/**
 * Who is in need, as somebody fills it in. Of what is not known, the reason stands in its place; nobody is refused for
 * that.
 *
 * @param identificationType one of {@link IdentificationType}, {@code NONE} for who has no paper
 * @param identification the paper's number; for {@code NONE} the reason
 * @param nameMissing why there is no name, one of {@link Particular.Reason}; {@code UNKNOWN} where neither is there
 */
public record PersonInput(
        Optional<@Parsed(DomainText.PERSON_NAME) String> name,
        Optional<@Parsed(DomainText.MISSING_REASON) String> nameMissing,
        @NotNull @Parsed(DomainText.IDENTIFICATION_TYPE) String identificationType,
        @NotNull String identification,
        Optional<@Parsed(DomainText.PHONE_NUMBER) String> phone,
        Optional<@Parsed(DomainText.MISSING_REASON) String> phoneMissing,
        Optional<@Parsed(DomainText.ADDRESS) String> address,
        Optional<@Parsed(DomainText.MISSING_REASON) String> addressMissing,
        @NotNull @Size(max = 30) List<@NotNull @Valid Member> household,
        Optional<@Valid Agent> representative) {

    /** Somebody of the same household. */
    public record Member(
            @NotNull @Parsed(DomainText.PERSON_NAME) String name,
            @NotNull @Parsed(DomainText.RELATION) String relation,
            Optional<@Parsed(DomainText.IDENTIFICATION_TYPE) String> identificationType,
            Optional<String> identification) {

        private HouseholdMember read(LocalDate today) {
            return new HouseholdMember(
                    new PersonName(name),
                    Relation.valueOf(relation),
                    identificationType.map(type ->
                            Identification.parse(IdentificationType.valueOf(type), identification.orElse(""), today)));
        }
    }

    /** Somebody who signs for the person. */
    public record Agent(
            @NotNull @Parsed(DomainText.PERSON_NAME) String name,
            @NotNull @Parsed(DomainText.RELATION) String relation,
            @NotNull @Parsed(DomainText.PHONE_NUMBER) String phone,
            @NotNull String authorisation) {

        private Representative read() {
            return new Representative(
                    new PersonName(name), Relation.valueOf(relation), new PhoneNumber(phone), authorisation);
        }
    }

    /**
     * The person, where every text alone has the right form.
     *
     * @param today the day that no birth may come after
     * @throws org.guanjia.domain.shared.Refusal.InvalidInput with every fault of meaning and its field
     */
    PersonDetails read(LocalDate today) {
        Faults faults = new Faults();
        Optional<Identification> paper = faults.collect(
                "identification",
                () -> Identification.parse(IdentificationType.valueOf(identificationType), identification, today));
        List<HouseholdMember> members = new ArrayList<>();
        for (int i = 0; i < household.size(); i++) {
            Member member = household.get(i);
            faults.collect("household[" + i + "].identification", () -> member.read(today))
                    .ifPresent(members::add);
        }
        Optional<Representative> agent =
                representative.flatMap(signing -> faults.collect("representative", signing::read));
        faults.refuseIfAny();
        return new PersonDetails(
                particular(name, nameMissing, PersonName::new),
                paper.orElseThrow(),
                particular(phone, phoneMissing, PhoneNumber::new),
                particular(address, addressMissing, Address::new),
                members,
                agent);
    }

    private static <T> Particular<T> particular(
            Optional<String> text, Optional<String> missing, Function<String, T> value) {
        return text.map(value)
                .map(Particular::of)
                .orElseGet(() -> Particular.missing(
                        missing.map(Particular.Reason::valueOf).orElse(Particular.Reason.UNKNOWN)));
    }
}
