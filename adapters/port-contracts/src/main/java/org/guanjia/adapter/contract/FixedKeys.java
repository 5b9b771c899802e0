package org.guanjia.adapter.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.application.port.KeyBytes;
import org.guanjia.application.port.MasterKeys;

/** Keys that everybody knows, for tests. */
record FixedKeys(KeyBytes city, List<MasterKey> masters) implements MasterKeys {

    static FixedKeys first() {
        return new FixedKeys(key(1), List.of(new MasterKey("test-1", key(2))));
    }

    static FixedKeys ofAnotherCity() {
        return new FixedKeys(key(9), first().masters());
    }

    FixedKeys rolledOver() {
        int next = masters.size() + 1;
        MasterKey added = new MasterKey("test-" + next, key(next + 1));
        return new FixedKeys(
                city, Stream.concat(masters.stream(), Stream.of(added)).toList());
    }

    private static KeyBytes key(int filling) {
        byte[] bytes = new byte[KeyBytes.LENGTH];
        Arrays.fill(bytes, (byte) filling);
        return new KeyBytes(bytes);
    }

    @Override
    public MasterKey current() {
        return masters.get(masters.size() - 1);
    }

    @Override
    public Optional<MasterKey> find(String name) {
        return masters.stream().filter(key -> key.name().equals(name)).findFirst();
    }
}
