package org.guanjia.application.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guanjia.domain.person.Address;
import org.guanjia.domain.person.HouseholdMember;
import org.guanjia.domain.person.Particular;
import org.guanjia.domain.person.PersonDetails;
import org.guanjia.domain.person.Relation;
import org.guanjia.domain.person.Representative;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Identification;
import org.guanjia.domain.shared.IdentificationType;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.Refusal;

/**
 * A person as a command brings them, a part of the commands that do. Of name, phone and address each has either the value or
 * the reason why it is missing, by the names of {@link Particular.Reason}. Its string for logs tells nothing.
 *
 * @param paper by the names of {@link IdentificationType}
 * @param number of the paper; for none the reason, by the names of {@link Identification.NoIdentification.Reason}
 */
public record PersonForm(
        @NotNull Optional<String> name,
        @NotNull Optional<String> nameMissing,
        @NotNull String paper,
        @NotNull String number,
        @NotNull Optional<String> phone,
        @NotNull Optional<String> phoneMissing,
        @NotNull Optional<String> address,
        @NotNull Optional<String> addressMissing,

        @NotNull @Size(max = PersonDetails.LARGEST_HOUSEHOLD)
        List<@NotNull @Valid Member> household,

        @NotNull Optional<@Valid Agent> representative) {

    /** Somebody of the household; with a kind of paper comes its number. */
    public record Member(
            @NotNull String name,
            @NotNull String relation,
            @NotNull Optional<String> paper,
            @NotNull Optional<String> number) {

        @Override
        public String toString() {
            return "Member";
        }
    }

    /** Who signs for the person. */
    public record Agent(
            @NotNull String name,
            @NotNull String relation,
            @NotNull String phone,
            @NotNull String authorisation) {

        @Override
        public String toString() {
            return "Agent";
        }
    }

    /**
     * The person whom the form describes.
     *
     * @param today the day that no birth may come after
     * @throws Refusal.InvalidInput with everything that is wrong, each fault with its field
     */
    public PersonDetails details(LocalDate today) {
        Faults faults = new Faults();
        Optional<Particular<PersonName>> namePart = particular("name", name, nameMissing, PersonName::new, faults);
        Optional<Identification> own = identification("", paper, number, today, faults);
        Optional<Particular<PhoneNumber>> phonePart =
                particular("phone", phone, phoneMissing, PhoneNumber::new, faults);
        Optional<Particular<Address>> addressPart =
                particular("address", address, addressMissing, Address::new, faults);
        List<Optional<HouseholdMember>> members = IntStream.range(0, household.size())
                .mapToObj(i -> member("household[" + i + "].", household.get(i), today, faults))
                .toList();
        Optional<Representative> agent =
                representative.flatMap(given -> faults.collect("representative", () -> representative(given)));
        faults.refuseIfAny();
        return new PersonDetails(
                namePart.orElseThrow(),
                own.orElseThrow(),
                phonePart.orElseThrow(),
                addressPart.orElseThrow(),
                members.stream().flatMap(Optional::stream).toList(),
                agent);
    }

    private static <T> Optional<Particular<T>> particular(
            String field, Optional<String> value, Optional<String> missing, Function<String, T> parse, Faults faults) {
        if (value.isPresent() && missing.isPresent()) {
            faults.add(field + "Missing", FaultCode.SURPLUS);
        }
        if (value.isEmpty() && missing.isEmpty()) {
            faults.add(field, FaultCode.REQUIRED);
        }
        Optional<Particular<T>> reason = missing.flatMap(text -> faults.collect(
                field + "Missing", () -> Particular.missing(constant(Particular.Reason.values(), text))));
        return value.isPresent()
                ? value.flatMap(text -> faults.collect(field, () -> Particular.of(parse.apply(text))))
                : reason;
    }

    private static Optional<Identification> identification(
            String place, String paper, String number, LocalDate today, Faults faults) {
        return faults.collect(place + "paper", () -> constant(IdentificationType.values(), paper))
                .flatMap(type -> faults.collect(place + "number", () -> Identification.parse(type, number, today)));
    }

    private static Optional<HouseholdMember> member(String place, Member member, LocalDate today, Faults faults) {
        Optional<PersonName> name = faults.collect(place + "name", () -> new PersonName(member.name()));
        Optional<Relation> relation =
                faults.collect(place + "relation", () -> constant(Relation.values(), member.relation()));
        if (member.paper().isPresent() != member.number().isPresent()) {
            faults.add(place + (member.paper().isPresent() ? "number" : "paper"), FaultCode.REQUIRED);
        }
        Optional<Identification> paper = member.paper()
                .flatMap(type -> member.number().flatMap(number -> identification(place, type, number, today, faults)));
        return name.flatMap(known -> relation.map(kind -> new HouseholdMember(known, kind, paper)));
    }

    private static Representative representative(Agent agent) {
        Faults faults = new Faults();
        Optional<PersonName> name = faults.collect("name", () -> new PersonName(agent.name()));
        Optional<Relation> relation = faults.collect("relation", () -> constant(Relation.values(), agent.relation()));
        Optional<PhoneNumber> phone = faults.collect("phone", () -> new PhoneNumber(agent.phone()));
        Optional<String> authorisation =
                faults.collect("authorisation", () -> Representative.requireAuthorisation(agent.authorisation()));
        faults.refuseIfAny();
        return new Representative(
                name.orElseThrow(), relation.orElseThrow(), phone.orElseThrow(), authorisation.orElseThrow());
    }

    private static <E extends Enum<E>> E constant(E[] known, String name) {
        return Stream.of(known)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal.InvalidInput(
                        FaultCode.NOT_ONE_OF,
                        "known",
                        String.join(", ", Stream.of(known).map(Enum::name).toList())));
    }

    @Override
    public String toString() {
        return "PersonForm";
    }
}
