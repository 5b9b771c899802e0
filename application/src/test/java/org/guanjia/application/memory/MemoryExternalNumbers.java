package org.guanjia.application.memory;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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
    public Map<String, WishId> find(TownCode city, Code channel, Set<String> externalNumbers) {
        return wishes.entrySet().stream()
                .filter(entry -> entry.getKey().city().equals(city)
                        && entry.getKey().channel().equals(channel)
                        && externalNumbers.contains(entry.getKey().text()))
                .collect(Collectors.toMap(entry -> entry.getKey().text(), Map.Entry::getValue));
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
