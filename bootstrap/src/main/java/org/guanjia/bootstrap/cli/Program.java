package org.guanjia.bootstrap.cli;

import picocli.CommandLine;

/** The command line as a whole: its commands, and how what they throw is told. */
public final class Program {

    private Program() {}

    /** Runs one command line and returns its exit code. Results that cannot be printed are a failure. */
    public static int run(Console console, String... args) {
        int code = commandLine(console, args).execute(args);
        console.err().flush();
        return console.out().checkError() ? ExitCode.INTERNAL_FAILURE.number() : code;
    }

    private static CommandLine commandLine(Console console, String... args) {
        Texts texts = new Texts(Language.of(console.environment(), args));
        RootCommand root = new RootCommand();
        CommandLine line = new CommandLine(root)
                .addSubcommand(new DeadlineCommand(console, texts))
                .addSubcommand(new CalendarCommand(texts))
                .addSubcommand(new RulebookCommand(texts));
        line.setResourceBundle(texts.bundle());
        line.setOut(console.out());
        line.setErr(console.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        Failures failures = new Failures(texts, root);
        line.setParameterExceptionHandler(failures);
        line.setExecutionExceptionHandler(failures);
        return line;
    }
}
