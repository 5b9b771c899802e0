package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Posting;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;

/** Postings of one account come to one change that takes effect exactly where each of them would. */
class PotMovesTest {

    private static final Fund FUND = new Fund(Programme.WISHES, FundUnit.of(new TownCode("441900006")), 2024);
    private static final FundAccount CHARITY = FundAccount.of(FUND, MoneySource.CITY_CHARITY);
    private static final FundAccount SOCIAL = FundAccount.of(FUND, MoneySource.SOCIAL);

    @Test
    void needs_what_goes_out_before_anything_comes_in() {
        PotMoves moves = only(move(Pot.AVAILABLE, Pot.COMMITTED, 70), move(Pot.OUTSIDE, Pot.AVAILABLE, 100));

        assertThat(moves.needed(Pot.AVAILABLE)).isEqualTo(70);
        assertThat(moves.net(Pot.AVAILABLE)).isEqualTo(30);
        assertThat(moves.net(Pot.COMMITTED)).isEqualTo(70);
    }

    @Test
    void needs_nothing_of_what_came_in_before_it_goes_out() {
        PotMoves moves = only(move(Pot.OUTSIDE, Pot.AVAILABLE, 100), move(Pot.AVAILABLE, Pot.COMMITTED, 70));

        assertThat(moves.needed(Pot.AVAILABLE)).isZero();
        assertThat(moves.net(Pot.OUTSIDE)).isEqualTo(-100);
    }

    @Test
    void needs_the_most_that_is_missing_on_the_way() {
        PotMoves moves = only(
                move(Pot.AVAILABLE, Pot.COMMITTED, 30),
                move(Pot.OUTSIDE, Pot.AVAILABLE, 10),
                move(Pot.AVAILABLE, Pot.COMMITTED, 50),
                move(Pot.COMMITTED, Pot.AVAILABLE, 80));

        assertThat(moves.needed(Pot.AVAILABLE)).isEqualTo(70);
        assertThat(moves.needed(Pot.COMMITTED)).isZero();
        assertThat(moves.net(Pot.COMMITTED)).isZero();
    }

    @Test
    void keeps_accounts_apart() {
        Posting other = Posting.within(SOCIAL, Pot.OUTSIDE, Pot.AVAILABLE, Money.ofFen(1));

        assertThat(PotMoves.of(
                        List.of(move(Pot.OUTSIDE, Pot.AVAILABLE, 5), other, move(Pot.AVAILABLE, Pot.OUTSIDE, 5)),
                        List.of()))
                .extracting(PotMoves::account)
                .containsExactly(CHARITY, SOCIAL);
    }

    private static Posting move(Pot from, Pot to, long fen) {
        return Posting.within(CHARITY, from, to, Money.ofFen(fen));
    }

    private static PotMoves only(Posting... postings) {
        return PotMoves.of(Stream.of(postings).toList(), List.of()).iterator().next();
    }
}
