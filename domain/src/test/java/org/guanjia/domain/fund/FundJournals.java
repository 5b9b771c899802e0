package org.guanjia.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.Event;

/** The journals of what moves money, and what they are held against. */
final class FundJournals {

    private final Map<AggregateId, List<MoneyEvent>> journals = new LinkedHashMap<>();

    void add(AggregateId id, MoneyEvent event) {
        journals.computeIfAbsent(id, any -> new ArrayList<>()).add(event);
    }

    void checkVersion(Aggregate<?, ?> state) {
        assertThat(state.version()).isEqualTo(journals.get(state.id()).size());
    }

    void check(FundYear year) {
        assertThat(FundYear.fold(year.id(), events(year.id(), FundYearEvent.class)))
                .isEqualTo(year);
    }

    void check(Commitment commitment) {
        assertThat(Commitment.fold(commitment.id(), events(commitment.id(), CommitmentEvent.class)))
                .isEqualTo(commitment);
    }

    void check(Donation donation) {
        assertThat(Donation.fold(donation.id(), events(donation.id(), DonationEvent.class)))
                .isEqualTo(donation);
    }

    private <E extends Event> List<E> events(AggregateId id, Class<E> family) {
        return journals.get(id).stream().map(family::cast).toList();
    }

    /** That all postings of all journals come to these balances, and reversals turn round what they name. */
    void check(List<AccountBalance> balances) {
        Map<FundAccount, Map<Pot, Long>> replayed = new LinkedHashMap<>();
        journals.values().stream()
                .flatMap(List::stream)
                .flatMap(event -> event.postings().stream())
                .forEach(posting -> {
                    Map<Pot, Long> pots = replayed.computeIfAbsent(posting.account(), any -> new EnumMap<>(Pot.class));
                    pots.merge(posting.from(), -posting.amount().fen(), Long::sum);
                    pots.merge(posting.to(), posting.amount().fen(), Long::sum);
                });
        assertThat(balances)
                .hasSameSizeAs(replayed.keySet())
                .allSatisfy(balance -> balance.fen()
                        .forEach((pot, fen) -> assertThat(
                                        replayed.get(balance.account()).getOrDefault(pot, 0L))
                                .isEqualTo(fen)));
        journals.values().forEach(FundJournals::checkReversals);
    }

    private static void checkReversals(List<MoneyEvent> journal) {
        journal.forEach(event -> event.reverses()
                .ifPresent(version -> assertThat(event.postings())
                        .extracting(Posting::account, Posting::to, Posting::from, Posting::amount)
                        .containsExactlyElementsOf(journal.get((int) (version - 1)).postings().stream()
                                .map(reversed ->
                                        tuple(reversed.account(), reversed.from(), reversed.to(), reversed.amount()))
                                .toList())));
    }
}
