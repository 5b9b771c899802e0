package org.guanjia.application.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Staff;
import org.guanjia.application.port.StaffContact;
import org.guanjia.domain.office.StaffMember;
import org.guanjia.domain.office.StaffRegistry;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.office.Substitution;
import org.guanjia.domain.office.Tenure;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.staff.NamedOffice;
import org.guanjia.domain.staff.OfficeRegister;
import org.guanjia.domain.staff.OfficeRegisterEvent;
import org.guanjia.domain.staff.StaffEvent;
import org.guanjia.domain.staff.StaffRecord;

/** What a file comes to in one partition, beside what stands on record there. For one decision. */
final class Takeover {

    private final Staff staff;
    private final TownCode partition;
    private final StaffRegistry file;
    private final Instant at;
    private final List<StaffMember> members;
    private final Map<StaffRecordId, StaffRecord> before;
    private final Map<StaffRecordId, Outcome<StaffRecord, StaffEvent>> outcomes = new LinkedHashMap<>();
    private final List<StaffContact> contacts = new ArrayList<>();

    Takeover(Staff staff, TownCode partition, StaffRegistry file, Instant at) {
        this.staff = staff;
        this.partition = partition;
        this.file = file;
        this.at = at;
        this.members = file.members().stream()
                .filter(member -> !tenuresHere(member).isEmpty())
                .toList();
        this.before = staff.findAll(
                members.stream().map(member -> idOf(member.subject())).toList());
    }

    Changes changes(Actor actor, String fileName) {
        Map<StaffRecordId, StaffContact> known = staff.contacts(before.keySet());
        members.forEach(member -> take(member, Optional.ofNullable(known.get(idOf(member.subject())))));
        file.substitutions().stream()
                .filter(substitution -> substitution.office().town().equals(partition))
                .forEach(this::take);
        Stream<Outcome<?, ?>> all = Stream.concat(Stream.of(account(fileName)), outcomes.values().stream());
        return Changes.by(actor, at, all.toArray(Outcome<?, ?>[]::new)).with(contacts);
    }

    private void take(StaffMember member, Optional<StaffContact> known) {
        StaffRecordId id = idOf(member.subject());
        if (before.containsKey(id)) {
            before.get(id).serve(tenuresHere(member), at).ifPresent(this::note);
        } else {
            note(StaffRecord.record(partition, member.subject(), tenuresHere(member), at));
        }
        if (known.filter(contact ->
                        contact.name().equals(member.name()) && contact.phone().equals(member.phone()))
                .isEmpty()) {
            note(current(id).giveContact(at));
            contacts.add(new StaffContact(id, current(id).version(), member.name(), member.phone()));
        }
    }

    private void take(Substitution substitution) {
        StaffRecord absent = current(idOf(substitution.absent()));
        if (!absent.state().hasHad(substitution)) {
            StaffRecord substitute = current(idOf(substitution.substitute()));
            note(absent.substitute(substitute, substitution.office(), substitution.days(), at));
        }
    }

    private Outcome<OfficeRegister, OfficeRegisterEvent> account(String fileName) {
        List<NamedOffice> offices = file.namedOffices().entrySet().stream()
                .filter(each -> each.getKey().town().equals(partition))
                .map(each -> new NamedOffice(each.getKey(), each.getValue()))
                .toList();
        int added = members.size() - before.size();
        int changed = outcomes.size() - added;
        int unchanged = members.size() - outcomes.size();
        return OfficeRegister.note(
                partition,
                staff.offices(partition),
                new OfficeRegisterEvent.StaffImported(fileName, offices, added, changed, unchanged, at));
    }

    private void note(Outcome<StaffRecord, StaffEvent> next) {
        outcomes.merge(
                next.state().id(),
                next,
                (first, then) -> new Outcome<>(
                        then.state(),
                        Stream.concat(first.events().stream(), then.events().stream())
                                .toList()));
    }

    private StaffRecord current(StaffRecordId id) {
        return Optional.ofNullable(outcomes.get(id))
                .map(Outcome::state)
                .or(() -> Optional.ofNullable(before.get(id)))
                .orElseThrow();
    }

    private StaffRecordId idOf(StaffSubject subject) {
        return StaffRecord.idOf(partition, subject);
    }

    private List<Tenure> tenuresHere(StaffMember member) {
        return member.tenures().stream()
                .filter(tenure -> tenure.office().town().equals(partition))
                .toList();
    }
}
