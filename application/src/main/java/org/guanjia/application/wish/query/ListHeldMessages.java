package org.guanjia.application.wish.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Outbox;
import org.guanjia.application.port.OutgoingMessage;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;

/** Lists the messages that could not be sent or did not arrive, for a person to look at (M-09). */
@UseCase(
        id = "list-held-messages",
        roles = {Role.VILLAGE_CLERK, Role.VILLAGE_LEAD, Role.TOWN_LEAD, Role.CITY_BUREAU, Role.AUDITOR})
public final class ListHeldMessages {

    private static final Permission PERMISSION = Permission.of(ListHeldMessages.class);

    private final Outbox outbox;
    private final Inputs inputs;
    private final Region region;

    @Inject
    public ListHeldMessages(Outbox outbox, Inputs inputs, Region region) {
        this.outbox = outbox;
        this.inputs = inputs;
        this.region = region;
    }

    /**
     * Which ones.
     *
     * @param town only those about wishes of this town; everywhere the actor may look where absent
     * @param after the cursor that the page before gave, where there was one
     * @param limit at most so many on the page
     */
    public record Query(
            Optional<@Parsed(DomainText.TOWN_CODE) String> town,
            Optional<@Parsed(DomainText.VILLAGE_CODE) String> village,
            Optional<@Parsed(DomainText.MESSAGE_ID) String> after,
            @NotNull @Min(1) @Max(200) Integer limit) {}

    /**
     * A page in the order of their ids. Going on from its cursor repeats nothing, and skips nothing that was held when the
     * page was read.
     *
     * @throws org.guanjia.domain.shared.Refusal.NotFound if it asks for a place outside the actor's jurisdiction
     */
    public Page<OutgoingMessage> handle(Actor actor, Query query) {
        PERMISSION.check(actor);
        Query valid = inputs.valid(query);
        Optional<MessageId> after = valid.after().map(MessageId::parse);
        Set<MessageId> seen = new HashSet<>();
        List<OutgoingMessage> found =
                Places.of(actor, PERMISSION, WishCriteria.at(valid.town(), valid.village()), region).stream()
                        .flatMap(places -> held(places, after, valid.limit() + 1))
                        .filter(message -> seen.add(message.id()))
                        .sorted(Comparator.comparing(message -> message.id().text()))
                        .limit(valid.limit() + 1)
                        .toList();
        return Page.of(found, valid.limit(), message -> message.id().text());
    }

    private Stream<OutgoingMessage> held(Places places, Optional<MessageId> after, int limit) {
        Set<TownCode> towns = places.villages().isEmpty()
                ? places.towns()
                : places.villages().stream().map(VillageCode::town).collect(Collectors.toSet());
        return outbox.needingPerson(towns, places.villages(), after, limit).stream();
    }
}
