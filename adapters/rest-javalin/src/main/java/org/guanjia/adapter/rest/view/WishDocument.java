package org.guanjia.adapter.rest.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.WishView;
import org.guanjia.application.wish.query.WishFunds;
import org.guanjia.application.wish.query.WishSheet;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Aftermath;
import org.guanjia.domain.wish.Annals;
import org.guanjia.domain.wish.Examination;
import org.guanjia.domain.wish.Grant;
import org.guanjia.domain.wish.Need;
import org.guanjia.domain.wish.Origin;
import org.guanjia.domain.wish.Part;
import org.guanjia.domain.wish.WishAct;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishState;
import org.guanjia.domain.worktime.Light;

/**
 * A wish as members of staff see it.
 *
 * @param handler who takes care of it, where somebody does
 * @param due what is due soonest, the whole case or a step
 * @param light of the whole case, where the caller asked for one wish or for the worklist
 * @param acts what the caller may do with it now, where they asked for one wish or for the worklist
 * @param money what the funds bear of it, where the caller asked for one wish
 */
public record WishDocument(
        WishId id,
        long version,
        CaseNumber number,
        WishStage stage,
        TownCode town,
        VillageCode village,
        Office office,
        Optional<StaffSubject> handler,
        Optional<Instant> due,
        Optional<Light> light,
        Optional<Set<WishAct>> acts,
        ClocksDocument clocks,
        Origin origin,
        Need need,
        Examination examination,
        Grant grant,
        List<Part> parts,
        Optional<WishFunds> money,
        Aftermath aftermath,
        Annals annals) {

    static WishDocument of(WishSheet sheet) {
        return of(
                sheet.wish(),
                Optional.of(sheet.whole()),
                Optional.of(sheet.acts()),
                ClocksDocument.of(sheet.wish().state().clocks(), sheet.steps()),
                sheet.money());
    }

    static WishDocument of(WishView view) {
        return of(
                view,
                Optional.empty(),
                Optional.empty(),
                ClocksDocument.of(view.state().clocks(), List.of()),
                Optional.empty());
    }

    private static WishDocument of(
            WishView view,
            Optional<Light> light,
            Optional<Set<WishAct>> acts,
            ClocksDocument clocks,
            Optional<WishFunds> money) {
        WishState state = view.state();
        return new WishDocument(
                view.id(),
                view.version(),
                state.origin().number(),
                state.stage(),
                view.id().town(),
                state.custody().village(),
                state.custody().office(),
                state.custody().handler(),
                state.earliestDue(),
                light,
                acts,
                clocks,
                state.origin(),
                state.need(),
                state.examination(),
                state.grant(),
                state.parts(),
                money,
                state.aftermath(),
                state.annals());
    }
}
