package org.guanjia.application.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.guanjia.application.refusal.RefusalTexts;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DomainTextTest {

    private static final Pattern BARE_CONSTANT = Pattern.compile("[A-Z]{2,}(_[A-Z]+)*(?![A-Z_（])");

    @ParameterizedTest
    @EnumSource
    void whatever_constants_a_field_may_hold_are_shown_with_their_words(DomainText text) {
        List<Fault> faults = text.faultsOf("no such word");

        assertThat(faults.stream()
                        .filter(fault -> fault.code() == FaultCode.NOT_ONE_OF)
                        .map(RefusalTexts.in(Locale.SIMPLIFIED_CHINESE)::explain))
                .noneMatch(said -> BARE_CONSTANT.matcher(said).find());
    }
}
