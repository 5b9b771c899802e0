package org.guanjia.adapter.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.guanjia.adapter.identity.BelievedTokens.Belief;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.domain.shared.VillageCode;
import org.junit.jupiter.api.Test;

class BelievedTokensTest {

    private static final Instant NOON = TestIssuer.NOW;
    private static final Actor CLERK =
            new Actor("staff-0206", Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(new VillageCode("441900105201")));

    private final SettableClock clock = new SettableClock();
    private final BelievedTokens believed = new BelievedTokens(clock);
    private final AtomicInteger judged = new AtomicInteger();

    @Test
    void judges_a_right_token_once_in_a_while() {
        assertThat(ask("right", NOON.plusSeconds(3_600))).contains(CLERK);
        clock.pass(BelievedTokens.LONGEST.minusMillis(1));
        assertThat(ask("right", NOON.plusSeconds(3_600))).contains(CLERK);
        assertThat(judged).hasValue(1);

        clock.pass(Duration.ofMillis(1));
        assertThat(ask("right", NOON.plusSeconds(3_600))).contains(CLERK);
        assertThat(judged).hasValue(2);
    }

    @Test
    void believes_nothing_beyond_its_end() {
        assertThat(ask("right", NOON.plusSeconds(2))).contains(CLERK);
        clock.pass(Duration.ofSeconds(2));

        assertThat(believed.actorOf("right", Optional::empty)).isEmpty();
    }

    @Test
    void believes_nothing_from_before_the_clock_was_set_back() {
        ask("right", NOON.plusSeconds(3_600));
        clock.pass(Duration.ofHours(-1));

        assertThat(believed.actorOf("right", Optional::empty)).isEmpty();
    }

    @Test
    void judges_each_other_token_and_each_wrong_one_anew() {
        ask("right", NOON.plusSeconds(3_600));

        assertThat(believed.actorOf("wrong", Optional::empty)).isEmpty();
        assertThat(ask("wrong", NOON.plusSeconds(3_600))).contains(CLERK);
        assertThat(judged).hasValue(2);
    }

    private Optional<Actor> ask(String token, Instant until) {
        return believed.actorOf(token, () -> {
            judged.incrementAndGet();
            return Optional.of(new Belief(CLERK, until));
        });
    }
}
