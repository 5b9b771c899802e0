package org.guanjia.application.wish;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.WishView;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.wish.Annals;

/** Takes a request in, from the person in need or from somebody for them (000 §4, §8). */
@UseCase(
        id = "submit-wish",
        roles = {Role.RESIDENT, Role.VILLAGE_CLERK, Role.VILLAGE_LEAD, Role.TOWN_LEAD, Role.INTEGRATION})
@Enforces({"W-11.external-number-counts-once", "W-00.every-resident-counts"})
public final class SubmitWish {

    private static final Permission PERMISSION = Permission.of(SubmitWish.class);

    private static final BringingIn BRINGING_IN = new BringingIn(PERMISSION);

    private final Transactions transactions;
    private final IntakeDesk desk;
    private final RequestsOnRecord onRecord;
    private final FollowUpCodes codes;

    @Inject
    public SubmitWish(Transactions transactions, IntakeDesk desk, RequestsOnRecord onRecord, FollowUpCodes codes) {
        this.transactions = transactions;
        this.desk = desk;
        this.onRecord = onRecord;
        this.codes = codes;
    }

    /**
     * What is asked for, by whom and where.
     *
     * @param groups the groups that the person is marked as belonging to, possibly none
     * @param amount in yuan, the estimated value of goods and labour included; absent where nobody can tell yet
     * @param urgent whether it cannot wait
     * @param need the need in the person's own words
     * @param village where the need arose
     * @param externalNumber the channel's own number of the request
     * @param ownRequest whether the actor asks for themselves
     * @param forSomebodyElse whether somebody asks for the person
     * @param submittedAt when the request was made, where that is not now
     */
    public record Command(
            @NotNull @Valid PersonInput person,
            @NotNull @Parsed(DomainText.WISH_KIND) String kind,
            @NotNull Set<@NotNull @Parsed(DomainText.CODE) String> groups,
            @NotNull @Parsed(DomainText.CODE) String cause,
            @NotNull @Parsed(DomainText.CODE) String field,
            @NotEmpty Set<@NotNull @Parsed(DomainText.CODE) String> helpWanted,
            Optional<@Parsed(DomainText.YUAN_AMOUNT) String> amount,
            @NotNull Boolean urgent,
            Optional<@Parsed(DomainText.NOTE) String> need,
            @NotNull @Parsed(DomainText.VILLAGE_CODE) String village,
            @NotNull @Parsed(DomainText.CODE) String channel,
            Optional<@Parsed(DomainText.EXTERNAL_NUMBER) String> externalNumber,
            @NotNull Boolean ownRequest,
            @NotNull Boolean forSomebodyElse,
            Optional<Instant> submittedAt) {}

    /**
     * Takes the request in and gives the slip for it, with what may be the same need shown. The same channel and external number are the same request,
     * given back as it stands (W-11), before anything else is asked: what would refuse it now does not undo that it came. A
     * request that was refused leaves its number free, so that it can come again corrected, into another town too.
     *
     * @throws Refusal.NotFound if the village lies outside the actor's jurisdiction, or the external number stands for a wish
     *     that does; a resident has no external number
     * @throws Refusal.InvalidInput if the command has faults, with all of them
     * @throws Refusal.Conflict of reason twin in flight if the same request is being taken in at this moment; it is given back
     *     when it is sent again
     * @throws Refusal.RuleBroken R-02 if the rulebook has lapsed and no extension carries it
     */
    public Slip handle(Actor actor, Call<Command> call) {
        PERMISSION.check(actor);
        Incoming incoming = desk.read(call.command());
        BRINGING_IN.check(actor, incoming);
        Optional<WishView> known = onRecord.standingFor(incoming);
        if (known.isPresent()) {
            String number = incoming.externalNumber().orElseThrow();
            PERMISSION.check(actor, WishScope.of(known.get().state(), actor), number);
            return codes.slip(new Receipt(known.get().id().text(), known.get().version()));
        }
        Prepared prepared = desk.prepare(incoming);
        Ready ready = desk.seal(prepared, actor, BRINGING_IN.capacityOf(actor, incoming));
        List<CaseNumber> given = new ArrayList<>();
        Receipt receipt = transactions.in(ready.id().town(), PERMISSION.keyOf(call), tx -> {
            IntakeDesk.Intake intake = desk.submit(tx, List.of(ready), actor);
            given.clear();
            given.addAll(intake.numbers());
            return intake.changes();
        });
        return given.stream()
                .filter(number -> receipt.id().equals(ready.id().text()))
                .findFirst()
                .map(number -> codes.slip(receipt, number, Annals.FIRST_FOLLOW_UP_CODE))
                .orElseGet(() -> codes.slip(receipt));
    }
}
