package org.guanjia.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.fund.Funds.*;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Percentage;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;

/** Proves that {@link AllocationTable} lets the use of the year before count as the rulebook says. */
class F09LastUseTest {

    private static final List<Indicators> TOWNS = List.of(used("441900003", "90 %"), used("441900006", "30 %"));

    @Test
    void the_use_of_the_year_before_counts_where_the_rulebook_gives_it_a_weight() {
        AllocationWeights weights = new AllocationWeights(1, 0, 0, 0, 0, 1, 34);

        assertThat(AllocationTable.of(new Money(800), TOWNS, weights).shares())
                .extracting(share -> share.amount().fen())
                .containsExactly(500L, 300L);
    }

    @Test
    void it_is_only_reported_where_it_has_none() {
        assertThat(AllocationTable.of(new Money(800), TOWNS, AllocationWeights.of(OF_2022))
                        .shares())
                .extracting(share -> share.amount().fen())
                .containsExactly(400L, 400L);
    }

    private static Indicators used(String town, String lastUse) {
        return new Indicators(
                new TownCode(town), 1, 1, 1, 1, new Percentage(1), Optional.of(Percentage.parse(lastUse)));
    }
}
