package org.guanjia.bootstrap.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;

/** Finds each value in the first source that has it, and everything that is wrong with them. */
final class ConfigurationReader {

    private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9_]{0,40}");
    private static final Pattern ADDRESS = Pattern.compile("jdbc:(h2|postgresql):.+");
    private static final Pattern PASSWORD_IN_ADDRESS =
            Pattern.compile("[?&;](ssl)?password\\s*=|//[^/@]*:[^/@]*@", Pattern.CASE_INSENSITIVE);
    private static final int LAST_PORT = 65_535;
    private static final int LONGEST_GRACE = 600;
    private static final int FEWEST_CONNECTIONS = 2;
    private static final int MOST_CONNECTIONS = 200;

    private final Map<Setting, String> commandLine;
    private final Map<String, String> environment;
    private final Optional<Path> file;
    private final List<Fault> faults = new ArrayList<>();
    private Map<Setting, String> fromFile = Map.of();

    ConfigurationReader(Map<Setting, String> commandLine, Map<String, String> environment, Optional<Path> file) {
        this.commandLine = commandLine;
        this.environment = environment;
        this.file = file;
    }

    Configuration read() {
        file.flatMap(path -> reading(() -> SettingsFile.read(path))).ifPresent(read -> fromFile = read);
        Configuration.Http http = new Configuration.Http(
                text(Setting.HTTP_HOST),
                number(Setting.HTTP_PORT, 0, LAST_PORT),
                Duration.ofSeconds(number(Setting.SHUTDOWN_GRACE, 0, LONGEST_GRACE)));
        Configuration.DatabaseAccess database = new Configuration.DatabaseAccess(
                path(Setting.HOME).orElse(Path.of("")),
                address(),
                text(Setting.DATABASE_USER),
                password(),
                matching(Setting.DATABASE_SCHEMA, SCHEMA, "small letters, digits and underscores"),
                number(Setting.DATABASE_CONNECTIONS, FEWEST_CONNECTIONS, MOST_CONNECTIONS));
        Configuration.Editions editions =
                new Configuration.Editions(path(Setting.RULEBOOKS), path(Setting.CALENDAR), path(Setting.REGION));
        if (!faults.isEmpty()) {
            throw new Refusal.InvalidInput(faults);
        }
        return new Configuration(http, database, editions, shown());
    }

    private void fault(Setting setting, FaultCode code, String... namesAndValues) {
        faults.add(Fault.of(code, namesAndValues).at(setting.key()));
    }

    private <T> Optional<T> reading(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Refusal.InvalidInput refusal) {
            faults.addAll(refusal.faults());
            return Optional.empty();
        }
    }

    private record Found(String value, String source) {}

    private Found find(Setting setting) {
        if (commandLine.containsKey(setting)) {
            return new Found(commandLine.getOrDefault(setting, ""), "command line");
        }
        if (environment.containsKey(setting.variable())) {
            return new Found(environment.getOrDefault(setting.variable(), ""), "environment");
        }
        return fromFile.containsKey(setting)
                ? new Found(fromFile.getOrDefault(setting, ""), "file")
                : new Found(setting.byDefault(), "default");
    }

    private String text(Setting setting) {
        String value = find(setting).value();
        if (value.isBlank()) {
            fault(setting, FaultCode.BLANK);
        }
        return value;
    }

    private int number(Setting setting, int least, int greatest) {
        String value = find(setting).value();
        boolean isNumber = value.matches("[0-9]{1,9}");
        int number = isNumber ? Integer.parseInt(value) : least;
        if (!isNumber || number < least || number > greatest) {
            fault(setting, FaultCode.OUT_OF_RANGE, "allowed", least + " .. " + greatest);
        }
        return number;
    }

    private String matching(Setting setting, Pattern form, String expected) {
        String value = find(setting).value();
        if (!form.matcher(value).matches()) {
            fault(setting, FaultCode.MALFORMED, "expected", expected);
        }
        return value;
    }

    private Optional<String> address() {
        String address = find(Setting.DATABASE_URL).value();
        if (address.isEmpty()) {
            return Optional.empty();
        }
        if (PASSWORD_IN_ADDRESS.matcher(address).find()) {
            fault(Setting.DATABASE_URL, FaultCode.MALFORMED, "expected", "an address without a password");
        } else if (!ADDRESS.matcher(address).matches()) {
            fault(Setting.DATABASE_URL, FaultCode.MALFORMED, "expected", "jdbc:postgresql:… or jdbc:h2:…");
        }
        return Optional.of(address);
    }

    private Secret password() {
        String fileName = find(Setting.DATABASE_PASSWORD_FILE).value();
        if (fileName.isEmpty()) {
            return new Secret(find(Setting.DATABASE_PASSWORD).value());
        }
        return path(Setting.DATABASE_PASSWORD_FILE)
                .flatMap(path -> reading(() -> firstLine(path)))
                .map(Secret::new)
                .orElse(Secret.NONE);
    }

    private static String firstLine(Path path) {
        return SettingsFile.text(path)
                .lines()
                .findFirst()
                .map(SourceText.Line::text)
                .orElse("");
    }

    private Optional<Path> path(Setting setting) {
        String value = find(setting).value();
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(Path.of(value));
        } catch (InvalidPathException noPath) {
            fault(setting, FaultCode.MALFORMED, "expected", "a path");
            return Optional.empty();
        }
    }

    private List<String> shown() {
        List<String> lines = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            Found found = find(setting);
            if (!setting.isSecret()) {
                lines.add(setting.key() + " = " + (found.value().isEmpty() ? "-" : found.value()) + " ("
                        + found.source() + ")");
            }
        }
        return lines;
    }
}
