package org.guanjia.bootstrap.cli;

import java.util.Optional;
import org.guanjia.application.port.JournalAudit.Scope;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.serve.AuditedStore;
import org.guanjia.domain.shared.TownCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Verifies the journal of whatever the configured database holds. It asks for no role: whoever can run it has the
 * database's file or password in hand, and no answer tells more than where something is wrong.
 */
@Command(name = "verify")
final class AuditVerifyCommand extends ConfiguredCommand {

    private static final SettingOptions SETTINGS = SettingOptions.ofDatabase();

    @Option(names = "--town", paramLabel = "CODE", descriptionKey = "option.town")
    private @Nullable String town;

    AuditVerifyCommand(Console console, Texts texts) {
        super(SETTINGS, console, texts);
    }

    @Override
    ExitCode run(Configuration configuration) {
        Scope scope =
                Optional.ofNullable(town).map(TownCode::new).map(Scope::ofTown).orElseGet(Scope::everything);
        try (AuditedStore store = Logging.withoutPoolErrors(() -> AuditedStore.open(configuration.database()))) {
            return new AuditRun(console(), texts()).verify(store.audit(), scope);
        }
    }
}
