package org.guanjia.bootstrap.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command has. */
@Command(
        name = "guanjia",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        sortOptions = false)
final class RootCommand {

    @SuppressWarnings("UnusedVariable") // read before parsing; stands here to be checked and listed
    @Option(names = Language.OPTION, paramLabel = "zh|en", descriptionKey = "option.lang", scope = ScopeType.INHERIT)
    private @Nullable Language language;

    @Option(names = "--debug", descriptionKey = "option.debug", scope = ScopeType.INHERIT)
    private boolean debug;

    boolean showsStackTraces() {
        return debug;
    }
}
