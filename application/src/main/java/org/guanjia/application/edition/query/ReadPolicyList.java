package org.guanjia.application.edition.query;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.policy.PolicyListEdition;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.CityTime;

/**
 * Reads the list of existing policies in force on a day (W-02). Everybody may: it is an annex of a plan that the city discloses
 * of its own accord ([000 annex 1], 主动公开), and the contacts in it are those of offices, for residents to turn to.
 */
@UseCase(
        id = "read-policy-list",
        roles = {Role.RESIDENT, Role.SUPPORTER, Role.INTEGRATION},
        everyStaffRole = true)
public final class ReadPolicyList {

    private static final Permission PERMISSION = Permission.of(ReadPolicyList.class);

    private final EditionsInForce editions;
    private final Inputs inputs;
    private final InstantSource clock;

    @Inject
    public ReadPolicyList(EditionsInForce editions, Inputs inputs, InstantSource clock) {
        this.editions = editions;
        this.inputs = inputs;
        this.clock = clock;
    }

    /**
     * On which day.
     *
     * @param day in Asia/Shanghai; today where absent
     */
    public record Query(Optional<LocalDate> day) {}

    /**
     * The edition in force on that day, as it is known today.
     *
     * @throws Refusal.NotFound if none was in force yet
     */
    public PolicyListEdition handle(Actor actor, Query query) {
        PERMISSION.check(actor);
        LocalDate day = inputs.valid(query).day().orElseGet(() -> CityTime.dateOf(clock.instant()));
        return editions.now().policyLists().inForce(day).orElseThrow(() -> new Refusal.NotFound(day.toString()));
    }
}
