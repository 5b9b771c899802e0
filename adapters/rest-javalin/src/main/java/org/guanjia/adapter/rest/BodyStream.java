package org.guanjia.adapter.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A body as it arrives. Whoever sends too slowly is not waited for, and what breaks off is the sender's fault. */
final class BodyStream extends FilterInputStream {

    private static final int MOST_DISCARDED = 8 << 20;

    private final RestSettings.Limits limits;
    private final InstantSource clock;
    private final Instant began;
    private long arrived;
    private boolean isGivenUp;

    BodyStream(InputStream body, RestSettings.Limits limits, InstantSource clock) {
        super(body);
        this.limits = limits;
        this.clock = clock;
        this.began = clock.instant();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            int read = super.read(target, offset, length);
            arrived += Math.max(read, 0);
            checkPace();
            return read;
        } catch (IOException brokenOff) {
            isGivenUp = true;
            throw isTimeout(brokenOff) ? HttpFault.TOO_SLOW.thrown() : HttpFault.MALFORMED_REQUEST.thrown();
        }
    }

    /** Reads on for a while what nobody wants: whoever still sends when the connection ends may never see the answer. */
    @Override
    public void close() throws IOException {
        byte[] unwanted = new byte[8 << 10];
        long end = arrived + MOST_DISCARDED;
        boolean goesOn = !isGivenUp;
        while (goesOn && arrived < end) {
            goesOn = read(unwanted, 0, unwanted.length) >= 0;
        }
        super.close();
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void checkPace() {
        Duration taken = Duration.between(began, clock.instant());
        if (taken.compareTo(limits.patience()) > 0 && arrived < taken.toSeconds() * limits.slowestBytesPerSecond()) {
            isGivenUp = true;
            throw HttpFault.TOO_SLOW.thrown();
        }
    }

    private static boolean isTimeout(IOException failure) {
        return Stream.<Throwable>iterate(failure, link -> link != null, Throwable::getCause)
                .anyMatch(TimeoutException.class::isInstance);
    }
}
