package org.guanjia.adapter.contract;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.WishFilter;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.wish.WishStage;

/** A filter of wishes as a test wants it; what the test does not say excludes nothing. */
public final class SampleFilter {

    private final Set<TownCode> towns;
    private final Set<VillageCode> villages;
    private Set<WishStage> stages = Set.of();
    private Optional<WishKind> kind = Optional.empty();
    private Optional<Code> field = Optional.empty();
    private Optional<Code> channel = Optional.empty();
    private Optional<HandlingMode> mode = Optional.empty();
    private Optional<Instant> submittedFrom = Optional.empty();
    private Optional<Instant> submittedBefore = Optional.empty();
    private Optional<Instant> dueBefore = Optional.empty();
    private Optional<String> handler = Optional.empty();
    private Optional<Code> department = Optional.empty();
    private Set<PersonId> persons = Set.of();

    private SampleFilter(Set<TownCode> towns, Set<VillageCode> villages) {
        this.towns = towns;
        this.villages = villages;
    }

    public static SampleFilter in(TownCode... towns) {
        return new SampleFilter(Set.of(towns), Set.of());
    }

    public SampleFilter in(VillageCode... onlyThese) {
        return new SampleFilter(towns, Set.of(onlyThese));
    }

    public SampleFilter at(WishStage... onlyThese) {
        stages = Set.of(onlyThese);
        return this;
    }

    public SampleFilter of(WishKind only) {
        kind = Optional.of(only);
        return this;
    }

    public SampleFilter inField(String only) {
        field = Optional.of(new Code(only));
        return this;
    }

    public SampleFilter through(String only) {
        channel = Optional.of(new Code(only));
        return this;
    }

    public SampleFilter handled(HandlingMode only) {
        mode = Optional.of(only);
        return this;
    }

    public SampleFilter submittedFrom(Instant first) {
        submittedFrom = Optional.of(first);
        return this;
    }

    public SampleFilter submittedBefore(Instant last) {
        submittedBefore = Optional.of(last);
        return this;
    }

    public SampleFilter dueBefore(Instant last) {
        dueBefore = Optional.of(last);
        return this;
    }

    public SampleFilter handledBy(String subject) {
        handler = Optional.of(subject);
        return this;
    }

    public SampleFilter with(String only) {
        department = Optional.of(new Code(only));
        return this;
    }

    public SampleFilter of(PersonId... onlyThese) {
        persons = Set.of(onlyThese);
        return this;
    }

    public WishFilter filter() {
        return new WishFilter(
                towns,
                villages,
                stages,
                kind,
                field,
                channel,
                mode,
                submittedFrom,
                submittedBefore,
                dueBefore,
                handler,
                department,
                persons);
    }
}
