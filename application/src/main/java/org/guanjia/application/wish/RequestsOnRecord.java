package org.guanjia.application.wish;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guanjia.application.port.ExternalNumbers;
import org.guanjia.application.port.WishView;
import org.guanjia.application.port.WishViews;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Origin;

/** Which requests came before, by the numbers that their channels gave them (W-11). Safe for use by several threads. */
public final class RequestsOnRecord {

    private final ExternalNumbers externalNumbers;
    private final WishViews views;
    private final Region region;

    @Inject
    public RequestsOnRecord(ExternalNumbers externalNumbers, WishViews views, Region region) {
        this.externalNumbers = externalNumbers;
        this.views = views;
        this.region = region;
    }

    /** What the request became when it came before. */
    Optional<WishView> standingFor(Incoming incoming) {
        return incoming.number()
                .flatMap(number -> standingFor(Set.of(number)).values().stream().findFirst());
    }

    /** What those of the requests became that came before. */
    Map<RequestNumber, WishView> standingFor(Collection<RequestNumber> numbers) {
        Set<WishId> ids = new HashSet<>();
        byChannel(numbers)
                .forEach((channel, texts) -> ids.addAll(externalNumbers
                        .find(region.city().code(), channel, texts)
                        .values()));
        return ids.isEmpty()
                ? Map.of()
                : views.find(ids).stream()
                        .collect(Collectors.toMap(wish -> numberOf(wish.state().origin()), Function.identity()));
    }

    private static RequestNumber numberOf(Origin origin) {
        return new RequestNumber(origin.channel(), origin.externalNumber().orElseThrow());
    }

    private static Map<Code, Set<String>> byChannel(Collection<RequestNumber> numbers) {
        return numbers.stream()
                .collect(Collectors.groupingBy(
                        RequestNumber::channel, Collectors.mapping(RequestNumber::text, Collectors.toSet())));
    }
}
