package org.guanjia.bootstrap.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guanjia.adapter.editions.TextFile;
import org.guanjia.adapter.identity.OidcSettings;
import org.guanjia.adapter.jdbi.SchemaName;
import org.guanjia.bootstrap.config.Sources.Found;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;

/** Finds each value in the first source that has it, and everything that is wrong with them. */
final class ConfigurationReader {

    private static final Pattern ADDRESS = Pattern.compile("jdbc:postgresql:.+");
    private static final Pattern GATHERED_INSERTS =
            Pattern.compile("[?&]reWriteBatchedInserts=true", Pattern.CASE_INSENSITIVE);
    private static final Pattern PASSWORD_IN_ADDRESS =
            Pattern.compile("[?&;](ssl)?password\\s*=|//[^/@]*:[^/@]*@", Pattern.CASE_INSENSITIVE);
    private static final String KEYS_AT_HOME = "guanjia.keys";
    private static final String PAYMENTS_BESIDE = "payments";
    private static final String NOWHERE = "none";
    private static final String EVIDENCE_AT_HOME = "evidence";
    private static final String THIS_MACHINE = "127.0.0.1";
    private static final Set<Setting> OF_DEMONSTRATIONS = Set.of(Setting.HTTP_PORT, Setting.SHUTDOWN_GRACE);
    private static final List<String> YES_OR_NO = List.of("yes", "no");
    private static final int LAST_PORT = 65_535;
    private static final int LONGEST_GRACE = 600;
    private static final int FEWEST_CONNECTIONS = 2;
    private static final int MOST_CONNECTIONS = 200;
    private static final int LONGEST_STATEMENT = 600;
    private static final int LOWEST_RATE = 3;
    private static final int HIGHEST_RATE = 1_000_000;
    private static final Pattern IP_ADDRESS =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-f]{0,4}(:[0-9a-f]{0,4}){2,7}");
    private static final Pattern WEBSITE = Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?");

    private final List<Fault> faults = new ArrayList<>();
    private final Sources sources;

    ConfigurationReader(Map<Setting, String> commandLine, Map<String, String> environment, Optional<Path> file) {
        Map<Setting, String> fromFile =
                file.flatMap(path -> reading(() -> SettingsFile.read(path))).orElse(Map.of());
        this.sources = new Sources(commandLine, environment, fromFile);
    }

    private ConfigurationReader(Sources sources) {
        this.sources = sources;
    }

    /** Nothing but a port and a grace period may be set; the host may be named if it is this machine alone. */
    Configuration readDemonstration(Path home) {
        for (Setting setting : Setting.values()) {
            boolean isSet = sources.highestWith(setting).isPresent();
            if (setting == Setting.HTTP_HOST && !find(setting).value().equals(THIS_MACHINE)) {
                fault(setting, Expectation.THIS_MACHINE_ALONE);
            } else if (isSet && setting != Setting.HTTP_HOST && !OF_DEMONSTRATIONS.contains(setting)) {
                fault(setting, Expectation.NOTHING_BESIDE_A_DEMONSTRATION);
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal.InvalidInput(faults);
        }
        return new ConfigurationReader(sources.under(Map.of(Setting.HOME, home.toString()))).read();
    }

    Configuration read() {
        Configuration.Http http = new Configuration.Http(
                text(Setting.HTTP_HOST),
                number(Setting.HTTP_PORT, 0, LAST_PORT),
                Duration.ofSeconds(number(Setting.SHUTDOWN_GRACE, 0, LONGEST_GRACE)),
                number(Setting.HTTP_RATE, LOWEST_RATE, HIGHEST_RATE),
                number(Setting.HTTP_PUBLIC_RATE, LOWEST_RATE, HIGHEST_RATE),
                listed(Setting.HTTP_TRUSTED_PROXIES, IP_ADDRESS, Expectation.ADDRESSES_BY_COMMAS),
                listed(Setting.HTTP_CORS, WEBSITE, Expectation.WEBSITES_BY_COMMAS));
        Configuration.DatabaseAccess database = new Configuration.DatabaseAccess(
                path(Setting.HOME).orElse(Path.of("")),
                address(),
                text(Setting.DATABASE_USER),
                password(),
                schema(),
                isYes(Setting.DATABASE_MIGRATE),
                number(Setting.DATABASE_CONNECTIONS, FEWEST_CONNECTIONS, MOST_CONNECTIONS),
                Duration.ofSeconds(number(Setting.DATABASE_PATIENCE, 1, LONGEST_STATEMENT)));
        Path keys = path(Setting.KEYS).orElseGet(() -> database.home().resolve(KEYS_AT_HOME));
        Optional<Path> evidence = evidence(database);
        Configuration.Editions editions = new Configuration.Editions(
                path(Setting.RULEBOOKS), path(Setting.CALENDAR), path(Setting.POLICY_LISTS), path(Setting.REGION));
        Configuration.People people = new Configuration.People(path(Setting.STAFF), path(Setting.ELIGIBILITY_LIST));
        Optional<OidcSettings> identity = new IdentityReader(sources, faults).read();
        Configuration.Sms sms = new SmsReader(sources, faults).read(evidence);
        Optional<Path> payments = payments(evidence);
        if (!faults.isEmpty()) {
            throw new Refusal.InvalidInput(faults);
        }
        return new Configuration(http, database, keys, evidence, editions, people, identity, sms, payments, shown());
    }

    private void fault(Setting setting, FaultCode code, String... namesAndValues) {
        faults.add(Fault.of(code, namesAndValues).at(setting.key()));
    }

    private void fault(Setting setting, Expectation expectation) {
        fault(setting, FaultCode.MALFORMED, "expected", expectation.key());
    }

    private <T> Optional<T> reading(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Refusal.InvalidInput refusal) {
            faults.addAll(refusal.faults());
            return Optional.empty();
        }
    }

    private Found find(Setting setting) {
        return sources.find(setting);
    }

    private String text(Setting setting) {
        String value = find(setting).value();
        if (value.isBlank()) {
            fault(setting, FaultCode.BLANK);
        }
        return value;
    }

    private boolean isYes(Setting setting) {
        String value = find(setting).value();
        if (!YES_OR_NO.contains(value)) {
            fault(setting, FaultCode.NOT_ONE_OF, "known", String.join(", ", YES_OR_NO));
        }
        return value.equals(YES_OR_NO.get(0));
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

    /** What stands between commas, each of that form. */
    private Set<String> listed(Setting setting, Pattern form, Expectation expectation) {
        Set<String> values = Pattern.compile(",")
                .splitAsStream(find(setting).value())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!values.stream().allMatch(value -> form.matcher(value).matches())) {
            fault(setting, expectation);
        }
        return values;
    }

    private SchemaName schema() {
        try {
            return new SchemaName(find(Setting.DATABASE_SCHEMA).value());
        } catch (IllegalArgumentException noName) {
            fault(Setting.DATABASE_SCHEMA, FaultCode.MALFORMED, "expected", "small letters, digits and underscores");
            return SchemaName.DEFAULT;
        }
    }

    private Optional<String> address() {
        String address = find(Setting.DATABASE_URL).value();
        if (address.isEmpty()) {
            return Optional.empty();
        }
        if (PASSWORD_IN_ADDRESS.matcher(address).find()) {
            fault(Setting.DATABASE_URL, FaultCode.MALFORMED, "expected", "an address without a password");
        } else if (!ADDRESS.matcher(address).matches()) {
            fault(Setting.DATABASE_URL, Expectation.A_POSTGRESQL_ADDRESS);
        } else if (GATHERED_INSERTS.matcher(address).find()) {
            fault(Setting.DATABASE_URL, Expectation.AN_ADDRESS_THAT_KEEPS_ROW_COUNTS);
        }
        return Optional.of(address);
    }

    /** Beside the attachments unless it is named; nowhere where that is said. */
    private Optional<Path> payments(Optional<Path> evidence) {
        String named = find(Setting.PAYMENTS_FOLDER).value();
        if (named.equals(NOWHERE)) {
            return Optional.empty();
        }
        return named.isEmpty()
                ? evidence.map(folder -> folder.resolveSibling(PAYMENTS_BESIDE))
                : path(Setting.PAYMENTS_FOLDER);
    }

    /** PostgreSQL has no folder of its own that outlives this machine. */
    private Optional<Path> evidence(Configuration.DatabaseAccess database) {
        Optional<Path> named = path(Setting.EVIDENCE);
        return named.isPresent() || database.url().isPresent()
                ? named
                : Optional.of(database.home().resolve(EVIDENCE_AT_HOME));
    }

    /** The password of the highest source that has one, itself or by its file. */
    private Secret password() {
        return sources.highestWith(Setting.DATABASE_PASSWORD, Setting.DATABASE_PASSWORD_FILE)
                .map(this::passwordOf)
                .orElse(Secret.NONE);
    }

    private Secret passwordOf(Sources.Source source) {
        Optional<Found> itself = source.find(Setting.DATABASE_PASSWORD);
        Optional<Found> file = source.find(Setting.DATABASE_PASSWORD_FILE);
        if (itself.isPresent() && file.isPresent()) {
            fault(Setting.DATABASE_PASSWORD_FILE, Expectation.ONE_WAY_TO_THE_PASSWORD);
            return Secret.NONE;
        }
        return itself.map(found -> new Secret(found.value())).orElseGet(this::passwordFromFile);
    }

    private Secret passwordFromFile() {
        return path(Setting.DATABASE_PASSWORD_FILE)
                .flatMap(path -> reading(() -> firstLine(path)))
                .map(Secret::new)
                .orElse(Secret.NONE);
    }

    private static String firstLine(Path path) {
        return TextFile.read(path, path.toString())
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
            if (!setting.isSecret() && !isOverruledPasswordFile(found, setting)) {
                lines.add(setting.key() + " = " + (found.value().isEmpty() ? "-" : found.value()) + " ("
                        + found.source() + ")");
            }
        }
        return lines;
    }

    /** Whether a higher source has the password itself, so that the file is not read. */
    private boolean isOverruledPasswordFile(Found found, Setting setting) {
        return setting == Setting.DATABASE_PASSWORD_FILE
                && sources.highestWith(Setting.DATABASE_PASSWORD, Setting.DATABASE_PASSWORD_FILE)
                        .filter(source -> !source.name().equals(found.source()))
                        .isPresent();
    }
}
