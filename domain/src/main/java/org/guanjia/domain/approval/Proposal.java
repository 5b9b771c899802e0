package org.guanjia.domain.approval;

import java.util.Optional;
import org.guanjia.domain.rulebook.ApprovalRoute;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.PersonalTextId;

/**
 * What the offices are asked in a round.
 *
 * @param kind the name of a route in the rulebook, such as {@code wish-by-town}
 * @param amount the money that it is about; none where it is about none
 * @param content everything that it is based on, frozen
 * @param justification why it is right, where a rule asks for that
 * @param otherRoute where it is to go another way than the rulebook's
 */
public record Proposal(
        Code kind,
        Optional<Money> amount,
        FrozenContent content,
        Optional<PersonalTextId> justification,
        Optional<OtherRoute> otherRoute) {

    /** Another route than the rulebook's, and why. */
    public record OtherRoute(ApprovalRoute route, PersonalTextId justification) {}
}
