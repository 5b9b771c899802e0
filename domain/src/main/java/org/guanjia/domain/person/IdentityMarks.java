package org.guanjia.domain.person;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.shared.Identification;
import org.guanjia.domain.shared.IdentificationType;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;

/**
 * What is compared to tell whether two persons are the same or of one household. Two are the same if they have the same
 * paper with the same number, or the same name and the same phone; they are of one household if anybody in the one's has
 * the paper of anybody in the other's. Each mark is a text in the one form in which equal means the same; a person of
 * whom it is not known has none. Its string for logs tells which marks there are and nothing of them.
 *
 * @param paper kind and number of the paper
 * @param household kind and number of the papers of the person's household, without the person's own
 * @param name without the differences that clerks make: width, composition, case, spaces, the kind of middle dot
 */
public record IdentityMarks(
        Optional<String> paper, Optional<String> name, Optional<String> phone, Set<String> household) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MIDDLE_DOTS =
            Pattern.compile("[\\u2022\\u2027\\u2219\\u22C5\\u2E31\\u30FB\\uFF65\\u0387\\u2024.]");
    private static final String MIDDLE_DOT = "\u00B7";
    private static final int PERMIT_WITHOUT_RENEWALS = 9;

    public IdentityMarks {
        household = Set.copyOf(household);
    }

    static IdentityMarks of(
            Identification identification,
            Optional<PersonName> name,
            Optional<PhoneNumber> phone,
            List<HouseholdMember> household) {
        return new IdentityMarks(
                paperOf(identification),
                name.map(IdentityMarks::form),
                phone.map(PhoneNumber::text),
                household.stream()
                        .flatMap(member -> member.identification().stream())
                        .flatMap(paper -> paperOf(paper).stream())
                        .collect(Collectors.toSet()));
    }

    /** Older permits for people from Hong Kong and Macao count their renewals in two more digits: the holder is the same. */
    private static Optional<String> paperOf(Identification identification) {
        return switch (identification.type()) {
            case NONE -> Optional.empty();
            case HONG_KONG_MACAO_PERMIT ->
                Optional.of(paper(identification.type(), identification.text().substring(0, PERMIT_WITHOUT_RENEWALS)));
            case RESIDENT_ID, TAIWAN_PERMIT, FOREIGN_PERMANENT_RESIDENT_CARD, PASSPORT ->
                Optional.of(paper(identification.type(), identification.text()));
        };
    }

    private static String paper(IdentificationType type, String number) {
        return type + ":" + number;
    }

    private static String form(PersonName name) {
        String compatible = Normalizer.normalize(name.text(), Normalizer.Form.NFKC);
        String dotted = MIDDLE_DOTS.matcher(compatible).replaceAll(MIDDLE_DOT);
        return SPACES.matcher(dotted).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Whether by these marks it is the same person. */
    public boolean isSameAs(IdentityMarks other) {
        return same(paper, other.paper) || (same(name, other.name) && same(phone, other.phone));
    }

    /** Whether by these marks it is the same household; who is the same by paper is of it too. */
    public boolean isOfHouseholdOf(IdentityMarks other) {
        return other.papers().anyMatch(papers().collect(Collectors.toSet())::contains);
    }

    private Stream<String> papers() {
        return Stream.concat(paper.stream(), household.stream());
    }

    private static boolean same(Optional<String> one, Optional<String> another) {
        return one.isPresent() && one.equals(another);
    }

    @Override
    public String toString() {
        return "IdentityMarks[" + (paper.isPresent() ? " paper" : "") + (name.isPresent() ? " name" : "")
                + (phone.isPresent() ? " phone" : "") + (household.isEmpty() ? "" : " household") + " ]";
    }
}
