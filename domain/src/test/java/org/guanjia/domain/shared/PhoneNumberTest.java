package org.guanjia.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "13800138000, 13800138000, true, 138****8000",
        "19912345678, 19912345678, true, 199****5678",
        "+8613800138000, 13800138000, true, 138****8000",
        "0769-22334455, 0769-22334455, false, 0769-******55",
        "076922334455, 0769-22334455, false, 0769-******55",
        "+8676922334455, 0769-22334455, false, 0769-******55",
        "01062345678, 010-62345678, false, 010-******78",
        "+861062345678, 010-62345678, false, 010-******78",
        "02087654321, 020-87654321, false, 020-******21",
        "0898-3334444, 0898-3334444, false, 0898-*****44",
        "+85291234567, +85291234567, true, +852******67",
        "+85223456789, +85223456789, false, +852******89",
        "+85366123456, +85366123456, true, +853******56",
        "+85328123456, +85328123456, false, +853******56",
        "+886912345678, +886912345678, true, +886*******78",
        "+886223456789, +886223456789, false, +886*******89",
        "+1234567, +1234567, true, +12***67",
        "+447911123456789, +447911123456789, true, +44***********89"
    })
    void keeps_one_form_of_every_number(String text, String kept, boolean messages, String masked) {
        PhoneNumber number = new PhoneNumber(text);

        assertThat(number.text()).isEqualTo(kept);
        assertThat(number).isEqualTo(new PhoneNumber(kept)).hasToString(masked);
        assertThat(number.canReceiveSms()).isEqualTo(messages);
        assertThat(number.masked()).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "+86",
                "0",
                "1380013800",
                "138001380000",
                "12800138000",
                "１３８００１３８０００",
                "138 0013 8000",
                "138-0013-8000",
                "013800138000",
                "22334455",
                "0769 22334455",
                "0769--22334455",
                "0769-02334455",
                "0769-223344",
                "0769-223344556",
                "0100-62345678",
                "0269-2233445",
                "+860769223344",
                "+86138001380",
                "+8521234567",
                "+852912345678",
                "+85312345678",
                "+88612345678",
                "+123456",
                "+1234567890123456",
                "+0123456789",
                "0085291234567",
                "13800138000\n",
                "tel:13800138000"
            })
    void refuses_anything_else_without_repeating_it(String text) {
        Refusal.InvalidInput refusal = catchThrowableOfType(Refusal.InvalidInput.class, () -> new PhoneNumber(text));

        assertThat(refusal.faults()).containsExactly(Fault.of(FaultCode.MALFORMED, "expected", "telephone number"));
    }
}
