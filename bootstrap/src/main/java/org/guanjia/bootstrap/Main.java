package org.guanjia.bootstrap;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.guanjia.bootstrap.cli.Console;
import org.guanjia.bootstrap.cli.Logging;
import org.guanjia.bootstrap.cli.Program;

/** Starts the program from a shell. All it prints is UTF-8, whatever the platform's own encoding. */
public final class Main {

    private Main() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        Logging.configure();
        Console console =
                new Console(System.in, printer(System.out), printer(System.err), System.getenv(), isWatched());
        System.exit(Program.run(console, args));
    }

    /** Whether input and output belong to a terminal; since JDK 22 the platform must be asked to say so. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isWatched() {
        System.setProperty("jdk.console", "java.base");
        return System.console() != null;
    }

    private static PrintWriter printer(PrintStream stream) {
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }
}
