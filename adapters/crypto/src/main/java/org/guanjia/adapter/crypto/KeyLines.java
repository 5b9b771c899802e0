package org.guanjia.adapter.crypto;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guanjia.application.port.KeyBytes;
import org.guanjia.application.port.MasterKeys.MasterKey;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Records;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;

/** What a file of keys says, the master keys in its order. Faults in it name the line and repeat no key. */
record KeyLines(KeyBytes city, List<MasterKey> masters) {

    private static final char SEPARATOR = '|';
    private static final String CITY = "city";
    private static final String MASTER = "master";
    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z._-]{1,64}");

    KeyLines {
        masters = List.copyOf(masters);
    }

    static String city(String key) {
        return CITY + " | " + key;
    }

    static String master(String name, String key) {
        return MASTER + " | " + name + " | " + key;
    }

    /**
     * Reads the lines of a file.
     *
     * @throws Refusal.InvalidInput with everything that is wrong
     */
    static KeyLines read(SourceText source) {
        Faults faults = new Faults();
        Records records = new Records(source, faults);
        List<MasterKey> masters = new ArrayList<>();
        source.records().forEach(line -> {
            List<String> fields = line.fields(SEPARATOR);
            if (fields.get(0).equals(CITY)) {
                records.readHeader(line, fields);
            } else if (fields.get(0).equals(MASTER)) {
                readMaster(line, fields, records, faults).ifPresent(masters::add);
            } else {
                faults.add(line.location(), FaultCode.UNKNOWN_RECORD, "record", "?");
            }
        });
        records.require(CITY);
        if (masters.isEmpty()) {
            faults.add(source.file(), FaultCode.MISSING_RECORD, "record", MASTER);
        }
        Optional<KeyBytes> city = records.header(CITY, KeyLines::key);
        faults.refuseIfAny();
        return new KeyLines(city.orElseThrow(), masters);
    }

    private static Optional<MasterKey> readMaster(
            SourceText.Line line, List<String> fields, Records records, Faults faults) {
        String place = line.location() + " " + MASTER;
        if (!records.hasFields(place, fields, 3)) {
            return Optional.empty();
        }
        Optional<String> name = faults.collect(place, () -> name(fields.get(1)));
        Optional<KeyBytes> key = faults.collect(place, () -> key(fields.get(2)));
        return name.filter(known -> records.isFirst(line, MASTER + " " + known))
                .flatMap(known -> key.map(bytes -> new MasterKey(known, bytes)));
    }

    private static String name(String text) {
        if (!NAME.matcher(text).matches()) {
            throw new Refusal.InvalidInput(
                    FaultCode.MALFORMED, "expected", "1 to 64 letters, digits, dots and hyphens");
        }
        return text;
    }

    private static KeyBytes key(String text) {
        try {
            return new KeyBytes(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException notAKey) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "32 bytes in base64");
        }
    }
}
