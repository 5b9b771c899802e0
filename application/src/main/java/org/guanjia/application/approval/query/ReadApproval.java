package org.guanjia.application.approval.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.port.ApprovalSheet;
import org.guanjia.application.port.ApprovalView;
import org.guanjia.application.port.ApprovalViews;
import org.guanjia.application.port.ElectronicSeal;
import org.guanjia.application.port.FrozenContents;
import org.guanjia.application.port.WishView;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.application.wish.WishScope;
import org.guanjia.domain.approval.FrozenContent;
import org.guanjia.domain.approval.Round;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;

/** Reads an approval with its printed record, and with what each of its rounds was decided on. */
@UseCase(id = "read-approval", everyStaffRole = true)
public final class ReadApproval {

    private static final Permission PERMISSION = Permission.of(ReadApproval.class);

    private final ApprovalViews views;
    private final FrozenContents contents;
    private final WishViews wishes;
    private final ElectronicSeal seals;
    private final Inputs inputs;

    @Inject
    public ReadApproval(
            ApprovalViews views, FrozenContents contents, WishViews wishes, ElectronicSeal seals, Inputs inputs) {
        this.views = views;
        this.contents = contents;
        this.wishes = wishes;
        this.seals = seals;
        this.inputs = inputs;
    }

    /** Which approval. */
    public record Query(
            @NotNull @Parsed(DomainText.APPROVAL_ID) String approval) {}

    /**
     * The approval as it stands; what it was decided on says as much after the person was erased. Each seal is held against what
     * stands there now, and whoever verifies seals may be away.
     *
     * @throws Refusal.NotFound if there is no such approval in the actor's jurisdiction
     */
    public ApprovalPaper handle(Actor actor, Query query) {
        PERMISSION.check(actor);
        ApprovalId id = ApprovalId.parse(inputs.valid(query).approval());
        ApprovalSheet sheet = views.sheet(id).orElseThrow(() -> new Refusal.NotFound(id.text()));
        PERMISSION.check(actor, scopeOf(sheet.approval(), actor), id.text());
        SortedMap<Integer, String> kept = contents.of(id);
        SealInspection inspection = new SealInspection(seals, id);
        return new ApprovalPaper(
                ApprovalSummary.of(sheet.approval()),
                sheet.record().lines().stream()
                        .map(line -> ApprovalPaper.Line.of(
                                line, inspection.of(line, of(line.round(), kept).map(FrozenContent::of))))
                        .toList(),
                sheet.approval().state().rounds().stream()
                        .map(round -> basisOf(round, of(round.number(), kept)))
                        .toList());
    }

    /** Where what it is about lies. */
    private Predicate<Jurisdiction> scopeOf(ApprovalView approval, Actor actor) {
        Optional<WishView> wish =
                approval.state().matter().subject() instanceof WishId id ? wishes.find(id) : Optional.empty();
        return wish.<Predicate<Jurisdiction>>map(it -> WishScope.of(it.state(), actor))
                .orElseGet(() -> held -> held.covers(approval.id().town()));
    }

    /** A round that was begun again on the same stands on what the one before it does. */
    private static Optional<String> of(int round, SortedMap<Integer, String> kept) {
        return kept.headMap(round + 1).values().stream().reduce((earlier, later) -> later);
    }

    private static ApprovalPaper.Basis basisOf(Round round, Optional<String> document) {
        FrozenContent content = round.terms().proposal().content();
        boolean genuine =
                document.map(FrozenContent::of).filter(content::equals).isPresent();
        return new ApprovalPaper.Basis(round.number(), content.sha256(), document, genuine);
    }
}
