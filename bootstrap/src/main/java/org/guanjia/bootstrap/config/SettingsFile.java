package org.guanjia.bootstrap.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;

/** Settings in lines of {@code key = value}. Values are taken as they stand, without escapes; {@code #} starts a comment line. */
final class SettingsFile {

    private SettingsFile() {}

    /**
     * What the file sets.
     *
     * @throws Refusal.InvalidInput if it cannot be read, sets an unknown key or one twice; with every fault and its line
     */
    static Map<Setting, String> read(Path file) {
        Faults faults = new Faults();
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        text(file).records().forEach(line -> {
            int equals = line.text().indexOf('=');
            String key = equals < 0 ? "" : line.text().substring(0, equals).strip();
            Optional<Setting> setting = Setting.of(key);
            if (equals < 0) {
                faults.add(line.location(), FaultCode.MALFORMED, "expected", "key = value");
            } else if (setting.isEmpty()) {
                faults.add(line.location(), FaultCode.UNKNOWN_RECORD, "record", key);
            } else if (values.containsKey(setting.get())) {
                faults.add(line.location(), FaultCode.DUPLICATE_RECORD, "record", key);
            } else {
                values.put(setting.get(), line.text().substring(equals + 1).strip());
            }
        });
        faults.refuseIfAny();
        return values;
    }

    /** The text of a small file. */
    static SourceText text(Path file) {
        try {
            return new SourceText(file.toString(), Files.readString(file));
        } catch (NoSuchFileException missing) {
            throw unreadable(file, "no such file");
        } catch (CharacterCodingException otherEncoding) {
            throw unreadable(file, "not UTF-8");
        } catch (IOException failure) {
            throw unreadable(file, Files.isDirectory(file) ? "a folder, not a file" : "no permission or input error");
        }
    }

    private static Refusal.InvalidInput unreadable(Path file, String reason) {
        return new Refusal.InvalidInput(
                List.of(Fault.of(FaultCode.UNREADABLE_FILE, "reason", reason).at(file.toString())));
    }
}
