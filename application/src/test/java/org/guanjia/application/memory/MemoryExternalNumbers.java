package org.guanjia.application.memory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.guanjia.application.port.ExternalNumbers;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;

/** Which wish a channel's own number stands for. */
final class MemoryExternalNumbers implements ExternalNumbers {

    private final Map<Reserved, WishId> wishes = new ConcurrentHashMap<>();

    private record Reserved(TownCode city, Code channel, String text) {}

    @Override
    public WishId reserve(TownCode city, Code channel, String externalNumber, WishId proposed) {
        return Optional.ofNullable(wishes.putIfAbsent(new Reserved(city, channel, externalNumber), proposed))
                .orElse(proposed);
    }
}
