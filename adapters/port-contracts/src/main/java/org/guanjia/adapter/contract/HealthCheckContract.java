package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.guanjia.application.port.Health;
import org.guanjia.application.port.HealthCheck;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link HealthCheck}. */
public abstract class HealthCheckContract {

    private static final int LONGEST_TEXT = 200;
    private static final Duration SCHEDULING = Duration.ofSeconds(2);

    /** A check of something that is well. */
    protected abstract HealthCheck well();

    /** The same check of something that is not. */
    protected abstract HealthCheck troubled();

    @Test
    void is_named_in_kebab_case() {
        assertThat(well().name())
                .matches("[a-z]+(-[a-z]+)*")
                .isEqualTo(troubled().name());
    }

    @Test
    void says_that_all_is_well() {
        assertThat(answer(well()).state()).isEqualTo(Health.State.UP);
    }

    @Test
    void says_trouble_in_words_and_throws_nothing() {
        Health health = answer(troubled());

        assertThat(health.state()).isNotEqualTo(Health.State.UP);
        assertThat(health.text()).isNotBlank();
    }

    @Test
    void says_it_in_one_short_line() {
        for (HealthCheck check : new HealthCheck[] {well(), troubled()}) {
            assertThat(answer(check).text())
                    .hasSizeLessThanOrEqualTo(LONGEST_TEXT)
                    .doesNotContainPattern("\\R");
        }
    }

    private static Health answer(HealthCheck check) {
        return assertTimeoutPreemptively(HealthCheck.PATIENCE.plus(SCHEDULING), check::check);
    }
}
