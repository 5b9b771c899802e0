package org.guanjia.domain.approval;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.Substitution;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.CityTime;

/**
 * Who acts for which office, in their own name or for somebody who is absent.
 *
 * @param officer the subject of the officer
 */
@Enforces("A-03")
public record Acting(Office office, String officer, Optional<Substitution> standingIn) {

    /** Somebody in their own name. */
    public static Acting of(Office office, String officer) {
        return new Acting(office, officer, Optional.empty());
    }

    /** The deputy of that substitution. */
    public static Acting by(Substitution substitution) {
        return new Acting(substitution.office(), substitution.substitute().text(), Optional.of(substitution));
    }

    /**
     * Somebody in the place of who is absent.
     *
     * @param onRecord the substitution by which they stand in at that moment
     * @throws Refusal.RuleBroken A-03 if there is none
     */
    public static Acting inPlaceOf(Office office, Optional<Substitution> onRecord, Instant at) {
        return by(onRecord.orElseThrow(() -> notStandingIn(office, "-", at)));
    }

    /** Whose names the record will carry. */
    List<String> names() {
        return Stream.concat(
                        Stream.of(officer), standingIn.map(it -> it.absent().text()).stream())
                .toList();
    }

    void requireStandingIn(Instant at) {
        standingIn.filter(it -> !isWithin(it, at)).ifPresent(it -> {
            throw notStandingIn(office, it.days().toString(), at);
        });
    }

    private static Refusal notStandingIn(Office office, String days, Instant at) {
        return ApprovalProvision.NOT_STANDING_IN.refusal(Map.of(
                "office",
                office.text(),
                "days",
                days,
                "day",
                CityTime.dateOf(at).toString()));
    }

    private boolean isWithin(Substitution substitution, Instant at) {
        return substitution.office().equals(office)
                && substitution.substitute().text().equals(officer)
                && substitution.days().contains(CityTime.dateOf(at));
    }
}
