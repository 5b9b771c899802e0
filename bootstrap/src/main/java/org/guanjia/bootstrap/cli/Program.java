package org.guanjia.bootstrap.cli;

import picocli.CommandLine;

/** The command line as a whole: its commands, and how what they throw is told. */
public final class Program {

    private Program() {}

    /** Runs one command line and returns its exit code. Results that cannot be printed are a failure. */
    public static int run(Console console, String... args) {
        int code = execute(console, args);
        console.err().flush();
        return console.out().checkError() ? ExitCode.INTERNAL_FAILURE.number() : code;
    }

    /** The command line tells exceptions itself; errors of the machine, such as no memory, would end in a stack trace. */
    private static int execute(Console console, String... args) {
        try {
            return commandLine(console, args).execute(args);
        } catch (LinkageError | VirtualMachineError failure) {
            Texts texts = new Texts(Language.of(console.environment(), args));
            console.err().println(texts.get("failure.internal", Texts.printable(failure.toString())));
            return ExitCode.INTERNAL_FAILURE.number();
        }
    }

    private static CommandLine commandLine(Console console, String... args) {
        Texts texts = new Texts(Language.of(console.environment(), args));
        RootCommand root = new RootCommand();
        CommandLine line = new CommandLine(root)
                .addSubcommand(ServeCommand.create(console, texts))
                .addSubcommand(new DemoCommand(console, texts))
                .addSubcommand(new DeadlineCommand(console, texts))
                .addSubcommand(new CalendarCommand(texts))
                .addSubcommand(new RulebookCommand(texts))
                .addSubcommand(new PolicyListCommand(texts))
                .addSubcommand(new KeysCommand(console, texts))
                .addSubcommand(new StaffCommand(texts))
                .addSubcommand(new ImportCommand(console, texts).line())
                .addSubcommand(new ReportCommand(console, texts).line())
                .addSubcommand(new MigrateCommand(console, texts).line())
                .addSubcommand(new BackupCommand(console, texts).line())
                .addSubcommand(new RestoreCommand(console, texts).line())
                .addSubcommand(new CommandLine(new AuditCommand())
                        .addSubcommand(new AuditVerifyCommand(console, texts).line())
                        .addSubcommand(new AuditExportCommand(console, texts).line())
                        .addSubcommand(new AuditLedgerCommand(console, texts).line())
                        .addSubcommand(new AuditCheckCommand(console, texts)));
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
