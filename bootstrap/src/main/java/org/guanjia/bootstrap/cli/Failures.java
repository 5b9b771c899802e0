package org.guanjia.bootstrap.cli;

import java.io.PrintWriter;
import org.guanjia.domain.shared.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells a person what went wrong: every fault of a refused input on a line, and no stack trace unless asked for. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private final Texts texts;
    private final RootCommand options;

    Failures(Texts texts, RootCommand options) {
        this.texts = texts;
        this.options = options;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof Refusal refusal) {
            tell(refusal, err);
            return ExitCode.REFUSED.number();
        }
        err.println(texts.get("failure.internal", Texts.printable(String.valueOf(failure.getMessage()))));
        if (options.showsStackTraces()) {
            failure.printStackTrace(err);
        } else {
            err.println(texts.get("failure.debug-hint"));
        }
        return ExitCode.INTERNAL_FAILURE.number();
    }

    private void tell(Refusal refusal, PrintWriter err) {
        if (refusal.faults().isEmpty()) {
            err.println(texts.refusal(refusal));
        }
        refusal.faults().forEach(fault -> err.println(texts.fault(fault)));
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(texts.get("failure.usage", Texts.printable(new UsageFaults(texts).explain(wrong))));
        err.println(texts.get("failure.help-hint", command.getCommandSpec().qualifiedName()));
        return ExitCode.WRONG_USAGE.number();
    }
}
