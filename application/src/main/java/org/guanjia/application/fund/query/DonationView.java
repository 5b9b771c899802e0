package org.guanjia.application.fund.query;

import java.util.List;
import org.guanjia.application.port.DonationStanding;
import org.guanjia.domain.fund.DonationReceipt;
import org.guanjia.domain.fund.DonationState;
import org.guanjia.domain.fund.Donor;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Purpose;
import org.guanjia.domain.rulebook.RestOfDonation;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.Money;

/**
 * A designated donation as people read it. Of a person who gave there is only the identity in it.
 *
 * @param unit whose money it is
 * @param year the fund year that took it in
 * @param purpose as it stands: it goes beyond the one wish that was named where the donor chose so and that is done
 * @param rest what the donor chose for it
 * @param receipts its parts, in order, mistakes included
 * @param received what came in and was no mistake
 * @param settled what of the rest went back, or turned to the wish fund
 * @param available what rests
 * @param committed and not ordered yet
 * @param ordered in payments whose end is not known
 * @param paid to recipients
 */
public record DonationView(
        DonationId id,
        long version,
        FundUnit unit,
        int year,
        Purpose purpose,
        Donor donor,
        RestOfDonation rest,
        List<DonationReceipt> receipts,
        Money received,
        Money settled,
        Money available,
        Money committed,
        Money ordered,
        Money paid) {

    public DonationView {
        receipts = List.copyOf(receipts);
    }

    static DonationView of(DonationStanding standing) {
        DonationState state = standing.donation().state();
        return new DonationView(
                standing.donation().id(),
                standing.donation().version(),
                state.gift().fund().unit(),
                state.gift().fund().year(),
                state.purpose(),
                state.gift().donor(),
                state.gift().rest(),
                state.receipts(),
                state.received(),
                state.settled(),
                standing.available(),
                standing.committed(),
                standing.ordered(),
                standing.paid());
    }
}
