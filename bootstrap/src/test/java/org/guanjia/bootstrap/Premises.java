package org.guanjia.bootstrap;

import java.nio.file.Path;
import java.util.List;
import org.guanjia.adapter.crypto.KeyFile;

/**
 * What services work on.
 *
 * @param database names it, for every command
 * @param files where the rest is kept, for the services alone
 * @param outgoing has the folders of messages and of orders of payments
 */
record Premises(List<String> database, List<String> files, Path outgoing) {

    /** A folder with the embedded database and everything else in it. */
    static Premises embedded(Path home) {
        return new Premises(List.of("--home", home.toString()), List.of(), home);
    }

    /** A schema of a PostgreSQL server, and a folder for what does not lie there. */
    static Premises onServer(String url, String schema, Path folder) throws Exception {
        Path keys = folder.resolve("keys");
        KeyFile.create(keys);
        return new Premises(
                List.of("--database-url", url, "--database-user", PostgresServer.USER, "--database-schema", schema),
                List.of(
                        "--keys",
                        keys.toString(),
                        "--evidence",
                        folder.resolve("evidence").toString()),
                folder);
    }

    Path messages() {
        return outgoing.resolve("messages");
    }

    Path payments() {
        return outgoing.resolve("payments");
    }
}
