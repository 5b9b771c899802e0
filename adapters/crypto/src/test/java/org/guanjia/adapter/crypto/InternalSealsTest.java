package org.guanjia.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.guanjia.adapter.contract.ElectronicSealContract;
import org.guanjia.application.port.ElectronicSeal;
import org.guanjia.application.port.ElectronicSeal.Standing;
import org.guanjia.application.port.KeyBytes;
import org.guanjia.application.port.MasterKeys;
import org.guanjia.domain.approval.SealReference;
import org.junit.jupiter.api.Test;

class InternalSealsTest extends ElectronicSealContract {

    private static final Keys FIRST = new Keys(key(1), List.of(new MasterKeys.MasterKey("k-1", key(2))));

    private record Keys(KeyBytes city, List<MasterKey> masters) implements MasterKeys {

        @Override
        public MasterKey current() {
            return masters.get(masters.size() - 1);
        }

        @Override
        public Optional<MasterKey> find(String name) {
            return masters.stream().filter(key -> key.name().equals(name)).findFirst();
        }
    }

    private static KeyBytes key(int filling) {
        byte[] bytes = new byte[KeyBytes.LENGTH];
        Arrays.fill(bytes, (byte) filling);
        return new KeyBytes(bytes);
    }

    @Override
    protected ElectronicSeal seal() {
        return new InternalSeals(FIRST);
    }

    @Test
    void stands_after_a_roll_over() {
        SealReference before = seal().seal(REQUEST);
        Keys rolledOver =
                new Keys(FIRST.city(), List.of(FIRST.masters().get(0), new MasterKeys.MasterKey("k-2", key(3))));
        ElectronicSeal after = new InternalSeals(rolledOver);

        assertThat(after.verify(before, REQUEST)).isEqualTo(Standing.STANDS);
        assertThat(after.verify(after.seal(REQUEST), REQUEST)).isEqualTo(Standing.STANDS);
    }

    @Test
    void is_unknown_where_its_key_is_gone() {
        ElectronicSeal other = new InternalSeals(new Keys(key(1), List.of(new MasterKeys.MasterKey("k-9", key(2)))));

        assertThat(other.verify(seal().seal(REQUEST), REQUEST)).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void cannot_be_made_without_the_key() {
        ElectronicSeal forger = new InternalSeals(new Keys(key(1), List.of(new MasterKeys.MasterKey("k-1", key(7)))));

        assertThat(seal().verify(forger.seal(REQUEST), REQUEST)).isEqualTo(Standing.DIFFERS);
    }

    /** What is on record for years is never read in another way. The expectations were computed by another implementation. */
    @Test
    void writes_a_seal_whose_text_never_changes() {
        assertThat(REQUEST.key()).isEqualTo("cea01f848468ede308fd732e529b1ab721e1bd70441bd034441f58c95885d21d");
        assertThat(seal().seal(REQUEST).text()).isEqualTo("internal-1 k-1 _X4izM02M_idpHwPuT-m2TKM_6UtEG-vTpoEm3m2lPM");
    }
}
