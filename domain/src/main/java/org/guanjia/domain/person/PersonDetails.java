package org.guanjia.domain.person;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Identification;
import org.guanjia.domain.shared.IdentificationType;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.ResidentId;

/**
 * What is known of the person whom a case is about. Nobody is refused because something is missing. What the need is
 * stands in a {@link PersonalText}. Refuses a household of more than 30 and anybody who stands there twice by their paper,
 * all faults at once. Its string for logs is masked.
 *
 * @param identification a paper, or the reason why there is none
 * @param household without the person
 */
public record PersonDetails(
        Particular<PersonName> name,
        Identification identification,
        Particular<PhoneNumber> phone,
        Particular<Address> address,
        List<HouseholdMember> household,
        Optional<Representative> representative) {

    /** The greatest number of members beside the person. */
    public static final int LARGEST_HOUSEHOLD = 30;

    private static final int AGE_OF_MAJORITY = 18;
    private static final String A_VILLAGER = "某村民";
    private static final Pattern NOT_SAID = Pattern.compile("[\\s\\p{Z}-]+");

    public PersonDetails {
        household = List.copyOf(household);
        Faults faults = new Faults();
        if (household.size() > LARGEST_HOUSEHOLD) {
            faults.add("household", FaultCode.OUT_OF_RANGE, "allowed", "0 .. " + LARGEST_HOUSEHOLD);
        }
        addDoubles(identification, household, faults);
        faults.refuseIfAny();
    }

    private static void addDoubles(Identification own, List<HouseholdMember> household, Faults faults) {
        Map<Identification, String> places = new HashMap<>(Map.of(own, "identification"));
        for (int i = 0; i < household.size(); i++) {
            Optional<Identification> paper = household.get(i).identification().filter(PersonDetails::isPaper);
            String place = "household[" + i + "].identification";
            String first = paper.map(found -> places.getOrDefault(found, "")).orElse("");
            if (!first.isEmpty()) {
                faults.add(
                        place, FaultCode.DUPLICATE, "value", paper.orElseThrow().masked(), "first", first);
            }
            paper.ifPresent(found -> places.putIfAbsent(found, place));
        }
    }

    /** What tells whether somebody else is the same person, or of the same household. */
    public IdentityMarks marks() {
        return IdentityMarks.of(identification, name.value(), phone.value(), household);
    }

    /** The day of birth, where the paper tells it. */
    public Optional<LocalDate> birth() {
        return identification instanceof ResidentId id ? Optional.of(id.birth()) : Optional.empty();
    }

    /** Whether the person is known to be under 18 on that day; who shows no day of birth is not. */
    public boolean isKnownToBeMinorOn(LocalDate day) {
        return birth().filter(born -> born.plusYears(AGE_OF_MAJORITY).isAfter(day))
                .isPresent();
    }

    /**
     * The only thing the public ever sees of a person: the masked name, or 某村民 for who is a minor, has no name, or whose
     * case is a sensitive one.
     *
     * @param sensitive for medical cases, and for children whose paper does not tell their age
     */
    public String publicName(LocalDate day, boolean sensitive) {
        return sensitive || isKnownToBeMinorOn(day)
                ? A_VILLAGER
                : name.value().map(PersonName::masked).orElse(A_VILLAGER);
    }

    /** Whether a text says in plain words who it is: a name, a number or the address of anybody in here. */
    public boolean isNamedIn(String text) {
        String compact = compact(text);
        Stream<String> own = Stream.of(
                        name.value().map(PersonName::text),
                        Optional.of(identification)
                                .filter(PersonDetails::isPaper)
                                .map(Identification::text),
                        phone.value().map(PhoneNumber::text),
                        address.value().map(Address::text))
                .flatMap(Optional::stream);
        Stream<String> members = household.stream()
                .flatMap(member -> Stream.concat(
                        Stream.of(member.name().text()),
                        member.identification().filter(PersonDetails::isPaper).map(Identification::text).stream()));
        Stream<String> agent = representative.stream()
                .flatMap(signing ->
                        Stream.of(signing.name().text(), signing.phone().text()));
        return Stream.of(own, members, agent)
                .flatMap(each -> each)
                .map(PersonDetails::compact)
                .anyMatch(said -> said.codePointCount(0, said.length()) > 1 && compact.contains(said));
    }

    private static boolean isPaper(Identification identification) {
        return identification.type() != IdentificationType.NONE;
    }

    private static String compact(String text) {
        return NOT_SAID.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** The person as staff see them without a disclosure. */
    public MaskedPerson masked() {
        return new MaskedPerson(
                name.shown(PersonName::masked),
                identification.type(),
                identification.masked(),
                phone.shown(PhoneNumber::masked),
                address.shown(Address::masked),
                household.stream().map(PersonDetails::masked).toList(),
                representative.map(agent -> new MaskedPerson.Agent(
                        agent.name().masked(), agent.relation(), agent.phone().masked())));
    }

    private static MaskedPerson.Member masked(HouseholdMember member) {
        return new MaskedPerson.Member(
                member.name().masked(),
                member.relation(),
                member.identification().map(Identification::masked));
    }
}
