package org.guanjia.bootstrap.wiring;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.guanjia.adapter.crypto.KeyFile;
import org.guanjia.application.port.MasterKeys;
import org.guanjia.domain.shared.Refusal;

/** Opens the file of keys, or says in our words why that cannot be done. */
public final class OpenKeys {

    private OpenKeys() {}

    /** Makes the keys of a database that is about to be made; a file that is there already stays. */
    static void forNewDatabase(Path file) {
        try {
            KeyFile.create(file);
        } catch (FileAlreadyExistsException chosen) {
            // Somebody made it beforehand, to keep it in another place.
        } catch (IOException failure) {
            throw new CannotStart(CannotStart.Reason.KEYS_UNWRITABLE, file.toString(), failure);
        }
    }

    /**
     * The keys of a database that is there. They are never made for one: what is in it was sealed under others.
     *
     * @throws Refusal.InvalidInput if the file has faults or is open to others than its owner
     */
    public static MasterKeys open(Path file) {
        if (!Files.exists(file)) {
            throw new CannotStart(
                    CannotStart.Reason.KEYS_MISSING, file.toString(), new NoSuchFileException(file.toString()));
        }
        return KeyFile.open(file);
    }
}
