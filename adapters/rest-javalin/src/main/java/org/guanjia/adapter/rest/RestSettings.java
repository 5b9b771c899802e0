package org.guanjia.adapter.rest;

import java.time.Duration;

/**
 * Where the server listens and how it ends.
 *
 * @param host the address to listen on; {@code 127.0.0.1} keeps the server to this machine
 * @param port 0 to 65535; 0 takes a free one
 * @param grace how long requests in flight may take to end when the server is stopped
 */
public record RestSettings(String host, int port, Duration grace) {

    private static final int LAST_PORT = 65_535;

    public RestSettings {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("Port " + port + " is not between 0 and " + LAST_PORT);
        }
        if (grace.isNegative()) {
            throw new IllegalArgumentException("Grace period " + grace + " is negative");
        }
    }
}
