package org.guanjia.bootstrap.wiring;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.guanjia.application.feed.FeedListener;
import org.guanjia.application.port.MasterKeys;

/**
 * What an instance is made of.
 *
 * @param evidence the folder of attachments, made where it is missing
 * @param listeners by the name under which they share what there is to tell
 * @param keys asked once the storage is open, since the keys of a new database are made with it
 */
public record Parts(
        Storage storage,
        Path evidence,
        Supplier<MasterKeys> keys,
        Editions editions,
        Gateways gateways,
        Environment environment,
        Map<String, FeedListener> listeners) {

    public Parts {
        listeners = Collections.unmodifiableMap(new LinkedHashMap<>(listeners));
    }

    /** Nobody listens. */
    public Parts(
            Storage storage,
            Path evidence,
            Supplier<MasterKeys> keys,
            Editions editions,
            Gateways gateways,
            Environment environment) {
        this(storage, evidence, keys, editions, gateways, environment, Map.of());
    }
}
