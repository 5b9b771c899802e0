package org.guanjia.adapter.rest;

/**
 * Why a request was not answered as asked (RFC 9457). It tells nothing of the inside.
 *
 * @param type a name for this kind of problem that never changes
 */
record Problem(String type, String title, int status, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final int INTERNAL = 500;

    /** The problem that an HTTP status speaks of by itself. */
    static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail);
    }

    static Problem internal() {
        return of(INTERNAL, "Internal Server Error", "The service failed. Try again; the log says what happened.");
    }
}
