package org.guanjia.adapter.rest;

import java.time.Duration;
import java.util.Set;

/**
 * Where the server listens, how much it takes from whom, and how it ends.
 *
 * @param host the address to listen on; {@code 127.0.0.1} keeps the server to this machine
 * @param port 0 to 65535; 0 takes a free one
 * @param grace how long requests in flight may take to end when the server is stopped
 * @param limits what one request and all connections together may take up
 * @param rates how often one caller may ask
 * @param trustedProxies the addresses of proxies whose {@code X-Forwarded-For} is believed; without them nobody's is
 * @param origins the websites whose scripts may call (CORS), such as {@code https://portal.example}; none unless named
 */
public record RestSettings(
        String host,
        int port,
        Duration grace,
        Limits limits,
        Rates rates,
        Set<String> trustedProxies,
        Set<String> origins) {

    private static final int LAST_PORT = 65_535;

    public RestSettings {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("Port " + port + " is not between 0 and " + LAST_PORT);
        }
        if (grace.isNegative()) {
            throw new IllegalArgumentException("Grace period " + grace + " is negative");
        }
        trustedProxies = Set.copyOf(trustedProxies);
        origins = Set.copyOf(origins);
    }

    /** With the usual limits and rates, no proxy and no other website. */
    public RestSettings(String host, int port, Duration grace) {
        this(host, port, grace, Limits.USUAL, Rates.USUAL, Set.of(), Set.of());
    }

    /** The same settings with other limits. */
    public RestSettings with(Limits other) {
        return new RestSettings(host, port, grace, other, rates, trustedProxies, origins);
    }

    /** The same settings with other rates. */
    public RestSettings with(Rates other) {
        return new RestSettings(host, port, grace, limits, other, trustedProxies, origins);
    }

    /**
     * What one request may take up, and all connections together.
     *
     * @param headerBytes request line and headers
     * @param parameters values after the question mark
     * @param jsonBytes a JSON body
     * @param fileTextBytes a JSON body that carries the text of a file
     * @param slowestBytesPerSecond the pace at which a body has to arrive, from {@code patience} on
     * @param patience how long a body may arrive at any pace, and how long a head may take
     * @param idle how long a connection may stand still in the midst of a request
     * @param connections at once
     * @param threads at once, where threads are not virtual
     */
    public record Limits(
            int headerBytes,
            int parameters,
            int jsonBytes,
            int fileTextBytes,
            int slowestBytesPerSecond,
            Duration patience,
            Duration idle,
            int connections,
            int threads) {

        /** 8 KiB of headers, 50 parameters, 128 KiB of JSON and 2 MiB with a file, 4 KiB/s after 15 s. */
        public static final Limits USUAL = new Limits(
                8 * 1024,
                50,
                128 * 1024,
                2 * 1024 * 1024,
                4 * 1024,
                Duration.ofSeconds(15),
                Duration.ofSeconds(30),
                5_000,
                128);
    }

    /**
     * How often one caller may ask.
     *
     * @param staff for whoever has a token, each for themselves; and for each address that calls without a valid one
     * @param everybody for what is asked without a token, for each address, and for each case that is asked about
     */
    public record Rates(Rate staff, Rate everybody) {

        /** 600 a minute with a token, 200 of them at once; 30 a minute without one, 10 at once. */
        public static final Rates USUAL = new Rates(Rate.of(600), Rate.of(30));
    }

    /**
     * A rate.
     *
     * @param perMinute how many requests are given back each minute, evenly
     * @param atOnce how many may be saved up
     */
    public record Rate(int perMinute, int atOnce) {

        public Rate {
            if (perMinute < 1 || atOnce < 1) {
                throw new IllegalArgumentException("A rate lets at least one request through");
            }
        }

        /** So many a minute, a third of them at once. */
        public static Rate of(int perMinute) {
            return new Rate(perMinute, Math.max(1, perMinute / 3));
        }
    }
}
