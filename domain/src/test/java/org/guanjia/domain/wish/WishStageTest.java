package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WishStageTest {

    /** What is open at each stage, written out. */
    private static final String TABLE = """
            SUBMITTED: ACKNOWLEDGE REDISPATCH TRANSFER ASSIGN AMEND ATTACH DECLARE_INTEREST EXPLAIN_DELAY RENEW_FOLLOW_UP_CODE \
            DECIDE_DUPLICATES DECIDE_EMERGENCY MAKE_UP RECTIFY WITHDRAW MERGE DISCONTINUE
            RECEIVED: REDISPATCH TRANSFER ASSIGN AMEND ATTACH DECLARE_INTEREST EXPLAIN_DELAY RENEW_FOLLOW_UP_CODE DECIDE_DUPLICATES \
            FIND_NO_POLICY HAND_OVER TRIAGE REFUSE DECIDE_EMERGENCY MAKE_UP RECTIFY WITHDRAW MERGE DISCONTINUE CONVERT
            WITH_DEPARTMENT: ASSIGN AMEND ATTACH DECLARE_INTEREST EXPLAIN_DELAY RENEW_FOLLOW_UP_CODE DECIDE_DUPLICATES COME_BACK \
            SOLVE_BY_POLICY MAKE_UP RECTIFY WITHDRAW DISCONTINUE
            TRIAGED: REDISPATCH TRANSFER ASSIGN AMEND ATTACH DECLARE_INTEREST EXPLAIN_DELAY RENEW_FOLLOW_UP_CODE DECIDE_DUPLICATES \
            FIND_NO_POLICY HAND_OVER TRIAGE VERIFY REFUSE DECIDE_EMERGENCY MAKE_UP RECTIFY WITHDRAW MERGE DISCONTINUE \
            CONVERT
            VERIFIED: REDISPATCH TRANSFER ASSIGN AMEND ATTACH DECLARE_INTEREST EXPLAIN_DELAY RENEW_FOLLOW_UP_CODE DECIDE_DUPLICATES \
            HAND_OVER TRIAGE VERIFY APPROVE RETURN RESUBMIT REFUSE DECIDE_EMERGENCY MAKE_UP RECTIFY WITHDRAW MERGE DISCONTINUE CONVERT
            APPROVED: ACKNOWLEDGE ASSIGN AMEND ATTACH DECLARE_INTEREST EXPLAIN_DELAY RENEW_FOLLOW_UP_CODE DECIDE_DUPLICATES FIND_NO_POLICY \
            VERIFY MAKE_UP REVOKE RECTIFY START_DELIVERY WITHDRAW DISCONTINUE
            IN_DELIVERY: ACKNOWLEDGE ASSIGN AMEND ATTACH DECLARE_INTEREST EXPLAIN_DELAY RENEW_FOLLOW_UP_CODE DECIDE_DUPLICATES \
            FIND_NO_POLICY VERIFY MAKE_UP REVOKE RECTIFY DELIVER_PART WITHDRAW DISCONTINUE
            DELIVERED: ACKNOWLEDGE ASSIGN ATTACH DECLARE_INTEREST EXPLAIN_DELAY RENEW_FOLLOW_UP_CODE DECIDE_DUPLICATES FIND_NO_POLICY VERIFY MAKE_UP REVOKE RECTIFY \
            EVALUATE CLOSE_UNEVALUATED
            CLOSED: ACKNOWLEDGE ASSIGN ATTACH DECLARE_INTEREST EXPLAIN_DELAY RENEW_FOLLOW_UP_CODE DECIDE_DUPLICATES FIND_NO_POLICY VERIFY MAKE_UP REVOKE RECTIFY \
            REOPEN
            REFUSED: ATTACH EXPLAIN_DELAY RENEW_FOLLOW_UP_CODE DECIDE_DUPLICATES FIND_NO_POLICY VERIFY MAKE_UP RECTIFY COMPLAIN \
            DECIDE_COMPLAINT
            WITHDRAWN: ATTACH EXPLAIN_DELAY RENEW_FOLLOW_UP_CODE DECIDE_DUPLICATES FIND_NO_POLICY VERIFY MAKE_UP RECTIFY
            MERGED: ATTACH EXPLAIN_DELAY RENEW_FOLLOW_UP_CODE DECIDE_DUPLICATES FIND_NO_POLICY VERIFY MAKE_UP RECTIFY
            SOLVED_BY_POLICY: ATTACH EXPLAIN_DELAY RENEW_FOLLOW_UP_CODE DECIDE_DUPLICATES FIND_NO_POLICY VERIFY MAKE_UP RECTIFY
            DISCONTINUED: ATTACH EXPLAIN_DELAY RENEW_FOLLOW_UP_CODE DECIDE_DUPLICATES FIND_NO_POLICY VERIFY MAKE_UP RECTIFY
            TRANSFERRED: ATTACH EXPLAIN_DELAY RENEW_FOLLOW_UP_CODE DECIDE_DUPLICATES FIND_NO_POLICY VERIFY MAKE_UP RECTIFY
            CONVERTED: ATTACH EXPLAIN_DELAY RENEW_FOLLOW_UP_CODE DECIDE_DUPLICATES FIND_NO_POLICY VERIFY MAKE_UP RECTIFY RETURN_FROM_PROJECT
            """;

    private static final Map<WishStage, Set<WishAct>> EXPECTED = TABLE.lines()
            .map(line -> line.split(": "))
            .collect(Collectors.toMap(
                    row -> WishStage.valueOf(row[0]),
                    row -> Arrays.stream(row[1].strip().split(" +"))
                            .map(WishAct::valueOf)
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(WishAct.class)))));

    /** An ordinary wish at each stage: no emergency, no duplicates, nothing owed but the next step. */
    private static final Map<WishStage, Supplier<Journey>> AT = Map.ofEntries(
            Map.entry(WishStage.SUBMITTED, WishStageTest::submitted),
            Map.entry(WishStage.RECEIVED, () -> submitted().received()),
            Map.entry(WishStage.WITH_DEPARTMENT, () -> submitted().received().handedOver()),
            Map.entry(WishStage.TRIAGED, () -> submitted().toTriage()),
            Map.entry(WishStage.VERIFIED, () -> submitted().toVerified()),
            Map.entry(WishStage.APPROVED, WishStageTest::approved),
            Map.entry(WishStage.IN_DELIVERY, () -> approved().startedDelivery()),
            Map.entry(WishStage.DELIVERED, WishStageTest::delivered),
            Map.entry(WishStage.CLOSED, () -> delivered().evaluated(Grade.SATISFIED)),
            Map.entry(WishStage.REFUSED, () -> submitted().received().refusedByTown()),
            Map.entry(WishStage.WITHDRAWN, () -> submitted().withdrawn()),
            Map.entry(WishStage.MERGED, () -> submitted().then((it, on) -> it.mergeInto(earlier(2), text(9), on))),
            Map.entry(
                    WishStage.SOLVED_BY_POLICY,
                    () -> submitted()
                            .received()
                            .handedOver()
                            .then((it, on) -> it.solveByPolicy(Optional.empty(), Optional.empty(), on))),
            Map.entry(
                    WishStage.DISCONTINUED,
                    () -> submitted()
                            .then((it, on) ->
                                    it.discontinue(EndingEvent.Discontinued.Cause.MOVED, Optional.empty(), on))),
            Map.entry(
                    WishStage.TRANSFERRED,
                    () -> submitted()
                            .then((it, on) -> it.transfer(VILLAGE_OF_QISHI, new WishId(QISHI, ulid(5)), text(9), on))),
            Map.entry(WishStage.CONVERTED, () -> submitted().received().then((it, on) -> it.convert(text(9), on))));

    @ParameterizedTest
    @EnumSource(WishStage.class)
    void a_stage_opens_the_acts_that_are_written_here_and_no_others(WishStage stage) {
        assertThat(stage.open()).isEqualTo(EXPECTED.get(stage));
    }

    @ParameterizedTest
    @EnumSource(WishAct.class)
    void every_act_is_open_at_some_stage_and_says_where(WishAct act) {
        assertThat(WishStage.openTo(act))
                .isNotEmpty()
                .isEqualTo(Stream.of(WishStage.values())
                        .filter(stage -> EXPECTED.get(stage).contains(act))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(WishStage.class)
    void what_is_not_open_is_refused_as_out_of_order(WishStage stage) {
        Journey wish = AT.get(stage).get();
        assertThat(wish.stage()).isEqualTo(stage);
        assertThat(EXPECTED.get(stage)).containsAll(wish.wish().openActs());

        for (WishAct act : WishAct.values()) {
            Journey.Act attempt = new Attempts(new Random(7)).at(act);
            if (!wish.wish().openActs().contains(act)) {
                Refusal refusal = wish.refused(attempt);
                assertThat(refusal.key()).as("%s at %s", act, stage).isEqualTo("G-out-of-order");
                assertThat(refusal.values()).containsEntry("act", act.name()).containsEntry("stage", stage.name());
            }
        }
    }

    @Test
    void an_ordinary_wish_that_has_ended_takes_only_files_reasons_and_new_codes() {
        for (WishStage stage :
                List.of(WishStage.WITHDRAWN, WishStage.MERGED, WishStage.SOLVED_BY_POLICY, WishStage.DISCONTINUED)) {
            assertThat(AT.get(stage).get().wish().openActs())
                    .containsExactlyInAnyOrder(WishAct.ATTACH, WishAct.EXPLAIN_DELAY, WishAct.RENEW_FOLLOW_UP_CODE);
        }
        assertThat(AT.get(WishStage.TRANSFERRED).get().wish().openActs())
                .as("files belong where it goes on")
                .containsExactlyInAnyOrder(WishAct.EXPLAIN_DELAY, WishAct.RENEW_FOLLOW_UP_CODE);
    }

    @Test
    void closed_and_ended_stages_are_the_ends() {
        assertThat(new TreeSet<>(List.of(WishStage.values())).headSet(WishStage.CLOSED))
                .noneMatch(WishStage::isEnd);
        assertThat(new TreeSet<>(List.of(WishStage.values())).tailSet(WishStage.CLOSED))
                .allMatch(WishStage::isEnd);
    }

    private static Journey submitted() {
        return Journey.of(WishKind.SPECIAL_GROUP, "800");
    }

    private static Journey approved() {
        return submitted().toVerified().approved("800");
    }

    private static Journey delivered() {
        return approved().startedDelivery().delivered("800", true);
    }
}
