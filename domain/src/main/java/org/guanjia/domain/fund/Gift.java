package org.guanjia.domain.fund;

import org.guanjia.domain.rulebook.RestOfDonation;

/**
 * What was agreed with a donor when the donation was made (F-10).
 *
 * @param fund that takes it in, of the programme of the purpose
 * @param rest what becomes of what the purpose does not need
 */
public record Gift(Fund fund, Purpose purpose, Donor donor, RestOfDonation rest) {

    public Gift {
        if (purpose.programme() != fund.programme()) {
            throw new IllegalArgumentException("Gift for " + purpose.programme() + " into " + fund);
        }
    }
}
