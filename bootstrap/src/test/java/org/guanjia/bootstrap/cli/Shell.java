package org.guanjia.bootstrap.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Runs command lines within the test. */
final class Shell {

    private Shell() {}

    record Answer(int code, String out, String err) {}

    static Answer run(String... args) {
        return run(Map.of("LANG", "en_US.UTF-8"), "", args);
    }

    static Answer run(Map<String, String> environment, String input, String... args) {
        return run(environment, input.getBytes(StandardCharsets.UTF_8), args);
    }

    static Answer run(Map<String, String> environment, byte[] input, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console =
                new Console(new ByteArrayInputStream(input), new PrintWriter(out), new PrintWriter(err), environment);
        int code = Program.run(console, args);
        return new Answer(code, out.toString(), err.toString());
    }
}
