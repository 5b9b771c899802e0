package org.guanjia.bootstrap.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.guanjia.application.port.JournalAudit.Scope;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.config.Setting;
import org.guanjia.bootstrap.serve.AuditedStore;
import org.guanjia.bootstrap.wiring.CannotStart;
import org.guanjia.domain.shared.TownCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Verifies the journal of whatever the configured database holds. It asks for no role: whoever can run it has the
 * database's file or password in hand, and no answer tells more than where something is wrong.
 */
@Command(name = "verify")
final class AuditVerifyCommand implements Callable<Integer> {

    private static final SettingOptions SETTINGS = new SettingOptions(EnumSet.of(
            Setting.HOME,
            Setting.DATABASE_URL,
            Setting.DATABASE_USER,
            Setting.DATABASE_PASSWORD_FILE,
            Setting.DATABASE_SCHEMA));

    private final Console console;
    private final Texts texts;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--config", paramLabel = "FILE", descriptionKey = "option.config")
    private @Nullable Path file;

    @Option(names = "--town", paramLabel = "CODE", descriptionKey = "option.town")
    private @Nullable String town;

    private AuditVerifyCommand(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    static CommandLine create(Console console, Texts texts) {
        return SETTINGS.addedTo(new AuditVerifyCommand(console, texts));
    }

    @Override
    public Integer call() {
        Scope scope =
                Optional.ofNullable(town).map(TownCode::new).map(Scope::ofTown).orElseGet(Scope::everything);
        Configuration configuration = SETTINGS.read(spec, console.environment(), Optional.ofNullable(file));
        try (AuditedStore store = Logging.withoutPoolErrors(() -> AuditedStore.open(configuration.database()))) {
            return new AuditRun(console, texts).verify(store.audit(), scope).number();
        } catch (CannotStart obstacle) {
            console.err().println(texts.get("serve." + obstacle.reason().key(), Texts.printable(obstacle.subject())));
            return ExitCode.REFUSED.number();
        }
    }
}
