package org.guanjia.bootstrap.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The line between a service and its PostgreSQL, which can fail and come back. */
final class Relay implements AutoCloseable {

    /** What acts of people do, and nothing that the service does by itself beside them. */
    private static final String WRITES = ".journal (town, aggregate, version, event_type";

    private static final String COMMITTED = "COMMIT\0";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final ServerSocket entrance;
    private final int server;
    private volatile State state = State.WHOLE;

    /** How the line is. */
    enum State {
        WHOLE,
        /** Whatever was open is cut off, whoever comes is turned away. */
        CUT,
        /** Everything stays open, and nothing comes through in either direction. */
        SILENT,
        /** The next transaction that something happens in is committed, and its answer reaches nobody; then the line is cut. */
        CUT_AFTER_COMMIT
    }

    /** A line to that port of this machine. */
    Relay(int server) throws IOException {
        this.server = server;
        this.entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        threads.execute(this::letIn);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** From now on the line is like that; one that is whole again begins anew. */
    void become(State other) {
        state = other;
        if (other == State.CUT || other == State.WHOLE) {
            lines.forEach(Line::close);
            lines.clear();
        }
    }

    private void letIn() {
        while (!entrance.isClosed()) {
            try {
                connect(entrance.accept());
            } catch (IOException ended) {
                // Closed by whoever owns the relay, or the caller was gone again.
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        if (state == State.CUT) {
            caller.close();
            return;
        }
        Line line = new Line(caller, new Socket(InetAddress.getLoopbackAddress(), server));
        lines.add(line);
        threads.execute(() -> line.carry(line.caller, line.database, true));
        threads.execute(() -> line.carry(line.database, line.caller, false));
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        become(State.CUT);
        threads.shutdown();
    }

    private final class Line {

        private final Socket caller;
        private final Socket database;
        private final StringBuilder asked = new StringBuilder();
        private final StringBuilder answered = new StringBuilder();

        Line(Socket caller, Socket database) {
            this.caller = caller;
            this.database = database;
        }

        void carry(Socket from, Socket to, boolean asks) {
            byte[] piece = new byte[8_192];
            try {
                InputStream in = from.getInputStream();
                for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                    if (state == State.CUT_AFTER_COMMIT && ends(piece, read, asks)) {
                        become(State.CUT);
                    } else if (state != State.SILENT) {
                        to.getOutputStream().write(piece, 0, read);
                    }
                }
            } catch (IOException ended) {
                // One of both has gone; so does the other.
            }
            close();
        }

        /** Whether this is the answer to a commit of what was written; a message may come in several pieces. */
        private synchronized boolean ends(byte[] piece, int length, boolean asks) {
            (asks ? asked : answered).append(new String(piece, 0, length, StandardCharsets.ISO_8859_1));
            boolean committed = answered.indexOf(COMMITTED) >= 0;
            boolean written = asked.indexOf(WRITES) >= 0;
            if (committed && !written) {
                asked.setLength(0);
                answered.setLength(0);
            }
            return committed && written;
        }

        void close() {
            try (caller;
                    database) {
                lines.remove(this);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
