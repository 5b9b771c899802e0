package org.guanjia.adapter.jdbi;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guanjia.adapter.jdbi.RowStatement.Duty;
import org.guanjia.adapter.jdbi.StateTable.Part;
import org.guanjia.domain.approval.Approval;
import org.guanjia.domain.approval.ApprovalEvent;
import org.guanjia.domain.approval.ApprovalState;
import org.guanjia.domain.approval.Decision;
import org.guanjia.domain.approval.Round;
import org.guanjia.domain.approval.SealReference;
import org.guanjia.domain.approval.StepClock;
import org.guanjia.domain.approval.Turn;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.worktime.Deadline;

/** The rows beside an approval: its decisions, which are only added to, and by what worklists and figures find it. */
final class ApprovalParts {

    /** What a turn has for a due instant while the calendar is missing. */
    static final OffsetDateTime NO_DUE = Stored.utc(Instant.parse("9999-12-31T00:00:00Z"));

    private static final String INSERT_DECISION = """
            insert into <schema>.approval_decision (town, approval, round, step, seat, version, office, officer, absent,
                verdict, decided_at, seal)
            values (:town, :id, :round, :step, :seat, :version, :office, :officer, :absent, :verdict, :decidedAt, :seal)
            on conflict do nothing""";

    private static final String INSERT_TURN = """
            insert into <schema>.approval_turn (town, approval, office, due_at, kind, subject_kind, barred)
            values (:town, :id, :office, :dueAt, :kind, :subjectKind, :barred)
            on conflict do nothing""";

    private static final String INSERT_INVOLVED = """
            insert into <schema>.approval_involved (town, officer, approval)
            values (:town, :officer, :id)
            on conflict do nothing""";

    private static final String INSERT_STEP = """
            insert into <schema>.approval_step (town, approval, round, step, seat, kind, rulebook, begun_at, due_at,
                decided_at, taken_seconds, is_open)
            values (:town, :id, :round, :step, :seat, :kind, :rulebook, :begunAt, :dueAt, :decidedAt, :takenSeconds, :isOpen)
            on conflict do nothing""";

    private final Outcome<Approval, ?> act;
    private final ApprovalState state;
    private final List<Part> parts = new ArrayList<>();

    ApprovalParts(Outcome<Approval, ?> act) {
        this.act = act;
        this.state = act.state().state();
    }

    List<Part> all() {
        addDecisions();
        anew("approval_turn", INSERT_TURN, state.turns().stream().map(this::turn));
        addInvolved();
        anew("approval_step", INSERT_STEP, state.rounds().stream().flatMap(this::steps));
        return List.copyOf(parts);
    }

    /** The decisions of that act are the last ones there are. */
    private void addDecisions() {
        List<Long> versions = IntStream.range(0, act.events().size())
                .filter(i -> act.events().get(i) instanceof ApprovalEvent.Decided)
                .mapToObj(i -> act.versionBefore() + 1 + i)
                .toList();
        List<Map<String, Object>> all = state.rounds().stream()
                .flatMap(round -> round.decisions().stream().map(decision -> decision(round.number(), decision)))
                .toList();
        List<Map<String, Object>> added = all.subList(all.size() - versions.size(), all.size());
        for (int i = 0; i < added.size(); i++) {
            Map<String, Object> row = new HashMap<>(added.get(i));
            row.put("version", versions.get(i));
            parts.add(new Part(INSERT_DECISION, row, Duty.WRITTEN));
        }
    }

    private static Map<String, Object> decision(int round, Decision decision) {
        return Map.of(
                "round", round,
                "step", decision.step(),
                "seat", decision.seat().text(),
                "office", decision.office().text(),
                "officer", decision.by(),
                "absent", decision.standingIn().map(it -> it.absent().text()),
                "verdict", decision.verdict().name(),
                "decidedAt", Stored.utc(decision.at()),
                "seal", decision.seal().map(SealReference::text));
    }

    /** Clears even where nothing can be yet: a statement's place is that of its first row, whichever aggregate's it is. */
    private void anew(String table, String insert, Stream<Map<String, Object>> rows) {
        clear(table);
        rows.forEach(row -> parts.add(new Part(insert, row, Duty.WRITTEN)));
    }

    private void clear(String table) {
        String sql = "delete from <schema>." + table + " where town = :town and approval = :id";
        parts.add(new Part(sql, Map.of(), Duty.CLEARS));
    }

    private Map<String, Object> turn(Turn turn) {
        return Map.of(
                "office", turn.office().text(),
                "dueAt", turn.deadline().due().map(Stored::utc).orElse(NO_DUE),
                "kind", state.round().terms().proposal().kind().text(),
                "subjectKind", AnyId.kindOf(state.matter().subject().getClass()),
                "barred", barred(turn.office()));
    }

    private String barred(Office office) {
        Set<String> known = new TreeSet<>(involved().toList());
        known.addAll(state.parties().relatives());
        known.addAll(state.interests());
        state.rounds().forEach(round -> {
            known.add(round.terms().by());
            round.decisions().forEach(decision -> known.addAll(decision.names()));
        });
        state.atOnce().ifPresent(atOnce -> known.add(atOnce.officer()));
        return act.state().excluded(office, known).stream()
                .map(ApprovalParts::barredName)
                .collect(Collectors.joining());
    }

    /** A name as it stands among those that are barred. */
    static String barredName(String officer) {
        return "\n" + officer + "\n";
    }

    private void addInvolved() {
        if (state.stage().isUnderWay()) {
            Stream<String> added = act.versionBefore() == 0
                    ? involved()
                    : act.events().stream()
                            .filter(ApprovalEvent.Decided.class::isInstance)
                            .map(ApprovalEvent.Decided.class::cast)
                            .map(decided -> decided.decision().by());
            added.distinct()
                    .forEach(officer -> parts.add(new Part(INSERT_INVOLVED, Map.of("officer", officer), Duty.CLEARS)));
        } else {
            clear("approval_involved");
        }
    }

    private Stream<String> involved() {
        return Stream.of(
                        state.parties().submitter().stream(),
                        Stream.of(state.parties().recorder()),
                        state.rounds().stream()
                                .flatMap(round -> round.decisions().stream())
                                .map(Decision::by))
                .flatMap(Function.identity());
    }

    private Stream<Map<String, Object>> steps(Round round) {
        return round.clocks().stream()
                .flatMap(clock -> seats(round, clock.step()).map(seat -> step(round, clock, seat)));
    }

    /** The offices of the route that the step asks; a second officer's where it goes beyond the route. */
    private Stream<Office> seats(Round round, int step) {
        Stream<Office> ofRoute = step <= round.terms().steps().size()
                ? round.terms().steps().get(step - 1).offices().stream()
                : Stream.concat(decisionsOf(round, step).map(Decision::seat), nextOf(round));
        return ofRoute.distinct();
    }

    private Stream<Office> nextOf(Round round) {
        return round.equals(state.round()) ? state.next().stream() : Stream.empty();
    }

    private static Stream<Decision> decisionsOf(Round round, int step) {
        return round.decisions().stream().filter(decision -> decision.step() == step);
    }

    private static Map<String, Object> step(Round round, StepClock clock, Office seat) {
        Deadline deadline = clock.deadline();
        Optional<Instant> decidedAt = decisionsOf(round, clock.step())
                .filter(decision -> decision.seat().equals(seat))
                .map(Decision::at)
                .findFirst();
        Map<String, Object> row = new HashMap<>(Map.of(
                "round", round.number(),
                "step", clock.step(),
                "seat", seat.text(),
                "kind", round.terms().proposal().kind().text(),
                "rulebook", round.terms().rulebook().text(),
                "begunAt", Stored.utc(deadline.start())));
        row.put("dueAt", deadline.due().map(Stored::utc));
        row.put("decidedAt", decidedAt.map(Stored::utc));
        row.put(
                "takenSeconds",
                decidedAt.map(at -> Duration.between(deadline.start(), at).toSeconds()));
        row.put("isOpen", decidedAt.isEmpty() && deadline.doneAt().isEmpty());
        return row;
    }
}
