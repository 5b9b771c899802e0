package org.guanjia.bootstrap.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanjia.adapter.identity.OidcSettings;
import org.guanjia.adapter.jdbi.SchemaName;
import org.guanjia.adapter.sms.smpp.SmppSettings;
import org.guanjia.domain.message.TextAllowance;
import org.guanjia.domain.shared.Refusal;

/**
 * A setup that is complete and well-formed. Whether what it names exists shows when the service starts.
 *
 * @param http where to listen
 * @param database where the data is
 * @param keys the file of keys, without which nothing personal can be read
 * @param evidence the folder of attachments; empty where PostgreSQL is used and nobody names one
 * @param editions what to start with instead of the bundled editions
 * @param people files of a city's own staff and of people in need
 * @param identity whose tokens are believed; where nobody's are, nobody can log in
 * @param sms how messages reach telephones
 * @param payments the folder that orders of payments are written to; where absent, they wait
 * @param shown every setting with its value and where that came from, for the log; secrets are not among them
 */
public record Configuration(
        Http http,
        DatabaseAccess database,
        Path keys,
        Optional<Path> evidence,
        Editions editions,
        People people,
        Optional<OidcSettings> identity,
        Sms sms,
        Optional<Path> payments,
        List<String> shown) {

    public Configuration {
        shown = List.copyOf(shown);
    }

    /**
     * Where requests are taken.
     *
     * @param port 0 takes a free one
     * @param grace how long requests in flight have to end when the service stops
     * @param rate requests a minute of one caller with a token
     * @param publicRate requests a minute of one address without a token
     * @param trustedProxies addresses of proxies that are believed where requests come from
     * @param cors websites whose scripts may call
     */
    public record Http(
            String host,
            int port,
            Duration grace,
            int rate,
            int publicRate,
            Set<String> trustedProxies,
            Set<String> cors) {

        public Http {
            trustedProxies = Set.copyOf(trustedProxies);
            cors = Set.copyOf(cors);
        }
    }

    /**
     * Where the data is.
     *
     * @param home the folder of the embedded database
     * @param url the address of PostgreSQL; empty for the embedded database
     * @param migrates whether the service brings the schema up to date
     * @param longestStatement what takes longer is given up
     */
    public record DatabaseAccess(
            Path home,
            Optional<String> url,
            String user,
            Secret password,
            SchemaName schema,
            boolean migrates,
            int connections,
            Duration longestStatement) {

        /** The same access to an embedded database in another folder. */
        public DatabaseAccess at(Path otherHome) {
            return new DatabaseAccess(otherHome, url, user, password, schema, migrates, connections, longestStatement);
        }
    }

    /** Files and folders; the bundled edition where one is absent. */
    public record Editions(
            Optional<Path> rulebooks, Optional<Path> calendar, Optional<Path> policyLists, Optional<Path> region) {}

    /**
     * One way at most; messages wait where there is none.
     *
     * @param folder that messages are written to
     * @param smpp the SMSC that carries them
     * @param staffTexts how often and when reminders may go to the telephones of staff
     */
    public record Sms(Optional<Path> folder, Optional<SmppSettings> smpp, TextAllowance staffTexts) {}

    /** Files; none where one is absent. */
    public record People(Optional<Path> staff, Optional<Path> eligibilityList) {}

    /**
     * Takes each value from the first of command line, environment, file and default that has it.
     *
     * @param commandLine the options that were given
     * @param environment the variables of the process
     * @param file a file of {@code key = value} lines, where there is one
     * @throws Refusal.InvalidInput with everything that is wrong, each fault with its key or file and line
     */
    public static Configuration of(
            Map<Setting, String> commandLine, Map<String, String> environment, Optional<Path> file) {
        return new ConfigurationReader(commandLine, environment, file).read();
    }

    /**
     * The configuration of a demonstration, which has a database, keys, editions and log-ins of its own and is seen by this
     * machine alone. Of all settings it takes a port and a grace period.
     *
     * @param home the folder for everything that it stores
     * @throws Refusal.InvalidInput if anything else is set in any source, so that nothing of anybody's is touched by mistake
     */
    public static Configuration ofDemonstration(
            Map<Setting, String> commandLine, Map<String, String> environment, Optional<Path> file, Path home) {
        return new ConfigurationReader(commandLine, environment, file).readDemonstration(home);
    }
}
