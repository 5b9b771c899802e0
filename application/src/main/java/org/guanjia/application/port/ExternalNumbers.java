package org.guanjia.application.port;

import java.util.Map;
import java.util.Set;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;

/**
 * Which wish a channel's own number stands for in the whole city, so that a request that comes again is known as the same
 * (W-11). A number is taken by the decision that writes the wish, as its effect {@link ExternalNumberTaken}. The stores behind
 * it guarantee:
 *
 * <ul>
 *   <li><b>one wish per number</b>: of any number of decisions that take one, in whatever towns and at whatever pace, one
 *       takes effect. The others are refused with a conflict of reason twin in flight and leave no trace;
 *   <li><b>nothing is kept for what never came</b>: a number whose decision was refused or broken off is as free as before,
 *       for any town;
 *   <li><b>no number without its wish</b>: what a number stands for can be read.
 * </ul>
 */
public interface ExternalNumbers {

    /** The wishes that numbers of a channel stand for, as far as they are committed; without those that stand for none. */
    Map<String, WishId> find(TownCode city, Code channel, Set<String> externalNumbers);
}
