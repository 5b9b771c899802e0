package org.guanjia.application.wish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.WishView;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;

/**
 * Requests that are written down together, so many of a town in one transaction. Where that is refused, those that somebody
 * else took in meanwhile are told apart, and each half of the others is tried by itself, so that in the end the one that was to
 * blame is the only one refused. Not safe for use by several threads.
 */
final class RequestWriting {

    /** How many are written in one transaction at most: others in the town wait for its end. */
    private static final int MOST_AT_ONCE = 200;

    private final Transactions transactions;
    private final IntakeDesk desk;
    private final RequestsOnRecord onRecord;
    private final Actor actor;
    private final Consumer<ImportedLine> answers;

    RequestWriting(
            Transactions transactions,
            IntakeDesk desk,
            RequestsOnRecord onRecord,
            Actor actor,
            Consumer<ImportedLine> answers) {
        this.transactions = transactions;
        this.desk = desk;
        this.onRecord = onRecord;
        this.actor = actor;
        this.answers = answers;
    }

    /** Writes all of them and answers for each. */
    void write(List<Line<Ready>> lines) {
        Map<TownCode, List<Line<Ready>>> towns = new TreeMap<>();
        lines.forEach(line -> towns.computeIfAbsent(line.content().id().town(), town -> new ArrayList<>())
                .add(line));
        towns.forEach((town, ofTown) -> {
            for (int from = 0; from < ofTown.size(); from += MOST_AT_ONCE) {
                write(town, ofTown.subList(from, Math.min(from + MOST_AT_ONCE, ofTown.size())));
            }
        });
    }

    private void write(TownCode town, List<Line<Ready>> together) {
        try {
            List<Ready> all = together.stream().map(Line::content).toList();
            List<CaseNumber> numbers = new ArrayList<>();
            transactions.in(town, Optional.empty(), tx -> {
                IntakeDesk.Intake intake = desk.submit(tx, all, actor);
                numbers.clear();
                numbers.addAll(intake.numbers());
                return intake.changes();
            });
            for (int i = 0; i < all.size(); i++) {
                answers.accept(new ImportedLine.Taken(
                        together.get(i).number(), all.get(i).id(), numbers.get(i)));
            }
        } catch (Refusal refusal) {
            writeInParts(town, together, refusal);
        }
    }

    private void writeInParts(TownCode town, List<Line<Ready>> together, Refusal refusal) {
        List<Line<Ready>> others = withoutKnown(together);
        int half = others.size() / 2;
        if (others.size() < together.size() && !others.isEmpty()) {
            write(town, others);
        } else if (half > 0) {
            write(town, others.subList(0, half));
            write(town, others.subList(half, others.size()));
        } else {
            others.forEach(line -> answers.accept(RequestSheet.refused(line.number(), refusal)));
        }
    }

    /** Answers for those that somebody else took in at the same moment, and gives the others. */
    private List<Line<Ready>> withoutKnown(List<Line<Ready>> together) {
        Map<RequestNumber, WishView> known = onRecord.standingFor(
                together.stream().map(RequestWriting::numberOf).toList());
        List<Line<Ready>> others = new ArrayList<>();
        for (Line<Ready> line : together) {
            Optional.ofNullable(known.get(numberOf(line)))
                    .ifPresentOrElse(
                            wish -> answers.accept(ImportedLine.Known.as(line.number(), wish)), () -> others.add(line));
        }
        return others;
    }

    private static RequestNumber numberOf(Line<Ready> line) {
        return line.content().prepared().incoming().number().orElseThrow();
    }
}
