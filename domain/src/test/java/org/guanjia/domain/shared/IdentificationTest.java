package org.guanjia.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.guanjia.domain.shared.Identification.NoIdentification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IdentificationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({
        "RESIDENT_ID, 44190019900818563x, 44190019900818563X, 4***************3X",
        "HONG_KONG_MACAO_PERMIT, H12345678, H12345678, H******78",
        "HONG_KONG_MACAO_PERMIT, m1234567801, M1234567801, M********01",
        "TAIWAN_PERMIT, 12345678, 12345678, 1*****78",
        "FOREIGN_PERMANENT_RESIDENT_CARD, USA110081080312, USA110081080312, U************12",
        "FOREIGN_PERMANENT_RESIDENT_CARD, gbr310075121265, GBR310075121265, G************65",
        "PASSPORT, E1234, E1234, E**34",
        "PASSPORT, ej1234567, EJ1234567, E******67",
        "PASSPORT, 12345678901234567, 12345678901234567, 1**************67",
        "NONE, LOST, LOST, LOST",
        "NONE, UNKNOWN_IDENTITY, UNKNOWN_IDENTITY, UNKNOWN_IDENTITY"
    })
    void reads_every_type_and_comes_back_from_its_own_text(
            IdentificationType type, String text, String kept, String masked) {
        Identification identification = Identification.parse(type, text, TODAY);

        assertThat(identification.type()).isEqualTo(type);
        assertThat(identification.text()).isEqualTo(kept);
        assertThat(identification.masked()).isEqualTo(masked);
        assertThat(identification).as("what a log would say").hasToString(masked);
        assertThat(Identification.parse(type, kept, TODAY)).isEqualTo(identification);
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENT_ID, H12345678",
        "HONG_KONG_MACAO_PERMIT, A12345678",
        "HONG_KONG_MACAO_PERMIT, H1234567",
        "HONG_KONG_MACAO_PERMIT, H123456789",
        "HONG_KONG_MACAO_PERMIT, H12345678901",
        "HONG_KONG_MACAO_PERMIT, Ｈ12345678",
        "TAIWAN_PERMIT, 1234567",
        "TAIWAN_PERMIT, 123456789",
        "TAIWAN_PERMIT, １２３４５６７８",
        "FOREIGN_PERMANENT_RESIDENT_CARD, US1110081080312",
        "FOREIGN_PERMANENT_RESIDENT_CARD, USA11008108031",
        "FOREIGN_PERMANENT_RESIDENT_CARD, 9111241981080300",
        "PASSPORT, E123",
        "PASSPORT, 123456789012345678",
        "PASSPORT, E-123456",
        "PASSPORT, ß12345",
        "PASSPORT, ı12345",
        "NONE, lost",
        "NONE, ''"
    })
    void refuses_what_papers_of_the_type_cannot_say(IdentificationType type, String text) {
        Refusal.InvalidInput refusal =
                catchThrowableOfType(Refusal.InvalidInput.class, () -> Identification.parse(type, text, TODAY));

        assertThat(refusal.faults())
                .extracting(Fault::code)
                .containsExactly(type == IdentificationType.NONE ? FaultCode.NOT_ONE_OF : FaultCode.MALFORMED);
    }

    @Test
    void takes_a_new_foreign_residents_card_for_the_resident_number_it_is() {
        String number = "911124198108030024";

        assertThat(Identification.parse(IdentificationType.FOREIGN_PERMANENT_RESIDENT_CARD, number, TODAY))
                .isEqualTo(new ResidentId(number));
    }

    @ParameterizedTest
    @EnumSource(NoIdentification.Reason.class)
    void has_a_way_for_people_without_papers(NoIdentification.Reason reason) {
        assertThat(Identification.parse(IdentificationType.NONE, reason.name(), TODAY))
                .isEqualTo(new NoIdentification(reason));
    }
}
