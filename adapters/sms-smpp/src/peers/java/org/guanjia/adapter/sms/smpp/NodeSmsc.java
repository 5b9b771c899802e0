package org.guanjia.adapter.sms.smpp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.guanjia.adapter.contract.SmsGatewayContract.Arrived;
import org.guanjia.application.port.SmsReceipt.Fate;
import org.guanjia.application.port.SmsReference;
import org.guanjia.domain.shared.PhoneNumber;

/** The SMSC of {@code src/peers/node}, in a process of its own. */
final class NodeSmsc implements AutoCloseable {

    private static final String READY = "ready ";
    private static final Path FOLDER = Path.of(System.getProperty("guanjia.peers"));

    private final Process process;
    private final BufferedReader answers;
    private final Writer questions;
    private final int port;

    NodeSmsc() throws IOException {
        process = new ProcessBuilder("node", "smsc.js")
                .directory(FOLDER.toFile())
                .redirectError(FOLDER.resolve("smsc.log").toFile())
                .start();
        answers = process.inputReader(StandardCharsets.US_ASCII);
        questions = process.outputWriter(StandardCharsets.US_ASCII);
        String line = String.valueOf(answers.readLine());
        if (!line.startsWith(READY)) {
            process.destroyForcibly();
            throw new IllegalStateException("The SMSC did not start; see smsc.log in " + FOLDER);
        }
        port = Integer.parseInt(line.substring(READY.length()));
    }

    int port() {
        return port;
    }

    List<Arrived> arrived() {
        ask("arrived");
        List<Arrived> arrived = new ArrayList<>();
        for (String line = answer(); !line.equals("end"); line = answer()) {
            List<String> fields = List.of(line.split(" ", 3));
            arrived.add(new Arrived(
                    Optional.of(fields.get(0)),
                    new PhoneNumber("+" + fields.get(1)),
                    new String(Base64.getDecoder().decode(fields.get(2)), StandardCharsets.UTF_8)));
        }
        return arrived;
    }

    /** Gives a receipt and waits for its answer. */
    void report(SmsReference reference, Fate fate) {
        ask("report " + reference.text() + " " + (fate == Fate.DELIVERED ? "DELIVRD" : "UNDELIV"));
        if (!answer().startsWith("reported ")) {
            throw new IllegalStateException("The SMSC did not report");
        }
    }

    private void ask(String line) {
        try {
            questions.write(line + "\n");
            questions.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String answer() {
        try {
            return String.valueOf(answers.readLine());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
