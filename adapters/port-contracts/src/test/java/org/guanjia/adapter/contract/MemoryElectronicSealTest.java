package org.guanjia.adapter.contract;

import java.util.Optional;
import org.guanjia.application.memory.MemoryElectronicSeal;
import org.guanjia.application.port.ElectronicSeal;

class MemoryElectronicSealTest extends ElectronicSealContract {

    private final MemoryElectronicSeal seal = new MemoryElectronicSeal();

    @Override
    protected ElectronicSeal seal() {
        seal.beAway(false);
        return seal;
    }

    @Override
    protected Optional<ElectronicSeal> away() {
        MemoryElectronicSeal other = new MemoryElectronicSeal();
        other.beAway(true);
        return Optional.of(other);
    }
}
