package org.guanjia.adapter.contract;

import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.DONGGUAN;
import static org.guanjia.adapter.contract.Fixtures.MORNING;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.newUlid;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.guanjia.application.port.Changes;
import org.guanjia.domain.edition.EditionEvent;
import org.guanjia.domain.edition.EditionKind;
import org.guanjia.domain.edition.EditionTerms;
import org.guanjia.domain.edition.EditionText;
import org.guanjia.domain.edition.RecordedEdition;
import org.guanjia.domain.shared.EditionId;
import org.guanjia.domain.shared.Outcome;

/** Editions that contract tests put on record. Names and first days made here are new, so that tests can share one database. */
final class EditionFixtures {

    static final String TEXT = "\uFEFFrulebook | 2031\r\n# 𠮷祥社区\t“引号” \\ \"\r\n";

    private static final LocalDate FIRST = LocalDate.of(2031, 1, 1);
    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    private EditionFixtures() {}

    static EditionTerms newTerms(EditionKind kind) {
        int number = SEQUENCE.incrementAndGet();
        return terms(kind, "edition-" + number, FIRST.plusDays(number), TEXT);
    }

    static EditionTerms terms(EditionKind kind, String name, LocalDate from, String text) {
        return new EditionTerms(kind, name, from, EditionText.of(text), "东府办〔2030〕9号");
    }

    static Outcome<RecordedEdition, EditionEvent> put(EditionTerms terms) {
        return RecordedEdition.putInForce(new EditionId(DONGGUAN, newUlid()), terms, MORNING);
    }

    static Outcome<RecordedEdition, EditionEvent> write(Stores stores, Outcome<RecordedEdition, EditionEvent> outcome) {
        stores.transactions().in(DONGGUAN, Optional.empty(), tx -> {
            tx.editions().find(outcome.state().id());
            return Changes.by(BUREAU_CLERK, NOON, outcome);
        });
        return outcome;
    }
}
