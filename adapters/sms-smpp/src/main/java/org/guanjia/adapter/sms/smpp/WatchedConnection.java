package org.guanjia.adapter.sms.smpp;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.socket.SocketConnection;

/**
 * A connection by TCP that knows whether the calling thread has begun to write on it: before that, nothing can have reached
 * the other side.
 */
final class WatchedConnection implements Connection {

    private static final ThreadLocal<Boolean> BEGUN = ThreadLocal.withInitial(() -> false);

    private final SocketConnection connection;
    private final OutputStream watched;

    private WatchedConnection(SocketConnection connection) {
        this.connection = connection;
        this.watched = new WatchedStream(connection.getOutputStream());
    }

    static WatchedConnection open(String host, int port, Duration patience) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), Math.toIntExact(patience.toMillis()));
            socket.setTcpNoDelay(true);
            return new WatchedConnection(new SocketConnection(socket));
        } catch (IOException failure) {
            socket.close();
            throw failure;
        }
    }

    /** From now on, {@link #hasBegun} speaks of what the calling thread does after this. */
    static void watch() {
        BEGUN.set(false);
    }

    static boolean hasBegun() {
        return BEGUN.get();
    }

    @Override
    public boolean isOpen() {
        return connection.isOpen();
    }

    @Override
    public InetAddress getInetAddress() {
        return connection.getInetAddress();
    }

    @Override
    public InetAddress getLocalAddress() {
        return connection.getLocalAddress();
    }

    @Override
    public int getPort() {
        return connection.getPort();
    }

    @Override
    public int getLocalPort() {
        return connection.getLocalPort();
    }

    @Override
    public InputStream getInputStream() {
        return connection.getInputStream();
    }

    @Override
    public OutputStream getOutputStream() {
        return watched;
    }

    @Override
    public void setSoTimeout(int timeout) throws IOException {
        connection.setSoTimeout(timeout);
    }

    @Override
    public void close() {
        connection.close();
    }

    private static final class WatchedStream extends FilterOutputStream {

        WatchedStream(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(int single) throws IOException {
            BEGUN.set(true);
            out.write(single);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            BEGUN.set(true);
            out.write(bytes, offset, length);
        }
    }
}
