package org.guanjia.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.guanjia.adapter.contract.EligibilityCheckContract;
import org.guanjia.application.port.EligibilityAnswer;
import org.guanjia.application.port.EligibilityCheck;
import org.guanjia.application.port.EligibilityQuestion;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.Identification;
import org.guanjia.domain.shared.IdentificationType;
import org.guanjia.domain.shared.PersonName;
import org.junit.jupiter.api.Test;

class NoEligibilityRecordsTest extends EligibilityCheckContract {

    @Override
    protected EligibilityCheck check(List<RegisteredPerson> records) {
        return new NoEligibilityRecords();
    }

    @Test
    void says_why_nobody_can_be_asked() {
        LocalDate day = LocalDate.of(2026, 9, 28);
        EligibilityQuestion question = new EligibilityQuestion(
                Identification.parse(IdentificationType.PASSPORT, "E00000001", day),
                new PersonName("甲虚构"),
                Set.of(new Code("disabled")),
                day);

        assertThat(new NoEligibilityRecords().check(question))
                .isEqualTo(new EligibilityAnswer.Unavailable(EligibilityAnswer.Reason.NO_RECORDS_CONNECTED));
    }
}
