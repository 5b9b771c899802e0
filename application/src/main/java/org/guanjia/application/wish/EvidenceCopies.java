package org.guanjia.application.wish;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.evidence.Evidence;
import org.guanjia.application.person.Opened;
import org.guanjia.application.person.PersonVault;
import org.guanjia.application.port.AttachmentRecorded;
import org.guanjia.application.port.Attachments;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.PersonKey;
import org.guanjia.application.port.PersonalTextRecorded;
import org.guanjia.application.port.SealedPerson;
import org.guanjia.application.port.Ulids;
import org.guanjia.domain.evidence.Attachment;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.WishId;

/**
 * Copies the files of a wish into the town where it goes on, each sealed anew under the key of its person there, so that
 * every town's partition stands alone and a person is erased in one without the other. Copies whose wish never came are
 * swept up as all files without a record are. Safe for use by several threads.
 */
public final class EvidenceCopies {

    private final Attachments attachments;
    private final PersonVault vault;
    private final Evidence evidence;
    private final Ulids ulids;

    @Inject
    public EvidenceCopies(Attachments attachments, PersonVault vault, Evidence evidence, Ulids ulids) {
        this.attachments = attachments;
        this.vault = vault;
        this.evidence = evidence;
        this.ulids = ulids;
    }

    /**
     * What is copied for whom.
     *
     * @param files all files of the wish that was left
     * @param as the wish that it goes on as
     * @param key of its person where it was left
     * @param person where it goes on
     */
    record Move(List<AttachmentId> files, WishId as, PersonKey key, SealedPerson person) {

        Move {
            files = List.copyOf(files);
        }
    }

    /** Files that were copied, in the order of the wish's own, and what puts them on record with their names. */
    record Copied(List<AttachmentId> files, List<Effect> effects) {

        Copied {
            files = List.copyOf(files);
            effects = List.copyOf(effects);
        }
    }

    /**
     * Copies all files; outside of any transaction.
     *
     * @throws IOException if one cannot be read or kept; what was copied by then counts for nothing
     */
    Copied copy(Move move, Instant at) throws IOException {
        List<AttachmentId> files = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        for (AttachmentId file : move.files()) {
            AttachmentRecorded recorded = attachments
                    .find(file)
                    .orElseThrow(() -> new IllegalStateException("Attachment " + file + " is not on record"));
            Optional<PersonalTextRecorded> name = recorded.name()
                    .flatMap(vault::text)
                    .flatMap(Opened::content)
                    .map(text -> vault.seal(move.person(), text, at));
            name.ifPresent(effects::add);
            AttachmentRecorded copy = copy(recorded, name.map(PersonalTextRecorded::id), move, at);
            effects.add(copy);
            files.add(copy.attachment().id());
        }
        return new Copied(files, effects);
    }

    /** Made now and not under its old time, since a sweep goes by the time of an identity. */
    private AttachmentRecorded copy(AttachmentRecorded recorded, Optional<PersonalTextId> name, Move move, Instant at)
            throws IOException {
        AttachmentId id = new AttachmentId(move.as().town(), ulids.next(at));
        PersonKey key = move.person().key().orElseThrow();
        Attachment copy = evidence.copy(recorded.attachment(), move.key(), id, key);
        return new AttachmentRecorded(
                copy, name, move.as(), key.person(), recorded.recordedAt(), recorded.recordedBy());
    }
}
