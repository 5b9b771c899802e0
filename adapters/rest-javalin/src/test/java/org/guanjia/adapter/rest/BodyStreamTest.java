package org.guanjia.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import org.guanjia.adapter.rest.RestSettings.Limits;
import org.junit.jupiter.api.Test;

class BodyStreamTest {

    private Instant now = Instant.parse("2026-10-20T02:00:00Z");

    @Test
    void a_body_that_drips_is_not_waited_for() throws IOException {
        InputStream body = new BodyStream(new ByteArrayInputStream(new byte[100]), Limits.USUAL, () -> now);
        assertThat(body.read()).isZero();

        now = now.plus(Limits.USUAL.patience()).plusMillis(1);

        assertFault(HttpFault.TOO_SLOW, body);
    }

    @Test
    void a_large_body_has_the_time_that_it_needs_at_the_slowest_pace() throws IOException {
        int second = Limits.USUAL.slowestBytesPerSecond();
        InputStream body = new BodyStream(new ByteArrayInputStream(new byte[60 * second]), Limits.USUAL, () -> now);

        for (int i = 0; i < 60; i++) {
            now = now.plusSeconds(1);
            assertThat(body.readNBytes(second)).hasSize(second);
        }
        assertThat(body.read()).isNegative();
    }

    @Test
    void what_breaks_off_is_told_apart_from_what_stands_still() {
        assertFault(HttpFault.TOO_SLOW, failing(new IOException(new TimeoutException("Idle timeout"))));
        assertFault(HttpFault.MALFORMED_REQUEST, failing(new IOException("Early EOF")));
    }

    private InputStream failing(IOException failure) {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw failure;
            }
        };
        return new BodyStream(broken, Limits.USUAL, () -> now);
    }

    private static void assertFault(HttpFault fault, InputStream body) {
        assertThatExceptionOfType(HttpFault.Thrown.class)
                .isThrownBy(() -> body.readNBytes(10))
                .satisfies(thrown -> assertThat(thrown.fault()).isEqualTo(fault));
    }
}
