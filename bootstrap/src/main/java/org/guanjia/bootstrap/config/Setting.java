package org.guanjia.bootstrap.config;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that can be set, with the value it has unless somebody sets it. An empty default is explained in words. */
public enum Setting {
    /** The folder of the embedded database. */
    HOME("home", "guanjia-home"),
    /** The address to listen on. */
    HTTP_HOST("http.host", "127.0.0.1"),
    /** The port to listen on; 0 takes a free one. */
    HTTP_PORT("http.port", "8080"),
    /** How many requests a minute one caller with a token may make; a third of them at once. */
    HTTP_RATE("http.rate", "600"),
    /** How many requests a minute one address may make without a token; a third of them at once. */
    HTTP_PUBLIC_RATE("http.public-rate", "30"),
    /** The addresses of proxies in front of the service whose X-Forwarded-For is believed; none unless set. */
    HTTP_TRUSTED_PROXIES("http.trusted-proxies", ""),
    /** The websites whose scripts may call the service; none unless set. */
    HTTP_CORS("http.cors", ""),
    /** How many seconds requests in flight have to end when the service stops. */
    SHUTDOWN_GRACE("shutdown.grace-seconds", "20"),
    /** The JDBC address of PostgreSQL; the embedded database of the home folder unless set. */
    DATABASE_URL("database.url", ""),
    DATABASE_USER("database.user", "guanjia"),
    /** From environment or file only: command lines are seen by others. */
    DATABASE_PASSWORD("database.password", "", true),
    /** A file whose first line is the password. */
    DATABASE_PASSWORD_FILE("database.password-file", ""),
    DATABASE_SCHEMA("database.schema", "guanjia"),
    /** Whether the service brings the schema up to date when it starts; else it does not start on one that is older. */
    DATABASE_MIGRATE("database.migrate", "yes"),
    /** The greatest number of connections. */
    DATABASE_CONNECTIONS("database.connections", "10"),
    /** How many seconds a statement may take before it is given up. */
    DATABASE_PATIENCE("database.statement-seconds", "10"),
    /** The file of keys; guanjia.keys in the home folder unless set. */
    KEYS("keys", ""),
    /** The folder of attachments; beside the embedded database unless set, and with PostgreSQL it has to be. */
    EVIDENCE("evidence", ""),
    /** A folder of rulebooks; the bundled ones unless set. */
    RULEBOOKS("rulebooks", ""),
    /** A work calendar; the bundled one unless set. */
    CALENDAR("calendar", ""),
    /** A folder of policy lists; the bundled ones unless set. */
    POLICY_LISTS("policy-lists", ""),
    /** A folder with the files of a region; the bundled one unless set. */
    REGION("region", ""),
    /** A file of offices and staff that is taken over at the start; none unless set. */
    STAFF("staff", ""),
    /** A list of people in need that claims are compared with; none unless set. */
    ELIGIBILITY_LIST("eligibility.list", ""),
    /** Whose tokens are believed; nobody can log in unless set. */
    IDENTITY_ISSUER("identity.issuer", ""),
    /** Whom tokens must be meant for. */
    IDENTITY_AUDIENCE("identity.audience", "guanjia"),
    /** Where the issuer publishes its keys; found by its discovery document unless set. */
    IDENTITY_JWKS("identity.jwks", ""),
    /** How tokens may be signed. */
    IDENTITY_ALGORITHMS("identity.algorithms", "RS256, PS256, ES256, EdDSA"),
    /** What tokens may call themselves. */
    IDENTITY_TYPES("identity.types", "at+jwt, JWT"),
    /** How many seconds the clocks of issuer and service may be apart. */
    IDENTITY_LEEWAY("identity.leeway-seconds", "30"),
    /** The claim that holds the roles, or the way down to it. */
    IDENTITY_CLAIM("identity.claim", "guanjia"),
    /** What other systems' role names mean; only our own names unless set. */
    IDENTITY_ROLES("identity.roles", ""),
    /**
     * The folder that orders of payments are written to; beside the folder of attachments unless set. {@code none}: they wait.
     */
    PAYMENTS_FOLDER("payments.folder", ""),
    /** How messages reach telephones: {@code files}, {@code smpp} or {@code none}, where they wait. */
    SMS_GATEWAY("sms.gateway", "files"),
    /** The folder that messages are written to; beside the folder of attachments unless set. */
    SMS_FOLDER("sms.folder", ""),
    /** How many texts about reminders a number of staff may get: in any minute, in any hour, in any 24 hours. */
    SMS_STAFF_LIMITS("sms.staff-limits", "1, 5, 10"),
    /** Between which times of the city's day such texts go out. */
    SMS_STAFF_HOURS("sms.staff-hours", "08:00-21:00"),
    /** The host of the SMSC. */
    SMS_SMPP_HOST("sms.smpp.host", ""),
    SMS_SMPP_PORT("sms.smpp.port", "2775"),
    /** The name to log in with. */
    SMS_SMPP_SYSTEM_ID("sms.smpp.system-id", ""),
    /** From environment or file only: command lines are seen by others. */
    SMS_SMPP_PASSWORD("sms.smpp.password", "", true),
    SMS_SMPP_SYSTEM_TYPE("sms.smpp.system-type", ""),
    /** The number that messages come from; the SMSC's own choice unless set. */
    SMS_SMPP_SENDER("sms.smpp.sender", ""),
    /** How many submissions may wait for their answers at once. */
    SMS_SMPP_WINDOW("sms.smpp.window", "10"),
    /** How many parts may be submitted in a second. */
    SMS_SMPP_RATE("sms.smpp.per-second", "20");

    private final String key;
    private final String byDefault;
    private final boolean secret;

    Setting(String key, String byDefault) {
        this(key, byDefault, false);
    }

    Setting(String key, String byDefault, boolean secret) {
        this.key = key;
        this.byDefault = byDefault;
        this.secret = secret;
    }

    /** The name in a file, such as {@code http.port}. */
    public String key() {
        return key;
    }

    /** The name on the command line, such as {@code --http-port}; a secret has none. */
    public Optional<String> option() {
        return secret ? Optional.empty() : Optional.of("--" + key.replace('.', '-'));
    }

    /** The name in the environment, such as {@code GUANJIA_HTTP_PORT}. */
    public String variable() {
        return "GUANJIA_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** The value unless it is set; empty where that cannot be said in a value. */
    public String byDefault() {
        return byDefault;
    }

    boolean isSecret() {
        return secret;
    }

    static Optional<Setting> of(String key) {
        return Stream.of(values()).filter(setting -> setting.key.equals(key)).findFirst();
    }
}
