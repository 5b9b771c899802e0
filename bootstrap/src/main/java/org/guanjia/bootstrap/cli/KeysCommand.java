package org.guanjia.bootstrap.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.guanjia.adapter.crypto.KeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What can be done with the file of keys. */
@Command(name = "keys")
final class KeysCommand {

    private final Console console;
    private final Texts texts;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    KeysCommand(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    @Command(name = "create")
    int create(@Parameters(paramLabel = "FILE", descriptionKey = "parameter.key-file") Path file) {
        String name = Texts.printable(file.toString());
        try {
            KeyFile.create(file);
        } catch (FileAlreadyExistsException taken) {
            console.err().println(texts.get("keys.taken", name));
            return ExitCode.REFUSED.number();
        } catch (IOException failure) {
            console.err().println(texts.get("keys.unwritable", name));
            return ExitCode.REFUSED.number();
        }
        spec.commandLine().getOut().println(texts.get("keys.created", name));
        return ExitCode.FINE.number();
    }
}
