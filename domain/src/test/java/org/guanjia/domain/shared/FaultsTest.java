package org.guanjia.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void names_every_fault_with_its_place_in_one_refusal() {
        Faults faults = new Faults();

        assertThat(faults.collect("town", () -> new TownCode("44190010")))
                .as("the value that could not be parsed")
                .isEmpty();
        assertThat(faults.collect("village", () -> new VillageCode("441900105001")))
                .contains(new VillageCode("441900105001"));
        faults.add("until", FaultCode.ENDS_BEFORE_IT_STARTS, "from", "2026-01-01", "until", "2025-01-01");

        Refusal.InvalidInput refusal = catchThrowableOfType(Refusal.InvalidInput.class, faults::refuseIfAny);
        assertThat(refusal.code()).isEqualTo("G-invalid-input");
        assertThat(refusal.faults())
                .extracting(Fault::location, Fault::code)
                .containsExactly(tuple("town", FaultCode.MALFORMED), tuple("until", FaultCode.ENDS_BEFORE_IT_STARTS));
    }

    @Test
    void lets_an_input_without_faults_pass() {
        assertThatCode(new Faults()::refuseIfAny).doesNotThrowAnyException();
    }

    @Test
    void puts_an_inner_location_behind_the_outer_one() {
        Fault fault = Fault.of(FaultCode.REQUIRED).at("phone").at("members[2]");

        assertThat(fault.location()).isEqualTo("members[2].phone");
    }
}
