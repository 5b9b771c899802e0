package org.guanjia.application.wish.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.evidence.Evidence;
import org.guanjia.application.person.Opened;
import org.guanjia.application.person.PersonVault;
import org.guanjia.application.port.AttachmentRecorded;
import org.guanjia.application.port.Attachments;
import org.guanjia.application.port.PersonRecords;
import org.guanjia.application.port.SealedPerson;
import org.guanjia.application.port.WishView;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.usecase.Download;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.application.wish.WishScope;
import org.guanjia.domain.evidence.Attachment;
import org.guanjia.domain.evidence.DisplayName;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.Refusal;

/** Reads a file that was handed in with a wish. */
@UseCase(id = "read-evidence", everyStaffRole = true)
public final class ReadEvidence {

    private static final Permission PERMISSION = Permission.of(ReadEvidence.class);

    private final Attachments attachments;
    private final WishViews views;
    private final PersonRecords persons;
    private final PersonVault vault;
    private final Evidence evidence;
    private final Inputs inputs;

    @Inject
    public ReadEvidence(
            Attachments attachments,
            WishViews views,
            PersonRecords persons,
            PersonVault vault,
            Evidence evidence,
            Inputs inputs) {
        this.attachments = attachments;
        this.views = views;
        this.persons = persons;
        this.vault = vault;
        this.evidence = evidence;
        this.inputs = inputs;
    }

    /** Which file. */
    public record Query(
            @NotNull @Parsed(DomainText.ATTACHMENT_ID) String file) {}

    /**
     * What the file is, and its content.
     *
     * @param name what its uploader called it, as plain as the content
     * @param content closed by the caller; whole once its end was reached
     */
    public record Answer(AttachmentRecorded recorded, Optional<DisplayName> name, InputStream content) {

        /** The file under its id, since what its uploader called it may be personal. */
        public Download download() {
            Attachment attachment = recorded.attachment();
            return new Download(attachment.id().text(), attachment.type().mediaType(), attachment.size(), content);
        }
    }

    /**
     * The file as it was handed in, but for what was removed then.
     *
     * @throws Refusal.NotFound if there is no such file of a wish in the actor's jurisdiction, or its person was erased
     * @throws IOException if it cannot be read
     */
    public Answer handle(Actor actor, Query query) throws IOException {
        PERMISSION.check(actor);
        AttachmentId file = AttachmentId.parse(inputs.valid(query).file());
        AttachmentRecorded recorded = attachments.find(file).orElseThrow(() -> notFound(file));
        WishView wish = views.find(recorded.wish()).orElseThrow(() -> notFound(file));
        PERMISSION.check(actor, WishScope.of(wish.state(), actor), file.text());
        SealedPerson person = persons.find(recorded.person()).orElseThrow(() -> notFound(file));
        Optional<DisplayName> name = recorded.name().flatMap(this::nameOf);
        InputStream content = evidence.open(file, person.key().orElseThrow(() -> notFound(file)))
                .orElseThrow(() -> notFound(file));
        return new Answer(recorded, name, content);
    }

    private Optional<DisplayName> nameOf(PersonalTextId name) {
        return vault.text(name).flatMap(Opened::content).map(text -> new DisplayName(text.text()));
    }

    private static Refusal notFound(AttachmentId file) {
        return new Refusal.NotFound(file.text());
    }
}
