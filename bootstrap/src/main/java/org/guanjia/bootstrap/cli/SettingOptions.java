package org.guanjia.bootstrap.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.config.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The settings that a command takes, each as an option where a command line may show it. */
record SettingOptions(Set<Setting> settings) {

    private static final Path USUAL_FILE = Path.of("guanjia.properties");

    SettingOptions {
        settings = Set.copyOf(settings);
    }

    /** Those of the database, and some more. */
    static SettingOptions ofDatabase(Setting... more) {
        Set<Setting> settings = EnumSet.of(
                Setting.HOME,
                Setting.DATABASE_URL,
                Setting.DATABASE_USER,
                Setting.DATABASE_PASSWORD_FILE,
                Setting.DATABASE_SCHEMA);
        settings.addAll(List.of(more));
        return new SettingOptions(settings);
    }

    /** The command line of that command with these options. */
    CommandLine addedTo(Object command) {
        CommandLine line = new CommandLine(command);
        for (Setting setting : Setting.values()) {
            setting.option()
                    .filter(name -> settings.contains(setting))
                    .ifPresent(name -> line.getCommandSpec()
                            .addOption(OptionSpec.builder(name)
                                    .type(String.class)
                                    .paramLabel("VALUE")
                                    .descriptionKey("setting." + setting.key())
                                    .build()));
        }
        return line;
    }

    /** The configuration that was asked for; whatever has no option here comes from environment and file. */
    Configuration read(CommandSpec spec, Map<String, String> environment, Optional<Path> named) {
        return Configuration.of(given(spec), environment, file(named));
    }

    /** The configuration of a demonstration in that folder, which is refused if more is set than it takes. */
    Configuration readDemonstration(
            CommandSpec spec, Map<String, String> environment, Optional<Path> named, Path home) {
        return Configuration.ofDemonstration(given(spec), environment, file(named), home);
    }

    private static Optional<Path> file(Optional<Path> named) {
        return named.isPresent() ? named : Optional.of(USUAL_FILE).filter(Files::exists);
    }

    private Map<Setting, String> given(CommandSpec spec) {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        for (Setting setting : settings) {
            setting.option()
                    .map(name -> spec.commandLine().getParseResult().<@Nullable String>matchedOptionValue(name, null))
                    .ifPresent(value -> given.put(setting, value));
        }
        return given;
    }
}
