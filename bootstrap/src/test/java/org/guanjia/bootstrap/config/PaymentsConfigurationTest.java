package org.guanjia.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where orders of payments go, as configured. */
class PaymentsConfigurationTest {

    @Test
    void orders_of_payments_are_written_beside_the_attachments_unless_said_otherwise() {
        assertThat(payments(Map.of())).contains(Path.of("guanjia-home/payments"));
        assertThat(payments(Map.of(Setting.PAYMENTS_FOLDER, "/var/orders"))).contains(Path.of("/var/orders"));
    }

    @Test
    void orders_of_payments_wait_where_that_is_said() {
        assertThat(payments(Map.of(Setting.PAYMENTS_FOLDER, "none"))).isEmpty();
    }

    private static Optional<Path> payments(Map<Setting, String> settings) {
        return Configuration.of(settings, Map.of(), Optional.empty()).payments();
    }
}
