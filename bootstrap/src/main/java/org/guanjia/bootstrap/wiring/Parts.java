package org.guanjia.bootstrap.wiring;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.guanjia.application.port.MasterKeys;

/**
 * What an instance is made of.
 *
 * @param evidence the folder of attachments, made where it is missing
 * @param keys asked once the storage is open, since the keys of a new database are made with it
 */
public record Parts(
        Storage storage,
        Path evidence,
        Supplier<MasterKeys> keys,
        Editions editions,
        Gateways gateways,
        Environment environment) {}
