package org.guanjia.application.memory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.ExternalNumberTaken;
import org.guanjia.application.port.ExternalNumbers;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;

/** Which wish a channel's own number stands for. Taken in a flush, of which there is one at a time. */
final class MemoryExternalNumbers implements ExternalNumbers {

    private final Map<Taken, WishId> wishes = new ConcurrentHashMap<>();

    private record Taken(TownCode city, Code channel, String text) {}

    @Override
    public Optional<WishId> find(TownCode city, Code channel, String externalNumber) {
        return Optional.ofNullable(wishes.get(new Taken(city, channel, externalNumber)));
    }

    void check(Effect effect) {
        if (effect instanceof ExternalNumberTaken number && wishes.containsKey(of(number))) {
            throw Refusal.Conflict.twinInFlight();
        }
    }

    void write(Effect effect) {
        if (effect instanceof ExternalNumberTaken number) {
            wishes.put(of(number), number.wish());
        }
    }

    private static Taken of(ExternalNumberTaken number) {
        return new Taken(number.city(), number.channel(), number.externalNumber());
    }
}
