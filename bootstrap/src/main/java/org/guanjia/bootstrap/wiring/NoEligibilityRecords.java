package org.guanjia.bootstrap.wiring;

import org.guanjia.application.port.EligibilityAnswer;
import org.guanjia.application.port.EligibilityCheck;
import org.guanjia.application.port.EligibilityQuestion;

/** What a city has that connected no public records: it says so, and verification goes on by other means (W-05). */
final class NoEligibilityRecords implements EligibilityCheck {

    @Override
    public EligibilityAnswer check(EligibilityQuestion question) {
        return new EligibilityAnswer.Unavailable(EligibilityAnswer.Reason.NO_RECORDS_CONNECTED);
    }
}
