package org.guanjia.domain.wish;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.rulebook.WishParameters;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonalTextId;

/**
 * What somebody asks for.
 *
 * @param person whose need it is; the vault knows who and with which household
 * @param groups the groups that the person is marked as belonging to, possibly none
 * @param cause what brought the person into need
 * @param field the field of life
 * @param helpWanted at least one kind of help
 * @param amount what is asked for, the estimated value of goods and labour included; absent where nobody can tell yet
 * @param urgent whether it cannot wait
 * @param text the need in the person's own words, where there are any
 */
public record Need(
        WishKind kind,
        PersonId person,
        SortedSet<Code> groups,
        Code cause,
        Code field,
        SortedSet<Code> helpWanted,
        Optional<Money> amount,
        boolean urgent,
        Optional<PersonalTextId> text) {

    public Need {
        groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
        helpWanted = Collections.unmodifiableSortedSet(new TreeSet<>(helpWanted));
    }

    /** Whether the kind and the urgency are those of personal urgent aid. */
    public boolean isUrgentPersonal() {
        return kind == WishKind.URGENT_PERSONAL;
    }

    /** The same need with what an amendment changes. */
    Need amended(Amendment amendment) {
        return new Need(
                kind,
                person,
                groups,
                cause,
                field,
                helpWanted,
                amendment.amount().or(() -> amount),
                urgent,
                amendment.text().or(() -> text));
    }

    /** The same need as the vault of another town keeps it. */
    Need keptAs(PersonId newPerson, Optional<PersonalTextId> newText) {
        return new Need(kind, newPerson, groups, cause, field, helpWanted, amount, urgent, newText);
    }

    /** Adds what an edition of the rulebook does not know, and what is missing. */
    void check(Rulebook rulebook, Faults faults) {
        groups.forEach(group -> require("groups", group, rulebook.value(WishParameters.GROUP_TAGS), faults));
        require("cause", cause, rulebook.value(WishParameters.CAUSES), faults);
        require("field", field, rulebook.value(WishParameters.FIELDS), faults);
        helpWanted.forEach(help -> require("helpWanted", help, rulebook.value(WishParameters.HELP_WANTED), faults));
        if (helpWanted.isEmpty()) {
            faults.add("helpWanted", FaultCode.REQUIRED);
        }
    }

    static void require(String place, Code code, List<Code> known, Faults faults) {
        if (!known.contains(code)) {
            faults.add(
                    place,
                    FaultCode.NOT_ONE_OF,
                    "known",
                    String.join(", ", known.stream().map(Code::text).toList()));
        }
    }
}
