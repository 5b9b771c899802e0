package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.CaseKind;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wishes on which acts fall by chance, legal and not. */
class WishWalkTest {

    private static final int ACTS = 800;
    /** Acts that their stage allows and that have no effect to have, such as an assignment to who has it. */
    private static final Set<WishAct> WITHOUT_EFFECT = EnumSet.of(WishAct.REDISPATCH, WishAct.ASSIGN);

    /** Acts that would end most walks early. */
    private static final Set<WishAct> ENDING = EnumSet.of(
            WishAct.WITHDRAW,
            WishAct.DISCONTINUE,
            WishAct.MERGE,
            WishAct.CONVERT,
            WishAct.REFUSE,
            WishAct.TRANSFER,
            WishAct.REVOKE);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 20240304})
    void whatever_is_done_the_journal_tells_the_state_and_no_state_is_illegal(long seed) {
        Walk walk = new Walk(seed);
        for (int act = 0; act < ACTS; act++) {
            walk.step();
        }
        assertThat(walk.done).as("acts done, seed %s", seed).isBetween(ACTS / 4, ACTS);
    }

    @Test
    void the_walks_lead_to_every_stage_and_meet_every_act() {
        Set<WishStage> stages = EnumSet.noneOf(WishStage.class);
        Map<WishAct, Integer> acts = new EnumMap<>(WishAct.class);
        for (long seed = 100; seed < 106; seed++) {
            Walk walk = new Walk(seed);
            for (int act = 0; act < ACTS; act++) {
                walk.step();
            }
            stages.addAll(walk.stages);
            walk.acts.forEach((act, count) -> acts.merge(act, count, Integer::sum));
        }
        assertThat(stages).containsExactlyInAnyOrder(WishStage.values());
        assertThat(acts.keySet()).containsExactlyInAnyOrder(WishAct.values());
    }

    /** One wish after another, act by act. */
    private static final class Walk {

        private final String name;
        private final Random chance;
        private final Attempts attempts;
        private final Set<WishStage> stages = EnumSet.noneOf(WishStage.class);
        private final Map<WishAct, Integer> acts = new EnumMap<>(WishAct.class);
        private final List<WishEvent> journal = new ArrayList<>();
        private Wish wish;
        private Instant now = at(MONDAY);
        private int done;

        Walk(long seed) {
            name = "seed " + seed;
            chance = new Random(seed);
            attempts = new Attempts(chance);
            wish = begin();
        }

        private Wish begin() {
            String amount = chance.nextInt(5) > 0 ? attempts.amount().toYuanText() : "";
            Need need = need(attempts.oneOf(WishKind.values()), amount, chance.nextBoolean());
            List<WishId> duplicates = chance.nextBoolean() ? List.of() : List.of(wishId(2));
            now = at("2024-0%d-0%dT09:00".formatted(1 + chance.nextInt(9), 1 + chance.nextInt(9)));
            Submission submission = submission(need, MONDAY, duplicates);
            now = now.isBefore(submission.submittedAt()) ? submission.submittedAt() : now;
            return started(Wish.submit(wishId(1), submission, circumstances()));
        }

        private Wish started(Outcome<Wish, WishEvent> born) {
            journal.clear();
            journal.addAll(born.events());
            Invariants.check(born.state());
            return born.state();
        }

        private Circumstances circumstances() {
            return new Circumstances(now, OF_2022, PRC);
        }

        void step() {
            stages.add(wish.state().stage());
            if (wish.state().stage().isEnd() && chance.nextInt(6) == 0) {
                wish = wish.state().stage() == WishStage.TRANSFERRED ? goOn() : begin();
                return;
            }
            now = now.plus(chance.nextInt(9) == 0 ? Duration.ofDays(20) : Duration.ofMinutes(chance.nextInt(4_000)));
            attempt(next());
        }

        /** Mostly an act that leads on, often another one that is open, seldom one that is not. */
        private WishAct next() {
            List<WishAct> open = List.copyOf(wish.openActs());
            List<WishAct> onward =
                    open.stream().filter(Invariants.ONWARD::contains).toList();
            int drawn = chance.nextInt(10);
            if (drawn < 6 && !onward.isEmpty()) {
                return attempts.oneOf(onward);
            }
            WishAct act = drawn < 9 ? attempts.oneOf(open) : attempts.oneOf(WishAct.values());
            return ENDING.contains(act) && chance.nextInt(5) > 0 ? WishAct.ATTACH : act;
        }

        private Wish goOn() {
            WishId there = wish.state().aftermath().continuedAs().orElseThrow();
            CaseNumber number = new CaseNumber(CaseKind.WISH, there.town(), 2024, 7);
            VillageCode village = there.town().equals(QISHI) ? VILLAGE_OF_QISHI : VILLAGE;
            Need need = wish.state().need();
            Relocation relocation = new Relocation(
                    number,
                    village,
                    need.person(),
                    need.text(),
                    List.of(),
                    wish.state().annals().attachments());
            return started(Wish.goOn(there, wish, relocation, circumstances()));
        }

        private void attempt(WishAct act) {
            Wish before = wish;
            try {
                Outcome<Wish, WishEvent> outcome = attempts.at(act).on(wish, circumstances());
                assertThat(before.openActs()).as(describe(act)).contains(act);
                journal.addAll(outcome.events());
                wish = outcome.state();
                done++;
                acts.merge(act, 1, Integer::sum);
                check(act);
            } catch (Refusal refusal) {
                checkRefusal(act, refusal);
            } catch (IllegalArgumentException | IllegalStateException e) {
                throw new AssertionError(describe(act), e);
            }
        }

        private void check(WishAct act) {
            try {
                assertThat(Wish.fold(wish.id(), journal)).isEqualTo(wish);
                assertThat(wish.version()).isEqualTo(journal.size());
                assertThat(wish.state().annals().latest()).isEqualTo(now);
                Invariants.check(wish);
            } catch (AssertionError broken) {
                throw new AssertionError(describe(act), broken);
            }
        }

        private void checkRefusal(WishAct act, Refusal refusal) {
            boolean open = wish.openActs().contains(act);
            boolean outOfOrder = refusal instanceof Refusal.Conflict conflict
                    && conflict.reason() == Refusal.Conflict.Reason.OUT_OF_ORDER;
            if (open && !WITHOUT_EFFECT.contains(act)) {
                assertThat(refusal.rule().isPresent() || refusal instanceof Refusal.InvalidInput)
                        .as(describe(act) + " refused by " + refusal)
                        .isTrue();
            } else {
                assertThat(outOfOrder || open)
                        .as(describe(act) + " refused by " + refusal)
                        .isTrue();
            }
        }

        private String describe(WishAct act) {
            return name + ", after " + act + ": " + wish + " of " + journal.size() + " events, the last "
                    + journal.get(journal.size() - 1).getClass().getSimpleName();
        }
    }
}
