package org.guanjia.domain.approval;

import static org.guanjia.domain.approval.ApprovalLaws.require;
import static org.guanjia.domain.approval.Approvals.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guanjia.domain.approval.ApprovalModel.Saying;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.Substitution;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.CityTime;

/** Acts that fall by chance on an approval, each on the domain and on a model of it, which say the same. */
final class ApprovalWalk {

    private static final Map<String, List<Office>> OFFICES = Map.of(
            "village-committee", List.of(VILLAGE),
            "town-lead", List.of(LEAD),
            "town-departments", List.of(HOUSING, SCHOOLS),
            "town-charity", List.of(CHARITY),
            "city-bureau", List.of(BUREAU),
            "city-charity", List.of(CITY_CHARITY));
    private static final Map<Office, Office> ABOVE =
            Map.of(VILLAGE, LEAD, LEAD, BUREAU, CHARITY, CITY_CHARITY, HOUSING, BUREAU, SCHOOLS, BUREAU);
    private static final List<Office> ALL = List.of(VILLAGE, LEAD, HOUSING, SCHOOLS, CHARITY, BUREAU, CITY_CHARITY);
    private static final List<String> PEOPLE =
            List.of(RESIDENT, CLERK, COUSIN, "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9", "p10", "p11", "p12");
    private static final Instant WITHOUT_CALENDAR = at("2031-03-03T09:00");
    private static final long ASKED = 500_000;

    private final Random chance;
    private final Optional<Duration> step;
    private final ApprovalModel model;
    private final List<ApprovalEvent> journal = new ArrayList<>();
    private final Map<Office, List<String>> staff = new HashMap<>();
    final Map<String, Integer> told = new TreeMap<>();
    private Instant now;
    private Approval approval;

    ApprovalWalk(long seed) {
        chance = new Random(seed * 0x9E3779B97F4A7C15L);
        ALL.forEach(office -> staff.put(office, some(PEOPLE)));
        boolean isSmallVillage = chance.nextInt(4) == 0;
        if (isSmallVillage) {
            staff.put(VILLAGE, List.of(CLERK));
        }
        boolean hasCalendar = chance.nextInt(4) > 0;
        now = hasCalendar ? at(MONDAY) : WITHOUT_CALENDAR;
        step = hasCalendar ? Optional.of(Duration.ofHours(24)) : Optional.empty();
        model = new ApprovalModel(RESIDENT, CLERK, COUSIN, VILLAGE, ABOVE, step);
        String route = route();
        model.begin(route, OFFICES, ASKED, now);
        approval = keep(Approval.start(id(1), wish(), PARTIES, proposal("wish-by-town", "5000"), VENUE, under(route)));
    }

    private Conditions under(String route) {
        return new Conditions(now, DrawnRulebooks.of(route, step.isPresent() ? "24 hours" : "2 working-days"), PRC);
    }

    private String route() {
        return one(DrawnRulebooks.ROUTES);
    }

    private <T> T one(List<T> list) {
        return list.get(chance.nextInt(list.size()));
    }

    private List<String> some(List<String> people) {
        List<String> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, chance);
        return List.copyOf(shuffled.subList(0, 1 + chance.nextInt(5)));
    }

    String step() {
        now = now.plus(Duration.ofMinutes(chance.nextInt(5) == 0 ? 1_440 : chance.nextInt(500)));
        int act = chance.nextInt(100);
        if (act < 62) {
            return decide();
        }
        if (act < 70) {
            String by = one(PEOPLE);
            return both("declare", model.declare(by, now), () -> approval.declareInterest(by, PRC, now));
        }
        if (act < 80) {
            return amend();
        }
        return act < 97 ? escalate() : end();
    }

    private Office office() {
        List<Office> next = model.next();
        return next.isEmpty() || chance.nextInt(4) == 0 ? one(ALL) : one(next);
    }

    private String decide() {
        Office office = office();
        String by = one(staff.get(office));
        Optional<Substitution> standingIn = chance.nextInt(3) == 0 ? substitution(office, by) : Optional.empty();
        long fen = chance.nextInt(4) == 0 ? 490_000 + chance.nextInt(20_000) : model.standing();
        int word = chance.nextInt(12);
        Verdict verdict = word == 0 ? Verdict.REFUSE : word < 3 ? Verdict.RETURN : Verdict.APPROVE;
        Ruling ruling = new Ruling(
                verdict,
                verdict == Verdict.APPROVE && fen != model.standing() ? Optional.of(new Money(fen)) : Optional.empty(),
                Optional.of(WHY),
                Optional.empty());
        Set<String> names = new HashSet<>(Set.of(by));
        standingIn.ifPresent(it -> names.add(it.absent().text()));
        boolean holds = standingIn.filter(it -> !holds(it, office, by)).isEmpty();
        Saying saying = new Saying(office, by, names, holds, verdict, fen);
        return both(
                verdict.name().toLowerCase(Locale.ROOT)
                        + standingIn.map(it -> " as deputy").orElse(""),
                model.decide(saying, now),
                () -> approval.decide(new Acting(office, by, standingIn), ruling, PRC, now));
    }

    private Optional<Substitution> substitution(Office office, String by) {
        List<String> others = PEOPLE.stream().filter(name -> !name.equals(by)).toList();
        LocalDate from = CityTime.dateOf(now).plusDays(chance.nextInt(7) - 4L);
        String days = from + " .. " + from.plusDays(chance.nextInt(4));
        Office within = chance.nextInt(8) == 0 ? one(ALL) : office;
        return Optional.of(Approvals.substitution(within, one(others), by, days));
    }

    private boolean holds(Substitution substitution, Office office, String by) {
        long today = CityTime.dateOf(now).toEpochDay();
        return substitution.office().equals(office)
                && substitution.substitute().text().equals(by)
                && substitution.days().from().toEpochDay() <= today
                && today <= substitution.days().until().orElseThrow().toEpochDay();
    }

    private String amend() {
        String by = chance.nextBoolean() ? CLERK : one(PEOPLE);
        String route = route();
        return both(
                "amend",
                model.amend(by, route, OFFICES, ASKED, now),
                () -> approval.amend(by, proposal("wish-by-town", "5000"), VENUE, under(route)));
    }

    private String escalate() {
        Office from = office();
        if (chance.nextBoolean()) {
            return both(
                    "overdue",
                    model.escalate(from, List.of(), true, now),
                    () -> approval.escalateOverdue(from, SUPERIORS, PRC, now));
        }
        List<String> serving = chance.nextInt(4) == 0 ? List.of() : staff.get(from);
        return both(
                "unattended",
                model.escalate(from, serving, false, now),
                () -> approval.escalateUnattended(from, serving, SUPERIORS, PRC, now));
    }

    private String end() {
        String by = one(PEOPLE);
        return chance.nextInt(3) > 0
                ? both("withdraw", model.withdraw(by), () -> approval.withdraw(by, Optional.empty(), now))
                : both("fall away", model.fallAway(), () -> approval.fallAway(Optional.empty(), now));
    }

    private String both(String act, String expected, Supplier<Outcome<Approval, ApprovalEvent>> domain) {
        String got = ApprovalModel.DONE;
        ApprovalStage before = approval.state().stage();
        try {
            approval = keep(domain.get());
        } catch (Refusal refusal) {
            got = refusal.key();
        }
        require(got.equals(expected), act + " is " + got + ", in the model " + expected);
        require(
                before == approval.state().stage()
                        || approval.state().stage() != ApprovalStage.APPROVED
                        || act.startsWith("approve"),
                act + " approved it");
        check();
        String result = (act + " " + got).strip();
        told.merge(result, 1, Integer::sum);
        return result;
    }

    private Approval keep(Outcome<Approval, ApprovalEvent> outcome) {
        journal.addAll(outcome.events());
        return outcome.state();
    }

    private void check() {
        ApprovalState state = approval.state();
        require(state.stage() == model.stage, state.stage() + ", in the model " + model.stage);
        require(state.next().equals(model.next()), "next " + state.next() + ", in the model " + model.next());
        require(state.rounds().size() == model.rounds(), state.rounds().size() + " rounds");
        require(
                state.round().decisions().size() == model.decided(),
                "decisions " + state.round().decisions());
        Optional<Money> granted =
                model.stage == ApprovalStage.APPROVED ? Optional.of(new Money(model.standing())) : Optional.empty();
        require(state.granted().equals(granted), "granted " + state.granted() + ", in the model " + granted);
        ApprovalLaws.check(state);
    }

    /** That a journal tells the state, and a store could keep it. */
    void checkJournal() {
        require(Approval.fold(approval.id(), journal).equals(approval), "the journal tells another state");
        require(
                Approval.restore(approval.id(), journal.size(), approval.state())
                        .equals(approval),
                "the store keeps another state");
    }

    /** That it can be ended from here, in a way that falls by chance, whoever may not decide it any more. */
    void finish() {
        boolean everybodyLeftOut = chance.nextBoolean();
        if (approval.state().stage().isUnderWay() && chance.nextInt(3) == 0) {
            both("finish", model.withdraw(CLERK), () -> approval.withdraw(CLERK, Optional.empty(), now));
        }
        if (everybodyLeftOut && approval.state().stage().isUnderWay()) {
            PEOPLE.stream()
                    .filter(name -> !approval.state().interests().contains(name))
                    .forEach(name ->
                            both("finish", model.declare(name, now), () -> approval.declareInterest(name, PRC, now)));
        }
        for (int round = 0; approval.state().stage().isUnderWay(); round++) {
            require(round < 100, "no end of " + approval);
            if (approval.state().stage() == ApprovalStage.RETURNED) {
                String route = route();
                both(
                        "finish",
                        model.amend(CLERK, route, OFFICES, ASKED, now),
                        () -> approval.amend(CLERK, proposal("wish-by-town", "5000"), VENUE, under(route)));
            }
            finishStep("somebody-new-" + round, everybodyLeftOut);
        }
        checkJournal();
    }

    /** Somebody new decides; where nobody in the office may, somebody of the highest level that it goes up to. */
    private void finishStep(String somebody, boolean everybodyLeftOut) {
        Office office = model.next().get(0);
        if (everybodyLeftOut) {
            for (Optional<Office> up = above(office); up.isPresent(); up = above(office)) {
                Office from = office;
                if (!approval.state().next().contains(up.get())) {
                    both(
                            "finish",
                            model.escalate(from, staff.get(from), false, now),
                            () -> approval.escalateUnattended(from, staff.get(from), SUPERIORS, PRC, now));
                }
                office = up.get();
            }
        }
        Office decides = office;
        Saying saying = new Saying(decides, somebody, Set.of(somebody), true, Verdict.APPROVE, model.standing());
        both(
                "approve",
                model.decide(saying, now),
                () -> approval.decide(Acting.of(decides, somebody), Ruling.approve(), PRC, now));
    }

    private static Optional<Office> above(Office office) {
        return Stream.of(office).filter(ABOVE::containsKey).map(ABOVE::get).findFirst();
    }
}
