package org.guanjia.domain.wish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Enforces;

/** Takes back what was granted by mistake, once its offices decided so in an approval of its own. */
@Enforces("A-06")
final class Revoking {

    private Revoking() {}

    static List<WishEvent> ask(
            WishState state,
            String officer,
            ApprovalId approval,
            ApprovalId by,
            Optional<ApprovalId> underWay,
            Circumstances circumstances) {
        Deciding.requireImpartial(state, officer);
        requireInForce(state, approval);
        underWay.ifPresent(other -> {
            throw WishProvision.REVOCATION_ASKED.refusal(Map.of("by", other.text()));
        });
        return List.of(new GrantEvent.RevocationAsked(approval, by, circumstances.at()));
    }

    static List<WishEvent> consent(WishState state, ApprovalId approval, ApprovalId by, Circumstances circumstances) {
        requireInForce(state, approval);
        return List.of(new GrantEvent.RevocationConsented(approval, by, circumstances.at()));
    }

    static List<WishEvent> refuse(WishState state, ApprovalId approval, ApprovalId by, Circumstances circumstances) {
        requireInForce(state, approval);
        return List.of(new GrantEvent.RevocationRefused(approval, by, circumstances.at()));
    }

    static List<WishEvent> revoke(WishState state, ApprovalId approval, ApprovalId by, Circumstances circumstances) {
        requireInForce(state, approval);
        return List.of(new GrantEvent.Revoked(approval, by, circumstances.at()));
    }

    private static void requireInForce(WishState state, ApprovalId approval) {
        state.grant()
                .inForce()
                .filter(granted -> !granted.approval().equals(approval))
                .ifPresent(granted -> {
                    throw WishProvision.NOT_IN_FORCE.refusal(
                            Map.of("last", granted.approval().text()));
                });
    }
}
