package org.guanjia.application.port;

import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;

/**
 * From now on a channel's own number stands for a wish that the same decision writes.
 *
 * @param city by whose own code the number is looked up: a channel gives a number once in a city
 */
public record ExternalNumberTaken(TownCode city, Code channel, String externalNumber, WishId wish) implements Effect {

    @Override
    public TownCode town() {
        return wish.town();
    }
}
