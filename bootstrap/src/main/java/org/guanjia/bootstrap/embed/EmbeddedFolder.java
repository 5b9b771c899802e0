package org.guanjia.bootstrap.embed;

import java.nio.file.Path;
import java.util.Optional;
import org.guanjia.adapter.disbursement.DisbursementFolder;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.DatabaseSettings;
import org.guanjia.adapter.jdbi.SchemaName;
import org.guanjia.adapter.sms.file.SmsFolder;
import org.guanjia.application.port.MasterKeys;
import org.guanjia.bootstrap.wiring.Gateways;
import org.guanjia.bootstrap.wiring.OpenKeys;
import org.guanjia.bootstrap.wiring.Storage;

/** A folder that holds all an instance has: the database, its keys, attachments, and what goes out as files. */
record EmbeddedFolder(Path folder) {

    private static final String USER = "guanjia";
    private static final int CONNECTIONS = 10;

    /** @param keysOfTheHost whether the host brings the keys; else the folder gets a file of them with its database */
    Storage storage(SchemaName schema, Storage.SchemaCare care, boolean keysOfTheHost) {
        DatabaseSettings settings = new DatabaseSettings(Database.embedded(folder), USER, "", schema, CONNECTIONS);
        Optional<Path> newKeys = keysOfTheHost ? Optional.empty() : Optional.of(keyFile());
        return new Storage.Own(settings, Optional.of(new Storage.Home(folder, newKeys)), care);
    }

    MasterKeys keys() {
        return OpenKeys.open(keyFile());
    }

    Path attachments() {
        return folder.resolve("evidence");
    }

    /** The gateways with files in the folder for messages and payments that nobody else carries. */
    Gateways completed(Gateways gateways) {
        Gateways all = gateways;
        if (all.sms().isEmpty()) {
            all = all.with(new SmsFolder(folder.resolve("messages")));
        }
        if (all.disbursements().isEmpty()) {
            all = all.payingBy(new DisbursementFolder(folder.resolve("payments")));
        }
        return all;
    }

    private Path keyFile() {
        return folder.resolve("guanjia.keys");
    }
}
