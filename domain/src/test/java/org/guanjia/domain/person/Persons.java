package org.guanjia.domain.person;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.shared.Identification;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.ResidentId;

/** Invented people that tests speak of. */
final class Persons {

    /** Born on 1990-03-07; the number is the specimen of the standard's examples, nobody's. */
    static final ResidentId WOMAN_OF_1990 = new ResidentId(withCheck("44190019900307002"));

    static final ResidentId CHILD_OF_2015 = new ResidentId(withCheck("44190020150301001"));

    private Persons() {}

    /** The seventeen digits with the check character that belongs to them. */
    static String withCheck(String digits) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    static PersonDetails person(String name, Identification identification, String phone) {
        return new PersonDetails(
                Particular.of(new PersonName(name)),
                identification,
                Particular.of(new PhoneNumber(phone)),
                Particular.of(new Address("广东省东莞市企石镇铁岗村虚构路88号502房")),
                List.of(),
                Optional.empty());
    }

    static PersonDetails somebodyUnknown() {
        return new PersonDetails(
                Particular.missing(Particular.Reason.UNKNOWN),
                new Identification.NoIdentification(Identification.NoIdentification.Reason.UNKNOWN_IDENTITY),
                Particular.missing(Particular.Reason.NONE_POSSESSED),
                Particular.missing(Particular.Reason.NONE_POSSESSED),
                List.of(),
                Optional.empty());
    }
}
