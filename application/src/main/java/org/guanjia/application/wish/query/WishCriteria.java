package org.guanjia.application.wish.query;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guanjia.application.port.WishFilter;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.wish.WishStage;

/**
 * What somebody looks for among wishes; what is absent excludes nothing.
 *
 * @param town only those of this town; everywhere the actor may look where absent
 * @param village only those of this village
 * @param stages only those at one of these stages
 * @param mode only those handled like this; what is not triaged yet is handled in no way
 * @param submittedFrom the first moment of submission, inclusive
 * @param submittedBefore the last moment of submission, exclusive
 * @param dueBefore only those of which something is due before that, exclusive
 * @param handler only those that this subject takes care of
 */
public record WishCriteria(
        Optional<@Parsed(DomainText.TOWN_CODE) String> town,
        Optional<@Parsed(DomainText.VILLAGE_CODE) String> village,
        Set<@Parsed(DomainText.WISH_STAGE) String> stages,
        Optional<@Parsed(DomainText.WISH_KIND) String> kind,
        Optional<@Parsed(DomainText.CODE) String> field,
        Optional<@Parsed(DomainText.CODE) String> channel,
        Optional<@Parsed(DomainText.HANDLING_MODE) String> mode,
        Optional<Instant> submittedFrom,
        Optional<Instant> submittedBefore,
        Optional<Instant> dueBefore,
        Optional<@Parsed(DomainText.STAFF_SUBJECT) String> handler) {

    /** Nothing is excluded. */
    public static final WishCriteria NONE = at(Optional.empty(), Optional.empty());

    /** Nothing but the place is asked for. */
    public static WishCriteria at(Optional<String> town, Optional<String> village) {
        return new WishCriteria(
                town,
                village,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The filter of these criteria in those places. */
    WishFilter in(Places places) {
        return new WishFilter(
                places.towns(),
                places.villages(),
                stages.stream().map(WishStage::valueOf).collect(Collectors.toSet()),
                kind.map(WishKind::valueOf),
                field.map(Code::new),
                channel.map(Code::new),
                mode.map(HandlingMode::valueOf),
                submittedFrom,
                submittedBefore,
                dueBefore,
                handler,
                places.department(),
                Set.of());
    }

    Optional<TownCode> askedTown() {
        return town.map(TownCode::new);
    }

    Optional<VillageCode> askedVillage() {
        return village.map(VillageCode::new);
    }
}
