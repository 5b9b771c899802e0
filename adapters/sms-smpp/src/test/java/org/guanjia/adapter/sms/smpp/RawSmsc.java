package org.guanjia.adapter.sms.smpp;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** An SMSC that speaks the protocol byte by byte and can do everything wrong. It reacts to submissions as it was told. */
final class RawSmsc implements AutoCloseable {

    static final int OK = 0;
    static final int GENERIC_NACK = 0x80000000;
    static final int SUBMIT = 0x00000004;
    static final int SUBMIT_ANSWER = 0x80000004;
    static final int DELIVER = 0x00000005;
    static final int DELIVER_ANSWER = 0x80000005;
    private static final int BIND = 0x00000009;
    private static final int BIND_ANSWER = 0x80000009;
    private static final int UNBIND = 0x00000006;
    private static final int UNBIND_ANSWER = 0x80000006;
    private static final int ENQUIRE = 0x00000015;
    private static final int ENQUIRE_ANSWER = 0x80000015;
    private static final int HEAD = 16;
    private static final int SECONDS = 20;

    private final ServerSocket door;
    private final Queue<Reaction> reactions = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> logins = new ConcurrentLinkedQueue<>();
    private final Semaphore bound = new Semaphore(0);
    private final Semaphore answered = new Semaphore(0);
    private final List<Pdu> received = new CopyOnWriteArrayList<>();
    private final List<Wire> wires = new CopyOnWriteArrayList<>();

    /** What is done about a submission. */
    @FunctionalInterface
    interface Reaction {
        void to(Pdu submitted, Wire wire) throws IOException;
    }

    RawSmsc() throws IOException {
        this(0);
    }

    RawSmsc(int port) throws IOException {
        door = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
        run(this::letIn);
    }

    int port() {
        return door.getLocalPort();
    }

    /** The next submissions are reacted to like this, one after the other; all others are accepted. */
    RawSmsc reacting(Reaction... next) {
        reactions.addAll(List.of(next));
        return this;
    }

    /** The next logins get these statuses; all others succeed. */
    RawSmsc answeringLogins(Integer... statuses) {
        logins.addAll(List.of(statuses));
        return this;
    }

    /** Waits for the next login that succeeds. */
    void awaitLogin() throws InterruptedException {
        await(bound);
    }

    /** Waits for the next answer to something delivered. */
    void awaitAnswer() throws InterruptedException {
        await(answered);
    }

    private static void await(Semaphore semaphore) throws InterruptedException {
        if (!semaphore.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Nothing came");
        }
    }

    List<Pdu> received(int command) {
        return received.stream().filter(pdu -> pdu.command() == command).toList();
    }

    /** The connection that was made last. */
    Wire wire() {
        return wires.get(wires.size() - 1);
    }

    static void accept(Pdu submitted, Wire wire) throws IOException {
        wire.write(answer(submitted, OK, submitted.reference()));
    }

    static Reaction refusing(int status) {
        return (submitted, wire) -> wire.write(answer(submitted, status, ""));
    }

    static byte[] answer(Pdu submitted, int status, String messageId) {
        return bytes(SUBMIT_ANSWER, status, submitted.sequence(), status == OK ? text(messageId) : new byte[0]);
    }

    static byte[] bytes(int command, int status, int sequence, byte[] body) {
        return ByteBuffer.allocate(HEAD + body.length)
                .putInt(HEAD + body.length)
                .putInt(command)
                .putInt(status)
                .putInt(sequence)
                .put(body)
                .array();
    }

    /** A receipt, as a message that is delivered to us, with optional parameters at its end. */
    static byte[] delivery(int sequence, int esmClass, String text, byte[] parameters) {
        byte[] shortMessage = text.getBytes(StandardCharsets.US_ASCII);
        byte[] from = text("8613800138000");
        byte[] to = text("10690012345");
        byte[] body = ByteBuffer.allocate(15 + from.length + to.length + shortMessage.length + parameters.length)
                .put((byte) 0)
                .put((byte) 1)
                .put((byte) 1)
                .put(from)
                .put((byte) 0)
                .put((byte) 0)
                .put(to)
                .put((byte) esmClass)
                .put(new byte[2])
                .put(new byte[6])
                .put((byte) shortMessage.length)
                .put(shortMessage)
                .put(parameters)
                .array();
        return bytes(DELIVER, OK, sequence, body);
    }

    static byte[] text(String text) {
        return (text + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    private void letIn() throws IOException {
        while (true) {
            Wire wire = new Wire(door.accept());
            wires.add(wire);
            run(() -> serve(wire));
        }
    }

    private void serve(Wire wire) throws IOException {
        while (true) {
            Pdu pdu = wire.read();
            received.add(pdu);
            switch (pdu.command()) {
                case BIND -> login(pdu, wire);
                case UNBIND -> wire.write(bytes(UNBIND_ANSWER, OK, pdu.sequence(), new byte[0]));
                case ENQUIRE -> wire.write(bytes(ENQUIRE_ANSWER, OK, pdu.sequence(), new byte[0]));
                case SUBMIT ->
                    Optional.ofNullable(reactions.poll())
                            .orElse(RawSmsc::accept)
                            .to(pdu, wire);
                case DELIVER_ANSWER -> answered.release();
                default -> wire.ignore();
            }
        }
    }

    private void login(Pdu pdu, Wire wire) throws IOException {
        int status = Optional.ofNullable(logins.poll()).orElse(OK);
        wire.write(bytes(BIND_ANSWER, status, pdu.sequence(), status == OK ? text("smsc") : new byte[0]));
        if (status == OK) {
            bound.release();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Wire wire : wires) {
            wire.close();
        }
    }

    /** What may end with the connection. */
    @FunctionalInterface
    private interface Work {
        void go() throws IOException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.go();
            } catch (IOException end) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** One unit of the protocol. */
    record Pdu(int command, int status, int sequence, String body) {

        /** What accepted submissions are called here: the order's identity and the number of the part, if it has one. */
        String reference() {
            int tag = body.lastIndexOf("441900105-");
            int header = body.indexOf("\u0005\u0000\u0003");
            return body.substring(tag, tag + 36) + (header < 0 ? "" : "-" + (int) body.charAt(header + 5));
        }
    }

    /** One connection. */
    static final class Wire {
        private final Socket socket;
        private final DataInputStream in;
        private final OutputStream out;
        private final List<Pdu> held = new ArrayList<>();

        Wire(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new DataInputStream(socket.getInputStream());
            this.out = socket.getOutputStream();
        }

        Pdu read() throws IOException {
            int length = in.readInt();
            int command = in.readInt();
            int status = in.readInt();
            int sequence = in.readInt();
            byte[] body = in.readNBytes(length - HEAD);
            if (body.length < length - HEAD) {
                throw new EOFException();
            }
            return new Pdu(command, status, sequence, new String(body, StandardCharsets.ISO_8859_1));
        }

        synchronized void write(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        void hold(Pdu pdu) {
            held.add(pdu);
        }

        List<Pdu> held() {
            return held;
        }

        void ignore() {
            held.clear();
        }

        /** Breaks the connection off, so that the other side sees a reset. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        void close() throws IOException {
            socket.close();
        }
    }
}
