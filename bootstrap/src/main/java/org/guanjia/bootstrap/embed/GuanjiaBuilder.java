package org.guanjia.bootstrap.embed;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.guanjia.adapter.jdbi.HostTransaction;
import org.guanjia.adapter.jdbi.SchemaName;
import org.guanjia.application.feed.FeedListener;
import org.guanjia.application.port.Disbursements;
import org.guanjia.application.port.ElectronicSeal;
import org.guanjia.application.port.EligibilityCheck;
import org.guanjia.application.port.MasterKeys;
import org.guanjia.application.port.SmsGateway;
import org.guanjia.application.port.Ulids;
import org.guanjia.bootstrap.wiring.CannotStart;
import org.guanjia.bootstrap.wiring.Editions;
import org.guanjia.bootstrap.wiring.Environment;
import org.guanjia.bootstrap.wiring.Gateways;
import org.guanjia.bootstrap.wiring.Parts;
import org.guanjia.bootstrap.wiring.Storage;
import org.guanjia.domain.message.TextAllowance;
import org.guanjia.domain.message.Wordings;
import org.guanjia.domain.policy.PolicyLists;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.Rulebooks;
import org.guanjia.domain.worktime.WorkCalendar;

/**
 * Says what an instance is made of. A database must be named, {@link #dataSource} or {@link #embedded}, and with the first
 * {@link #masterKeys}; all else has a default that works. Not for use by several threads.
 */
public final class GuanjiaBuilder {

    private static final Pattern LISTENER = Pattern.compile("[a-z0-9-]{1,100}");

    private Optional<DataSource> dataSource = Optional.empty();
    private Optional<EmbeddedFolder> embedded = Optional.empty();
    private Optional<HostTransaction> hostTransaction = Optional.empty();
    private Optional<MasterKeys> masterKeys = Optional.empty();
    private Optional<Path> attachments = Optional.empty();
    private SchemaName schema = SchemaName.DEFAULT;
    private Storage.SchemaCare care = Storage.SchemaCare.OURS;
    private Editions editions = Editions.bundled();
    private Gateways gateways = Gateways.none();
    private final Map<String, FeedListener> listeners = new LinkedHashMap<>();
    private Environment environment = Environment.ofThisMachine();

    GuanjiaBuilder() {}

    /**
     * The host's database, PostgreSQL 15 or later or H2 2: its connections have auto-commit on and a lock timeout. It is
     * never closed by us.
     */
    public GuanjiaBuilder dataSource(DataSource ofTheHost) {
        this.dataSource = Optional.of(ofTheHost);
        return this;
    }

    /** An embedded H2 database in a folder, which is made where it is missing. The host adds H2 to its class path. */
    public GuanjiaBuilder embedded(Path folder) {
        this.embedded = Optional.of(new EmbeddedFolder(folder));
        return this;
    }

    /** The transaction that the host has open on the calling thread, for its data source; unless given, none ever is. */
    public GuanjiaBuilder hostTransaction(HostTransaction transaction) {
        this.hostTransaction = Optional.of(transaction);
        return this;
    }

    /**
     * What personal data is kept secret with, always the same for one database: {@code KeyFile}, or keys that the host keeps
     * elsewhere. Unless given, an embedded database has the file {@code guanjia.keys} in its folder, made with it.
     */
    public GuanjiaBuilder masterKeys(MasterKeys keys) {
        this.masterKeys = Optional.of(keys);
        return this;
    }

    /**
     * The folder of the attachments, always the same for one database; it is made where it is missing. Unless given, an
     * embedded database has {@code evidence} in its folder.
     */
    public GuanjiaBuilder attachments(Path folder) {
        this.attachments = Optional.of(folder);
        return this;
    }

    /** The schema that holds all tables; {@code guanjia} unless given. It is made and brought up to date at the start. */
    public GuanjiaBuilder schema(SchemaName name) {
        this.schema = name;
        return this;
    }

    /**
     * The host brings the schema up to date itself, by {@code guanjia migrate} or {@code Database.migrate}, before a release
     * starts; {@link #start} refuses on one that is older. Unless chosen, the start brings it up to date.
     */
    public GuanjiaBuilder schemaByHost() {
        this.care = Storage.SchemaCare.OF_SOMEBODY_ELSE;
        return this;
    }

    /** The city with its towns and villages; the bundled one unless given. */
    public GuanjiaBuilder region(Region region) {
        this.editions = editions.with(region);
        return this;
    }

    /** The rulebooks to start with, before those on record; the bundled ones unless given. */
    public GuanjiaBuilder rulebooks(Rulebooks rulebooks) {
        this.editions = editions.with(rulebooks);
        return this;
    }

    /** The work calendar to start with, before those on record; the bundled one unless given. */
    public GuanjiaBuilder calendar(WorkCalendar calendar) {
        this.editions = editions.with(calendar);
        return this;
    }

    /** The policy lists to start with, before those on record; the bundled ones unless given. */
    public GuanjiaBuilder policyLists(PolicyLists policyLists) {
        this.editions = editions.with(policyLists);
        return this;
    }

    /** The public records that claims are compared with (W-05); unless given, none can be asked, and that is recorded. */
    public GuanjiaBuilder eligibilityCheck(EligibilityCheck records) {
        this.gateways = gateways.with(records);
        return this;
    }

    /**
     * What carries messages to telephones; it is begun and ended with the instance, and called by no transaction. Unless
     * given, an embedded database has its messages written to files in {@code messages} in its folder, and those of the
     * host's database wait.
     */
    public GuanjiaBuilder smsGateway(SmsGateway gateway) {
        this.gateways = gateways.with(gateway);
        return this;
    }

    /**
     * What carries payments out; it is called by no transaction. Unless given, an embedded database has the orders written to
     * files in {@code payments} in its folder, and those of the host's database wait.
     */
    public GuanjiaBuilder disbursements(Disbursements carrier) {
        this.gateways = gateways.payingBy(carrier);
        return this;
    }

    /** What puts seals under decisions; it is called by no transaction. Unless given, seals are made with the master keys. */
    public GuanjiaBuilder electronicSeal(ElectronicSeal sealer) {
        this.gateways = gateways.sealingBy(sealer);
        return this;
    }

    /**
     * How often and when a number of staff may get a text about reminders; once a minute, five times an hour, ten times a day,
     * and never between 21:00 and 08:00 unless given. What residents are owed knows no such limits.
     */
    public GuanjiaBuilder staffTexts(TextAllowance allowance) {
        this.gateways = gateways.with(allowance);
        return this;
    }

    /** How messages are worded; the bundled templates unless given. */
    public GuanjiaBuilder wordings(Wordings wordings) {
        this.editions = editions.with(wordings);
        return this;
    }

    /** What time it is; this machine's clock unless given. Instants are cut to microseconds. */
    public GuanjiaBuilder clock(InstantSource clock) {
        this.environment = environment.withClock(clock);
        return this;
    }

    /** Where identities come from; 80 random bits of this machine unless given. */
    public GuanjiaBuilder ulids(Ulids ulids) {
        this.environment = environment.withUlids(ulids);
        return this;
    }

    /**
     * What runs the work that is done beside the callers' threads; it has a thread for each task at once. Unless given, the
     * instance has threads of its own.
     */
    public GuanjiaBuilder executor(Executor executor) {
        this.environment = environment.withExecutor(executor);
        return this;
    }

    /**
     * Tells a listener of everything that happened, from the beginning on, after it was committed: at least once, in order for
     * each town, at the next tick again where the listener throws. Instances on one database whose listeners have one name
     * share what there is to tell, and go on where they stopped.
     *
     * @param name of up to 100 small letters, digits and hyphens, always the same for one purpose
     * @throws IllegalArgumentException if the name is none or was given before
     */
    public GuanjiaBuilder onEvent(String name, FeedListener listener) {
        if (!LISTENER.matcher(name).matches() || listeners.containsKey(name)) {
            throw new IllegalArgumentException(
                    "Listener " + name + " needs a name of its own, of small letters, digits and" + " hyphens");
        }
        listeners.put(name, listener);
        return this;
    }

    /**
     * The host calls {@link Guanjia#tick} itself, every second or so, and no thread is started for it. Unless chosen, the
     * instance has threads of its own for what is done every so often.
     */
    public GuanjiaBuilder ticksByHost() {
        this.environment = environment.withoutTicking();
        return this;
    }

    /**
     * Opens the database, brings its schema up to date, and starts. Each call starts another instance.
     *
     * @throws IllegalStateException if something that has no default is missing; it says all that is
     * @throws CannotStart if the embedded database or its file of keys is not to be had, or the schema that the host looks
     *     after is older than this release
     */
    public Guanjia start() {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Guanjia cannot start: " + String.join(" ", missing));
        }
        return new Guanjia(
                new Parts(storage(), attachments(), this::keys, editions, gateways(), environment, listeners));
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (dataSource.isPresent() == embedded.isPresent()) {
            missing.add("Give either dataSource(...) for the host's database or embedded(...) for one in a folder.");
        }
        if (dataSource.isPresent() && masterKeys.isEmpty()) {
            missing.add(
                    "Give masterKeys(...): KeyFile.create(file) makes them once for a database, KeyFile.open(file) reads"
                            + " them.");
        }
        if (dataSource.isPresent() && attachments.isEmpty()) {
            missing.add("Give attachments(...): the folder that keeps the files handed in with cases.");
        }
        if (hostTransaction.isPresent() && dataSource.isEmpty()) {
            missing.add("Give the dataSource(...) that hostTransaction(...) belongs to.");
        }
        return missing;
    }

    private Storage storage() {
        return dataSource
                .<Storage>map(source ->
                        new Storage.OfHost(source, schema, hostTransaction.orElse(HostTransaction.NONE), care))
                .orElseGet(() -> embedded.orElseThrow().storage(schema, care, masterKeys.isPresent()));
    }

    private Gateways gateways() {
        return embedded.map(folder -> folder.completed(gateways)).orElse(gateways);
    }

    private MasterKeys keys() {
        return masterKeys.orElseGet(() -> embedded.orElseThrow().keys());
    }

    private Path attachments() {
        return attachments.orElseGet(() -> embedded.orElseThrow().attachments());
    }
}
