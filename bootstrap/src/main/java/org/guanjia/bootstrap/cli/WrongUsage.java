package org.guanjia.bootstrap.cli;

import java.io.Serial;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A command line that a command finds wrong itself and says so in the reader's language. */
final class WrongUsage extends ParameterException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String text;

    WrongUsage(CommandLine command, String text) {
        super(command, text);
        this.text = text;
    }

    String text() {
        return text;
    }
}
