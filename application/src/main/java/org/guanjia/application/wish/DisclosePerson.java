package org.guanjia.application.wish;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.person.Disclosed;
import org.guanjia.application.person.Opened;
import org.guanjia.application.person.PersonVault;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.Ulids;
import org.guanjia.application.port.WishView;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.person.DisclosedPerson;
import org.guanjia.domain.person.Disclosure;
import org.guanjia.domain.person.DisclosureReason;
import org.guanjia.domain.person.PersonField;
import org.guanjia.domain.shared.DisclosureId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;

/** Shows plainly who a wish is about, for a reason that goes on record before anybody sees anything (§13). */
@UseCase(
        id = "disclose-person",
        roles = {
            Role.VILLAGE_CLERK,
            Role.VILLAGE_LEAD,
            Role.TOWN_LEAD,
            Role.TOWN_DEPARTMENT,
            Role.TOWN_CHARITY,
            Role.LIAISON,
            Role.AUDITOR
        })
public final class DisclosePerson {

    private static final Permission PERMISSION = Permission.of(DisclosePerson.class);

    private final Transactions transactions;
    private final WishDesk desk;
    private final WishViews views;
    private final PersonVault vault;
    private final Ulids ulids;
    private final InstantSource clock;

    @Inject
    public DisclosePerson(
            Transactions transactions,
            WishDesk desk,
            WishViews views,
            PersonVault vault,
            Ulids ulids,
            InstantSource clock) {
        this.transactions = transactions;
        this.desk = desk;
        this.views = views;
        this.vault = vault;
        this.ulids = ulids;
        this.clock = clock;
    }

    /**
     * Of which wish, what of the person, and why.
     *
     * @param fields what is needed, and no more
     * @param note why, in words that name nobody
     */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish,
            @NotEmpty Set<@NotNull @Parsed(DomainText.PERSON_FIELD) String> fields,
            @NotNull @Parsed(DomainText.DISCLOSURE_REASON) String reason,
            @NotNull String note) {}

    /**
     * Puts the look on record, then shows what was asked for, and nothing else. A second arrival of the same command shows it
     * again under the first record, whatever became of the wish since.
     *
     * @return erased where the person was
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     * @throws Refusal.Conflict if the wish has moved on since the actor saw that the look was needed
     * @throws Refusal.InvalidInput if the note is no clean line, or names anybody of whom the person's data speaks
     */
    public Opened<DisclosedPerson> handle(Actor actor, Call<Command> call) {
        Command command = desk.valid(call);
        WishId id = WishId.parse(command.wish());
        PERMISSION.check(actor);
        WishView wish = views.find(id).orElseThrow(() -> new Refusal.NotFound(id.text()));
        PERMISSION.check(actor, WishScope.of(wish.state(), actor), id.text());
        Instant now = clock.instant();
        Disclosed disclosed = vault.disclose(new Disclosure(
                new DisclosureId(id.town(), ulids.next(now)),
                wish.state().need().person(),
                id,
                actor.subject(),
                DisclosureReason.valueOf(command.reason()),
                command.note(),
                command.fields().stream().map(PersonField::valueOf).collect(Collectors.toSet()),
                now));
        transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            call.checkVersion(wish.version());
            return Changes.beside(actor, now, disclosed.record().disclosure().id(), List.of(disclosed.record()));
        });
        return disclosed.person();
    }
}
