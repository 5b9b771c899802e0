package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.DONGGUAN;
import static org.guanjia.adapter.contract.Fixtures.MORNING;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.newExtensionId;
import static org.guanjia.adapter.contract.Fixtures.newKey;
import static org.guanjia.adapter.contract.Fixtures.newUlid;
import static org.guanjia.adapter.contract.Fixtures.recorded;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.AttachmentRecorded;
import org.guanjia.application.port.Attachments;
import org.guanjia.application.port.Changes;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.domain.evidence.Attachment;
import org.guanjia.domain.evidence.ContentHash;
import org.guanjia.domain.evidence.EvidenceType;
import org.guanjia.domain.evidence.Removal;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link Attachments}. */
public abstract class AttachmentsContract {

    private final WishId wish = new WishId(DONGGUAN, newUlid());

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void shows_a_file_of_every_type_as_it_was_recorded() {
        for (EvidenceType type : EvidenceType.values()) {
            AttachmentRecorded file = file(type, EnumSet.noneOf(Removal.class), MORNING);

            record(Optional.empty(), file);

            assertThat(attachments().find(file.attachment().id())).contains(file);
        }
    }

    @Test
    void shows_everything_that_was_taken_out_of_it() {
        AttachmentRecorded file = file(EvidenceType.JPEG, EnumSet.allOf(Removal.class), MORNING);

        record(Optional.empty(), file);

        assertThat(attachments().find(file.attachment().id())).contains(file);
    }

    @Test
    void shows_which_text_holds_the_name_that_somebody_gave_it() {
        PersonalTextId name = new PersonalTextId(new TownCode("441900122"), newUlid());
        AttachmentRecorded file = file(EvidenceType.PDF, Set.of(), MORNING, Optional.of(name));

        record(Optional.empty(), file);

        assertThat(attachments().find(file.attachment().id()).orElseThrow().name())
                .contains(name);
        assertThat(attachments().of(wish)).containsExactly(file);
    }

    @Test
    void shows_nothing_under_an_identity_that_is_not_on_record() {
        assertThat(attachments().find(new AttachmentId(DONGGUAN, newUlid()))).isEmpty();
    }

    @Test
    void lists_the_files_of_a_wish_in_the_order_of_recording_and_no_others() {
        AttachmentRecorded later = file(EvidenceType.PDF, Set.of(), NOON);
        AttachmentRecorded first = file(EvidenceType.JPEG, Set.of(Removal.POSITION), MORNING);
        record(Optional.empty(), later);
        record(Optional.empty(), first);

        assertThat(attachments().of(wish)).containsExactly(first, later);
        assertThat(attachments().of(new WishId(DONGGUAN, newUlid()))).isEmpty();
    }

    @Test
    void holds_nothing_of_a_command_that_came_before() {
        CommandKey key = newKey("attach");
        AttachmentRecorded first = file(EvidenceType.PNG, Set.of(), MORNING);
        AttachmentRecorded again = file(EvidenceType.PNG, Set.of(), MORNING);

        record(Optional.of(key), first);
        record(Optional.of(key), again);

        assertThat(attachments().of(wish)).containsExactly(first);
    }

    @Test
    void keeps_what_stands_under_an_identity_and_refuses_to_record_it_anew() {
        AttachmentRecorded file = file(EvidenceType.PDF, Set.of(), MORNING);
        record(Optional.empty(), file);
        AttachmentRecorded other = new AttachmentRecorded(
                file.attachment(), file.name(), new WishId(DONGGUAN, newUlid()), file.person(), NOON, "staff-2");

        assertThatThrownBy(() -> record(Optional.empty(), other)).isInstanceOf(Refusal.Conflict.class);

        assertThat(attachments().find(file.attachment().id())).contains(file);
    }

    @Test
    void refuses_a_file_of_another_partition() {
        TownCode shenzhen = new TownCode("440300000");
        AttachmentRecorded elsewhere = new AttachmentRecorded(
                attachment(new AttachmentId(shenzhen, newUlid()), EvidenceType.PDF, Set.of()),
                Optional.empty(),
                new WishId(shenzhen, newUlid()),
                new PersonId(shenzhen, newUlid()),
                MORNING,
                "staff-1");

        assertThatThrownBy(() -> record(Optional.empty(), elsewhere)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tells_which_of_many_identities_are_on_record() {
        List<AttachmentId> asked = new ArrayList<>();
        List<AttachmentId> known = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            asked.add(new AttachmentId(DONGGUAN, newUlid()));
            asked.add(new AttachmentId(new TownCode("441900122"), newUlid()));
        }
        for (int i = 0; i < 3; i++) {
            AttachmentRecorded file = file(EvidenceType.JPEG, Set.of(), MORNING);
            record(Optional.empty(), file);
            asked.add(file.attachment().id());
            known.add(file.attachment().id());
        }

        assertThat(attachments().onRecord(asked)).containsExactlyInAnyOrderElementsOf(known);
        assertThat(attachments().onRecord(List.of())).isEmpty();
    }

    private void record(Optional<CommandKey> key, AttachmentRecorded file) {
        stores().transactions()
                .in(
                        DONGGUAN,
                        key,
                        tx -> Changes.by(BUREAU_CLERK, NOON, recorded(newExtensionId()))
                                .with(List.of(file)));
    }

    private AttachmentRecorded file(EvidenceType type, Set<Removal> removed, Instant at) {
        return file(type, removed, at, Optional.empty());
    }

    private AttachmentRecorded file(
            EvidenceType type, Set<Removal> removed, Instant at, Optional<PersonalTextId> name) {
        return new AttachmentRecorded(
                attachment(new AttachmentId(DONGGUAN, newUlid()), type, removed),
                name,
                wish,
                new PersonId(new TownCode("441900122"), newUlid()),
                at,
                BUREAU_CLERK.subject());
    }

    private static Attachment attachment(AttachmentId id, EvidenceType type, Set<Removal> removed) {
        return new Attachment(id, type, 20_000_000_000L, new ContentHash("0a".repeat(32)), removed);
    }

    private Attachments attachments() {
        return stores().attachments();
    }
}
