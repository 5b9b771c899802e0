package org.guanjia.application.health;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.ExtensionView;
import org.guanjia.application.port.ExtensionViews;
import org.guanjia.application.port.Health;
import org.guanjia.application.port.HealthCheck;
import org.guanjia.domain.rulebook.Extension;
import org.guanjia.domain.rulebook.Footing;
import org.guanjia.domain.rulebook.Rulebooks;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.CityTime;

/** Whether a case submitted today would stand on a rulebook, or be refused by. */
public final class RulebookInForce implements HealthCheck {

    private final Rulebooks rulebooks;
    private final ExtensionViews extensions;
    private final InstantSource clock;

    @Inject
    public RulebookInForce(Rulebooks rulebooks, ExtensionViews extensions, InstantSource clock) {
        this.rulebooks = rulebooks;
        this.extensions = extensions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rulebook";
    }

    @Override
    public Health check() {
        LocalDate today = CityTime.dateOf(clock.instant());
        List<Extension> onRecord = extensions.list(Optional.empty(), Optional.empty(), Integer.MAX_VALUE).stream()
                .map(ExtensionView::extension)
                .toList();
        try {
            Footing footing = rulebooks.footingFor(today, onRecord);
            return Health.up("New cases stand on rulebook " + footing.rulebook().id() + ".");
        } catch (Refusal.RuleBroken refusal) {
            return Health.warning("New cases are refused by " + refusal.code()
                    + ". Put a new rulebook in force or an extension on record.");
        }
    }
}
