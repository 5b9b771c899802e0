package org.guanjia.bootstrap.cli;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says in the reader's language what is wrong with a command line. Values are never repeated, since one of them may be a
 * password that was written in the wrong place.
 */
final class UsageFaults {

    private static final Pattern OPTION = Pattern.compile("--[A-Za-z0-9-]*|-[A-Za-z]?");
    private static final Pattern SECRET = Pattern.compile("-+[a-z0-9-]*(pass|pwd|secret).*");

    private final Texts texts;

    UsageFaults(Texts texts) {
        this.texts = texts;
    }

    String explain(ParameterException wrong) {
        if (wrong instanceof WrongUsage ours) {
            return ours.text();
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return explain(unmatched);
        }
        if (wrong instanceof MissingParameterException missing) {
            return texts.get("usage.missing", names(missing.getMissing()));
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return texts.get("usage.twice", name(twice.getOverwritten()));
        }
        ArgSpec argument = wrong.getArgSpec();
        if (argument != null) {
            return texts.get("usage.wrong-value", name(argument));
        }
        CommandLine command = wrong.getCommandLine();
        return command.getSubcommands().isEmpty()
                ? texts.get("usage.other")
                : texts.get("usage.missing-command", commandsOf(command));
    }

    private String explain(UnmatchedArgumentException unmatched) {
        List<String> options = unmatched.getUnmatched().stream()
                .filter(argument -> argument.startsWith("-"))
                .toList();
        CommandLine command = unmatched.getCommandLine();
        if (options.stream().anyMatch(UsageFaults::looksSecret)) {
            return texts.get("usage.password");
        }
        if (!options.isEmpty()) {
            String names = options.stream().map(UsageFaults::nameIn).collect(Collectors.joining(", "));
            return texts.get("usage.unknown-option", names) + suggestions(unmatched);
        }
        return command.getSubcommands().isEmpty()
                ? texts.get("usage.too-many")
                : texts.get("usage.unknown-command", unmatched.getUnmatched().get(0), commandsOf(command));
    }

    private static boolean looksSecret(String argument) {
        return SECRET.matcher(argument.toLowerCase(Locale.ROOT)).matches();
    }

    /** The name of an option without what may be its value. */
    private static String nameIn(String argument) {
        Matcher name = OPTION.matcher(argument);
        return name.lookingAt() ? name.group() : "-";
    }

    private String suggestions(UnmatchedArgumentException unmatched) {
        List<String> near = unmatched.getSuggestions();
        return near.isEmpty() ? "" : texts.get("usage.suggestion", String.join(", ", near));
    }

    private static String commandsOf(CommandLine command) {
        return String.join(", ", command.getSubcommands().keySet());
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream().map(UsageFaults::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
