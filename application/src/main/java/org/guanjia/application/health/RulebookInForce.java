package org.guanjia.application.health;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import org.guanjia.application.port.Health;
import org.guanjia.application.port.HealthCheck;
import org.guanjia.application.rulebook.query.Footings;
import org.guanjia.domain.rulebook.Footing;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.CityTime;

/** Whether a case submitted today would stand on a rulebook, or be refused by. */
public final class RulebookInForce implements HealthCheck {

    private final Footings footings;
    private final InstantSource clock;

    @Inject
    public RulebookInForce(Footings footings, InstantSource clock) {
        this.footings = footings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rulebook";
    }

    @Override
    public Health check() {
        LocalDate today = CityTime.dateOf(clock.instant());
        try {
            Footing footing = footings.on(today);
            return Health.up("New cases stand on rulebook " + footing.rulebook().id() + ".");
        } catch (Refusal.RuleBroken refusal) {
            return Health.warning("New cases are refused by " + refusal.code()
                    + ". Put a new rulebook in force or an extension on record.");
        }
    }
}
