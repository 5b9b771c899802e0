package org.guanjia.bootstrap.config;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.guanjia.adapter.editions.TextFile;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Refusal;

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
        Map<Setting, String> places = new EnumMap<>(Setting.class);
        TextFile.read(file, file.toString()).records().forEach(line -> {
            int equals = line.text().indexOf('=');
            String key = equals < 0 ? "" : line.text().substring(0, equals).strip();
            Optional<Setting> setting = Setting.of(key);
            if (equals < 0) {
                faults.add(line.location(), FaultCode.MALFORMED, "expected", "key = value");
            } else if (setting.isEmpty()) {
                faults.add(line.location(), FaultCode.UNKNOWN_RECORD, "record", key);
            } else {
                String first = places.putIfAbsent(setting.get(), line.location());
                if (first != null) {
                    faults.add(line.location(), FaultCode.DUPLICATE_RECORD, "record", key, "first", first);
                } else {
                    values.put(setting.get(), line.text().substring(equals + 1).strip());
                }
            }
        });
        faults.refuseIfAny();
        return values;
    }
}
