package org.guanjia.domain.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guanjia.domain.office.Office;

/** What the rules say of an approval, told a second time and in another way: in rows of a table. */
final class ApprovalModel {

    static final String DONE = "";

    /** One decision: for which step and seat, under which names, and how much of the money it left. */
    record Row(int step, Office seat, String by, Set<String> names, long fen) {}

    /** A seat that another office may decide too. */
    record Up(int step, Office seat, Office to, Instant due) {}

    /** What somebody wants to say. */
    record Saying(Office office, String by, Set<String> names, boolean deputyHolds, Verdict verdict, long fen) {}

    private final String submitter;
    private final String recorder;
    private final String relative;
    private final Office village;
    private final Map<Office, Office> above;
    private final Optional<Duration> step;
    private final List<List<Row>> old = new ArrayList<>();
    private final Set<String> interests = new HashSet<>();
    private final Set<String> amenders = new HashSet<>();
    private List<List<List<Office>>> steps = List.of();
    private List<Boolean> any = List.of();
    private long asked;
    private List<Row> rows = new ArrayList<>();
    private List<Up> ups = new ArrayList<>();
    private Map<Integer, Instant> dues = new TreeMap<>();
    ApprovalStage stage = ApprovalStage.OPEN;

    /** Where a step has no time that anybody knows, nothing is ever overdue. */
    ApprovalModel(
            String submitter,
            String recorder,
            String relative,
            Office village,
            Map<Office, Office> above,
            Optional<Duration> step) {
        this.submitter = submitter;
        this.recorder = recorder;
        this.relative = relative;
        this.village = village;
        this.above = above;
        this.step = step;
    }

    /** A route in the form of the rulebook's file, whose words stand for offices. */
    void begin(String route, Map<String, List<Office>> offices, long fen, Instant now) {
        List<String> texts = List.of(route.split(" > "));
        steps = texts.stream()
                .map(text -> Stream.of(text.split(" [+/] ")).map(offices::get).toList())
                .toList();
        any = texts.stream().map(text -> text.contains("/")).toList();
        asked = fen;
        beginRound(now);
        stage = ApprovalStage.OPEN;
    }

    private void beginRound(Instant now) {
        rows = new ArrayList<>();
        ups = new ArrayList<>();
        dues = new TreeMap<>(Map.of(1, dueFrom(now)));
    }

    private Instant dueFrom(Instant now) {
        return step.map(now::plus).orElse(Instant.MAX);
    }

    int rounds() {
        return old.size() + 1;
    }

    int decided() {
        return rows.size();
    }

    /** The money that stands to be approved. */
    long standing() {
        return rows.stream().mapToLong(Row::fen).reduce(asked, Math::min);
    }

    /** The offices of which one is next, in order. */
    List<Office> next() {
        if (stage != ApprovalStage.OPEN) {
            return List.of();
        }
        List<Office> next = new ArrayList<>(seats());
        ups.stream()
                .filter(up -> up.step() == open() && seats().contains(up.seat()) && !next.contains(up.to()))
                .forEach(up -> next.add(up.to()));
        return next.stream().distinct().toList();
    }

    /** The first step that is not done, counted from 1; 0 where all are. */
    private int open() {
        for (int step = 1; step <= steps.size(); step++) {
            if (!isDone(step)) {
                return step;
            }
        }
        boolean alone = rows.stream()
                .allMatch(row -> row.by().equals(recorder) && row.seat().equals(village));
        return alone ? steps.size() + 1 : 0;
    }

    private boolean isDone(int step) {
        Stream<List<Office>> groups = steps.get(step - 1).stream();
        return any.get(step - 1)
                ? groups.anyMatch(group -> decided(step).containsAll(group))
                : groups.allMatch(group -> decided(step).containsAll(group));
    }

    private List<Office> decided(int step) {
        return rows.stream().filter(row -> row.step() == step).map(Row::seat).toList();
    }

    private List<Office> seats() {
        int open = open();
        List<Office> all = open > steps.size()
                ? List.of(village, above.get(village))
                : steps.get(open - 1).stream().flatMap(List::stream).toList();
        return all.stream().filter(seat -> !decided(open).contains(seat)).toList();
    }

    private List<Office> seatsFor(Office office) {
        return seats().contains(office)
                ? List.of(office)
                : ups.stream()
                        .filter(up -> up.to().equals(office) && up.step() == open() && seats().contains(up.seat()))
                        .map(Up::seat)
                        .toList();
    }

    String decide(Saying saying, Instant now) {
        String no = blocked(ApprovalStage.OPEN);
        if (!no.isEmpty()) {
            return no;
        }
        if (!saying.deputyHolds()) {
            return "A-03.not-standing-in";
        }
        if (seatsFor(saying.office()).isEmpty()) {
            return "A-01.not-its-turn";
        }
        Office seat = seatsFor(saying.office()).get(0);
        String against = Stream.concat(Stream.of(saying.by()), saying.names().stream())
                .map(name -> against(name, seat))
                .filter(why -> !why.isEmpty())
                .findFirst()
                .orElse(DONE);
        if (!against.isEmpty()) {
            return against;
        }
        if (saying.verdict() == Verdict.APPROVE && saying.fen() > standing()) {
            return "A-05.more-than-asked";
        }
        say(saying, seat, now);
        return DONE;
    }

    private void say(Saying saying, Office seat, Instant now) {
        int before = open();
        long fen = saying.verdict() == Verdict.APPROVE ? saying.fen() : Long.MAX_VALUE;
        rows.add(new Row(before, seat, saying.by(), saying.names(), fen));
        switch (saying.verdict()) {
            case REFUSE -> stage = ApprovalStage.REFUSED;
            case RETURN -> stage = ApprovalStage.RETURNED;
            case APPROVE -> stage = open() == 0 ? ApprovalStage.APPROVED : ApprovalStage.OPEN;
        }
        if (stage == ApprovalStage.OPEN && open() != before) {
            dues.put(open(), dueFrom(now));
        }
    }

    /** Why somebody may not decide for the seat; nothing where they may. */
    private String against(String name, Office seat) {
        if (name.equals(submitter) || (amenders.contains(name) && !name.equals(recorder))) {
            return "A-02.submitted-it";
        }
        if (name.equals(relative)) {
            return "A-02.related";
        }
        if (interests.contains(name)) {
            return "A-02.has-interest";
        }
        boolean now = rows.stream().anyMatch(row -> row.names().contains(name));
        boolean elsewhere = old.stream()
                .flatMap(List::stream)
                .anyMatch(row -> row.names().contains(name) && !row.seat().equals(seat));
        return now || elsewhere ? "A-02.on-record-already" : DONE;
    }

    String declare(String by, Instant now) {
        String no = blocked(ApprovalStage.OPEN, ApprovalStage.RETURNED);
        if (!no.isEmpty()) {
            return no;
        }
        if (!interests.add(by)) {
            return "G-invalid-input";
        }
        if (stage == ApprovalStage.OPEN
                && rows.stream().anyMatch(row -> row.names().contains(by))) {
            old.add(rows);
            beginRound(now);
        }
        return DONE;
    }

    String amend(String by, String route, Map<String, List<Office>> offices, long fen, Instant now) {
        String no = blocked(ApprovalStage.RETURNED);
        if (no.isEmpty()) {
            amenders.add(by);
            old.add(rows);
            begin(route, offices, fen, now);
        }
        return no;
    }

    String escalate(Office from, List<String> staff, boolean overdue, Instant now) {
        String no = blocked(ApprovalStage.OPEN);
        if (!no.isEmpty()) {
            return no;
        }
        if (seatsFor(from).isEmpty()) {
            return "A-01.not-its-turn";
        }
        Office seat = seatsFor(from).get(0);
        if (overdue && now.isBefore(dueOf(seat, from))) {
            return "A-04.not-overdue";
        }
        if (!overdue && staff.stream().anyMatch(name -> against(name, seat).isEmpty())) {
            return "A-04.somebody-left";
        }
        if (!above.containsKey(from)) {
            return "A-04.no-next-level";
        }
        Up up = new Up(open(), seat, above.get(from), dueFrom(now));
        if (ups.stream()
                .anyMatch(it -> it.step() == up.step()
                        && it.seat().equals(seat)
                        && it.to().equals(up.to()))) {
            return "A-04.escalated-before";
        }
        ups.add(up);
        return DONE;
    }

    private Instant dueOf(Office seat, Office from) {
        return ups.stream()
                .filter(up ->
                        up.step() == open() && up.seat().equals(seat) && up.to().equals(from))
                .map(Up::due)
                .findFirst()
                .orElse(dues.get(open()));
    }

    String withdraw(String by) {
        String no = blocked(ApprovalStage.OPEN, ApprovalStage.RETURNED);
        if (no.isEmpty() && !by.equals(submitter) && !by.equals(recorder)) {
            return "A-05.not-the-submitter";
        }
        return end(no, ApprovalStage.WITHDRAWN);
    }

    String fallAway() {
        return end(blocked(ApprovalStage.OPEN, ApprovalStage.RETURNED), ApprovalStage.FALLEN_AWAY);
    }

    private String end(String no, ApprovalStage reached) {
        if (no.isEmpty()) {
            stage = reached;
        }
        return no;
    }

    private String blocked(ApprovalStage... open) {
        if (List.of(open).contains(stage)) {
            return DONE;
        }
        boolean decided = stage == ApprovalStage.APPROVED || stage == ApprovalStage.REFUSED;
        return decided ? "A-06.decision-stands" : "G-out-of-order";
    }
}
