package org.guanjia.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.bootstrap.rest.SampleWish.BROUGHT_IN;
import static org.guanjia.bootstrap.rest.SampleWish.CLERK;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.ElectronicSeal;
import org.guanjia.application.port.SealRequest;
import org.guanjia.application.usecase.Unavailable;
import org.guanjia.bootstrap.rest.Portal.Answer;
import org.guanjia.bootstrap.wiring.Gateways;
import org.guanjia.domain.approval.SealReference;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is answered where decisions cannot be sealed, and that a decision is taken once when they can. */
class AwaySealIT {

    private static final Actor TOWN =
            new Actor("town", Role.TOWN_LEAD, new Jurisdiction.OfTown(new TownCode("441900105")));
    private static final String REFUSAL = "{\"ground\": \"need-met-already\", \"clause\": \"000 §5\"}";

    private final AtomicBoolean away = new AtomicBoolean();

    @Test
    void nothing_is_decided_while_it_is_away_and_an_answer_is_given_again_without_it(@TempDir Path home)
            throws Exception {
        Gateways gateways = Gateways.none().sealingBy(new Office());
        try (RunningApi api = new RunningApi(home, Ground.H2.storage(home), gateways)) {
            Portal portal = api.portal();
            String wish = "/wishes/" + portal.post(CLERK, "/wishes", BROUGHT_IN).text("/id");
            portal.post(CLERK, wish + "/acknowledgement", "", "\"1\"");
            away.set(true);

            Answer refused = refuse(portal, wish);

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("5");
            assertThat(refused.text("/type")).isEqualTo("urn:guanjia:refusal:G-unavailable");
            assertThat(portal.get(CLERK, wish).header("ETag")).isEqualTo("\"2\"");
            assertThat(portal.get(CLERK, wish + "/approvals").body().path("items"))
                    .isEmpty();

            away.set(false);
            Answer done = refuse(portal, wish);
            away.set(true);
            assertThat(done.status()).isEqualTo(200);
            assertThat(refuse(portal, wish).body()).isEqualTo(done.body());
            assertThat(lastStanding(portal, wish)).isEqualTo("UNCHECKED");
            away.set(false);
            assertThat(lastStanding(portal, wish)).isEqualTo("GENUINE");
        }
    }

    private static Answer refuse(Portal portal, String wish) {
        return portal.send(portal.posting(TOWN, wish + "/refusal", REFUSAL)
                .header("If-Match", "\"2\"")
                .setHeader("Idempotency-Key", "refusing-it-once"));
    }

    private static String lastStanding(Portal portal, String wish) {
        String approval = portal.get(TOWN, wish + "/approvals").text("/items/0/id");
        return portal.get(TOWN, "/approvals/" + approval).text("/lines/1/sealStanding");
    }

    /** One that is away at times. */
    private final class Office implements ElectronicSeal {

        @Override
        public SealReference seal(SealRequest request) {
            requireThere();
            return new SealReference(request.key());
        }

        @Override
        public Standing verify(SealReference seal, SealRequest request) {
            requireThere();
            return seal.text().equals(request.key()) ? Standing.STANDS : Standing.DIFFERS;
        }

        private void requireThere() {
            if (away.get()) {
                throw new Unavailable("The seal office", new IllegalStateException("away for a test"));
            }
        }
    }
}
