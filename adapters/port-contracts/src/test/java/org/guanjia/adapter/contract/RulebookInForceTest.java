package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.DONGGUAN;
import static org.guanjia.adapter.contract.Fixtures.MORNING;
import static org.guanjia.adapter.contract.Fixtures.newExtensionId;
import static org.guanjia.adapter.contract.Fixtures.recorded;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.health.RulebookInForce;
import org.guanjia.application.memory.BundledEditions;
import org.guanjia.application.memory.MemoryStores;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Health;
import org.guanjia.application.port.HealthCheck;
import org.guanjia.application.rulebook.query.Footings;
import org.junit.jupiter.api.Test;

class RulebookInForceTest extends HealthCheckContract {

    private static final Instant WHILE_IN_FORCE = Instant.parse("2025-12-31T15:59:59Z");
    private static final Instant AFTER_ITS_END = Instant.parse("2025-12-31T16:00:00Z");
    private static final Instant BEFORE_THE_FIRST = Instant.parse("2019-01-01T00:00:00Z");

    private final MemoryStores stores = new MemoryStores();

    @Override
    protected HealthCheck well() {
        return at(WHILE_IN_FORCE);
    }

    @Override
    protected HealthCheck troubled() {
        return at(AFTER_ITS_END);
    }

    @Test
    void warns_by_the_rule_that_would_refuse() {
        assertThat(at(AFTER_ITS_END).check().text()).contains("R-02");
        assertThat(at(BEFORE_THE_FIRST).check().text()).contains("R-03");
    }

    @Test
    void an_extension_on_record_that_covers_today_is_enough() {
        stores.in(DONGGUAN, Optional.empty(), tx -> Changes.by(BUREAU_CLERK, MORNING, recorded(newExtensionId())));

        assertThat(at(AFTER_ITS_END).check().state()).isEqualTo(Health.State.UP);
    }

    private RulebookInForce at(Instant now) {
        EditionsInForce editions =
                new EditionsInForce(BundledEditions.ALL, stores.recordedEditions(), BundledEditions.REGION);
        return new RulebookInForce(new Footings(editions, stores), InstantSource.fixed(now));
    }
}
