package org.guanjia.application.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.guanjia.domain.person.Address;
import org.guanjia.domain.person.HouseholdMember;
import org.guanjia.domain.person.Particular;
import org.guanjia.domain.person.PersonDetails;
import org.guanjia.domain.person.Relation;
import org.guanjia.domain.person.Representative;
import org.guanjia.domain.shared.Identification;
import org.guanjia.domain.shared.IdentificationType;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.Refusal;

/**
 * The bytes in which a person's data is sealed. What was once written is never rewritten, so every form that ever was stays
 * readable here; the first field names it.
 */
final class PersonCodec {

    private static final String FIRST_FORM = "1";
    private static final String KNOWN = "=";
    private static final String MISSING = "!";

    private PersonCodec() {}

    static byte[] write(PersonDetails details) {
        List<String> fields = new ArrayList<>();
        fields.add(FIRST_FORM);
        fields.add(text(details.name(), PersonName::text));
        addIdentification(fields, details.identification());
        fields.add(text(details.phone(), PhoneNumber::text));
        fields.add(text(details.address(), Address::text));
        fields.add(Integer.toString(details.household().size()));
        for (HouseholdMember member : details.household()) {
            fields.add(member.name().text());
            fields.add(member.relation().name());
            addOptional(fields, member.identification().isPresent());
            member.identification().ifPresent(paper -> addIdentification(fields, paper));
        }
        addOptional(fields, details.representative().isPresent());
        details.representative().ifPresent(agent -> {
            fields.add(agent.name().text());
            fields.add(agent.relation().name());
            fields.add(agent.phone().text());
            fields.add(agent.authorisation());
        });
        return FieldBytes.write(fields);
    }

    private static <T> String text(Particular<T> particular, Function<T, String> form) {
        return (particular.value().isPresent() ? KNOWN : MISSING) + particular.shown(form);
    }

    private static void addIdentification(List<String> fields, Identification identification) {
        fields.add(identification.type().name());
        fields.add(identification.text());
    }

    private static void addOptional(List<String> fields, boolean present) {
        fields.add(Boolean.toString(present));
    }

    /**
     * The data in those bytes.
     *
     * @throws IllegalStateException if they are damaged or of a newer release; repeats nothing of them
     */
    static PersonDetails read(byte[] bytes) {
        Iterator<String> fields = FieldBytes.read(bytes).iterator();
        try {
            if (!fields.next().equals(FIRST_FORM)) {
                throw new IllegalStateException("Personal data is of a newer release");
            }
            return read(fields);
        } catch (Refusal | NoSuchElementException | IllegalArgumentException damaged) {
            throw new IllegalStateException(
                    "Personal data is damaged: " + damaged.getClass().getSimpleName());
        }
    }

    private static PersonDetails read(Iterator<String> fields) {
        return new PersonDetails(
                particular(fields.next(), PersonName::new),
                identification(fields),
                particular(fields.next(), PhoneNumber::new),
                particular(fields.next(), Address::new),
                household(fields),
                representative(fields));
    }

    private static <T> Particular<T> particular(String text, Function<String, T> parse) {
        String rest = text.substring(KNOWN.length());
        return text.startsWith(KNOWN)
                ? Particular.of(parse.apply(rest))
                : Particular.missing(Particular.Reason.valueOf(rest));
    }

    private static Identification identification(Iterator<String> fields) {
        return Identification.parse(IdentificationType.valueOf(fields.next()), fields.next(), LocalDate.MAX);
    }

    private static List<HouseholdMember> household(Iterator<String> fields) {
        List<HouseholdMember> household = new ArrayList<>();
        int size = Integer.parseInt(fields.next());
        for (int i = 0; i < size; i++) {
            household.add(new HouseholdMember(
                    new PersonName(fields.next()),
                    Relation.valueOf(fields.next()),
                    isPresent(fields) ? Optional.of(identification(fields)) : Optional.empty()));
        }
        return household;
    }

    private static Optional<Representative> representative(Iterator<String> fields) {
        return isPresent(fields)
                ? Optional.of(new Representative(
                        new PersonName(fields.next()),
                        Relation.valueOf(fields.next()),
                        new PhoneNumber(fields.next()),
                        fields.next()))
                : Optional.empty();
    }

    private static boolean isPresent(Iterator<String> fields) {
        return Boolean.parseBoolean(fields.next());
    }
}
