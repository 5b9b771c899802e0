package org.guanjia.application.wish;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.evidence.Evidence;
import org.guanjia.application.port.AttachmentRecorded;
import org.guanjia.application.port.PersonKey;
import org.guanjia.application.port.PersonRecords;
import org.guanjia.application.port.SealedPerson;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.WishView;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.evidence.Attachment;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.WishAct;

/** Hands in a file with a wish: a photo, a scan, a contract. */
@UseCase(
        id = "attach-evidence",
        roles = {Role.RESIDENT, Role.VILLAGE_CLERK, Role.VILLAGE_LEAD, Role.TOWN_LEAD, Role.TOWN_CHARITY})
public final class AttachEvidence {

    private static final Permission PERMISSION = Permission.of(AttachEvidence.class);

    private final Transactions transactions;
    private final WishDesk desk;
    private final WishViews views;
    private final PersonRecords persons;
    private final Evidence evidence;

    @Inject
    public AttachEvidence(
            Transactions transactions, WishDesk desk, WishViews views, PersonRecords persons, Evidence evidence) {
        this.transactions = transactions;
        this.desk = desk;
        this.views = views;
        this.persons = persons;
        this.evidence = evidence;
    }

    /**
     * With which wish, and the file.
     *
     * @param name what the uploader calls the file, where they call it anything
     * @param content read to its end unless it is refused, and not closed
     */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish,
            Optional<@Parsed(DomainText.DISPLAY_NAME) String> name,
            @NotNull InputStream content) {}

    /**
     * Keeps the file, without the place where a photo was taken and sealed under the key of the wish's person as its name is,
     * and puts it to the wish. The receipt names the file, and the version of the wish.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     * @throws Refusal.InvalidInput if the file is too large, damaged or of no type that is taken, or its name leads elsewhere
     * @throws Refusal.Conflict if the wish has moved on, or its person was erased
     * @throws IOException if the file breaks off or cannot be kept; nothing is recorded then
     */
    public Receipt handle(Actor actor, Call<Command> call) throws IOException {
        Command command = desk.valid(call);
        WishId id = WishId.parse(command.wish());
        PERMISSION.check(actor);
        WishView view = views.find(id).orElseThrow(() -> new Refusal.NotFound(id.text()));
        PERMISSION.check(actor, WishScope.of(view.state(), actor), id.text());
        PersonKey key = keyOf(view);
        Attachment attachment = evidence.take(desk.newAttachment(id), command.content(), key);
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            Sitting sitting = desk.open(tx, id, actor, call, Optional.empty());
            PERMISSION.check(actor, sitting::concerns, id.text());
            Optional<PersonalTextId> name = sitting.write(command.name());
            AttachmentRecorded recorded =
                    new AttachmentRecorded(attachment, name, id, key.person(), sitting.recordedAt(), actor.subject());
            AttachmentId file = attachment.id();
            return sitting.decide(wish -> wish.attach(file, name, sitting.now()))
                    .with(List.of(recorded))
                    .about(file);
        });
    }

    private PersonKey keyOf(WishView view) {
        PersonId person = view.state().need().person();
        return persons.find(person)
                .flatMap(SealedPerson::key)
                .orElseThrow(() -> view.state().stage().outOfOrder(WishAct.ATTACH));
    }
}
