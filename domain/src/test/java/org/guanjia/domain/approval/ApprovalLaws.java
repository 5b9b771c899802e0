package org.guanjia.domain.approval;

import static org.guanjia.domain.approval.Approvals.*;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.worktime.CityTime;

/** What holds of every approval, whatever happened to it. */
final class ApprovalLaws {

    private ApprovalLaws() {}

    static void check(ApprovalState state) {
        state.rounds().forEach(ApprovalLaws::check);
        checkPeople(state);
    }

    /** What holds of every round, whatever happened: no row twice, nobody twice, nobody out of their days or for themselves. */
    private static void check(Round round) {
        Set<Object> places = new HashSet<>();
        Set<String> names = new HashSet<>();
        Set<String> forThemselves =
                new HashSet<>(List.of(RESIDENT, COUSIN, round.terms().by()));
        forThemselves.remove(CLERK);
        int step = 0;
        for (Decision decision : round.decisions()) {
            require(places.add(List.of(decision.step(), decision.seat())), "two rows of " + decision);
            decision.names().forEach(name -> require(names.add(name), "twice " + name));
            require(Collections.disjoint(names, forThemselves), "for themselves " + decision);
            require(
                    decision.standingIn()
                            .map(it -> it.days().contains(CityTime.dateOf(decision.at())))
                            .orElse(true),
                    "expired " + decision);
            require(decision.step() >= step && decision.step() <= step + 1, "skipped " + decision);
            step = decision.step();
        }
    }

    /** That no name stands under two offices, nobody decided what they amended, or the round that counts with an interest. */
    private static void checkPeople(ApprovalState state) {
        Map<String, Office> seats = new HashMap<>();
        Set<String> amenders = new HashSet<>();
        for (Round round : state.rounds()) {
            amenders.add(round.terms().by());
            amenders.remove(CLERK);
            for (Decision decision : round.decisions()) {
                decision.names().forEach(name -> {
                    Office before = seats.putIfAbsent(name, decision.seat());
                    require(before == null || before.equals(decision.seat()), "for two offices " + name);
                    require(!amenders.contains(name), "what they amended " + name);
                });
            }
        }
        boolean counts = state.stage() == ApprovalStage.OPEN || state.stage().isDecided();
        state.round().decisions().stream()
                .flatMap(decision -> decision.names().stream())
                .forEach(name -> require(!counts || !state.interests().contains(name), "with an interest " + name));
    }

    static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
