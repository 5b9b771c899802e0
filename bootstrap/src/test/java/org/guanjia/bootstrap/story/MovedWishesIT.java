package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.bootstrap.story.Officials.HENGLI;
import static org.guanjia.bootstrap.story.Officials.QISHI;
import static org.guanjia.bootstrap.story.Officials.SHIPAI;
import static org.guanjia.bootstrap.story.Officials.clerk;
import static org.guanjia.bootstrap.story.Officials.villageLead;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.guanjia.adapter.contract.Scale;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Assignment;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.wish.MergeWish;
import org.guanjia.application.wish.PersonInput;
import org.guanjia.application.wish.query.WishSheet;
import org.guanjia.domain.rulebook.WishMessage;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishState;
import org.guanjia.domain.wish.WishStep;
import org.guanjia.domain.worktime.DeadlineState;
import org.guanjia.domain.worktime.Light;
import org.junit.jupiter.api.Test;

/** Wishes that concern two towns. */
class MovedWishesIT extends Stories {

    private static final int ROUNDS = Scale.of(24, 6);

    private static final Actor OF_HENGLI = clerk(HENGLI);
    private static final Actor OF_QISHI = clerk(QISHI);

    @Test
    void the_same_need_in_two_towns_is_found_and_merged() throws Exception {
        try (Story story = story("2026-09-22T09:00")) {
            PersonInput wu = wu(story);
            String first = story.submitted(OF_HENGLI, Request.urgent(wu, "700", story.say("在横沥求助药费"), HENGLI));
            String other = story.submitted(
                    OF_HENGLI,
                    Request.urgent(wu, "700", story.say("另外求助学费"), HENGLI).in("education"));
            assertThat(story.state(other).examination().possibleDuplicates()).isEmpty();

            story.at("2026-09-23T09:00");
            String second = story.submitted(OF_QISHI, Request.urgent(wu, "700", story.say("又在企石求助药费"), QISHI));
            assertThat(story.state(second).examination().possibleDuplicates()).containsExactly(WishId.parse(first));
            Acts acts = new Acts(story, second).acknowledged(OF_QISHI).foundNoPolicy(OF_QISHI);
            assertThat(catchThrowableOfType(Refusal.RuleBroken.class, () -> acts.triaged(OF_QISHI))
                            .code())
                    .isEqualTo("W-11");

            acts.merged(OF_QISHI, first, "与横沥镇同一诉求");
            assertThat(story.stage(second)).isEqualTo(WishStage.MERGED);
            assertThat(story.state(second).aftermath().continuedAs()).contains(WishId.parse(first));
            story.hasTold(second, WishMessage.RECEIPT, WishMessage.RESULT);

            new Acts(story, first)
                    .acknowledged(OF_HENGLI)
                    .foundNoPolicy(OF_HENGLI)
                    .triaged(OF_HENGLI);
            assertThat(story.stage(first)).isEqualTo(WishStage.TRIAGED);
            story.hasTold(first, WishMessage.RECEIPT);
            story.ends();
        }
    }

    @Test
    void the_same_need_of_somebody_of_the_same_household_is_found() throws Exception {
        try (Story story = story("2026-09-22T09:00")) {
            PersonInput wu = wu(story);
            PersonInput mother = story.secrets().household("吴虚娘", wu);
            String first = story.submitted(OF_HENGLI, Request.urgent(mother, "700", story.say("家中药费"), HENGLI));
            story.at("2026-09-23T09:00");

            String second = story.submitted(OF_QISHI, Request.urgent(wu, "700", story.say("本人药费"), QISHI));
            assertThat(story.state(second).examination().possibleDuplicates()).containsExactly(WishId.parse(first));
            story.ends();
        }
    }

    @Test
    void a_transferred_wish_goes_on_with_its_clocks_and_its_person() throws Exception {
        try (Story story = story("2026-09-23T10:00")) {
            PersonInput wu = wu(story);
            String left = story.submitted(OF_HENGLI, Request.urgent(wu, "700", story.say("人其实住在企石"), HENGLI));
            WishState before = story.state(left);
            story.at("2026-09-24T09:00");
            new Acts(story, left).transferred(OF_HENGLI, QISHI.text(), "居住地在企石村");

            String there =
                    story.state(left).aftermath().continuedAs().orElseThrow().text();
            story.knows(there);
            assertThat(story.stage(left)).isEqualTo(WishStage.TRANSFERRED);
            WishSheet nothingOwed = story.sheet(OF_HENGLI, left);
            assertThat(nothingOwed.due()).isEmpty();
            assertThat(nothingOwed.whole()).isEqualTo(Light.OFF);
            assertThat(nothingOwed.steps()).isEmpty();
            assertThat(catchThrowable(() -> story.sheet(OF_HENGLI, there))).isInstanceOf(Refusal.NotFound.class);
            WishState after = story.state(there);
            assertThat(after.origin().rulebook()).isEqualTo(before.origin().rulebook());
            assertThat(after.origin().extension()).isEqualTo(before.origin().extension());
            assertThat(after.origin().submittedAt()).isEqualTo(before.origin().submittedAt());
            assertThat(after.clocks()).isEqualTo(before.clocks());
            assertThat(after.need().person().town()).isEqualTo(QISHI.town());

            story.at("2026-09-24T11:00"); // twenty-five hours after its first arrival
            Acts acts = new Acts(story, there).acknowledged(OF_QISHI);
            assertThat(story.clockOf(there, WishStep.RECEIPT)).isEqualTo(DeadlineState.MISSED);
            String again = story.submitted(OF_QISHI, Request.urgent(wu, "700", story.say("再来问一次"), QISHI));
            assertThat(story.state(again).examination().possibleDuplicates())
                    .as("known by the person who came along")
                    .containsExactly(WishId.parse(there));

            acts.foundNoPolicy(OF_QISHI).triaged(OF_QISHI).waived(OF_QISHI, "申明书");
            acts.approved(villageLead(QISHI), "700").deliveryStarted(OF_QISHI).deliveredLast(OF_QISHI, "700", "药费收据");
            acts.evaluated(OF_QISHI, "SATISFIED", "电话评价");
            story.hasTold(left);
            story.hasTold(there, WishMessage.RECEIPT, WishMessage.RESULT, WishMessage.SURVEY_RESULT);
            story.ends();
        }
    }

    @Test
    void merges_that_cross_between_towns_end_all_wishes_but_one() throws Exception {
        try (Story story = story("2026-09-22T09:00")) {
            List<VillageCode> towns = List.of(HENGLI, QISHI, SHIPAI);
            for (int round = 0; round < ROUNDS; round++) {
                List<String> circle = new ArrayList<>();
                for (VillageCode village : towns.subList(0, 2 + round % 2)) {
                    circle.add(story.submitted(
                            clerk(village), Request.urgent(wu(story), "700", story.say("药费"), village)));
                    story.clock().pass(Duration.ofSeconds(round / (ROUNDS / 2)));
                }

                List<Optional<String>> refusals = inACircle(story, circle, towns);

                assertThat(circle).noneMatch(wish -> leadsInACircle(story, wish));
                assertThat(refusals.stream().flatMap(Optional::stream))
                        .isNotEmpty()
                        .isSubsetOf("W-11.first-goes-on", "G-out-of-order");
                assertThat(circle)
                        .filteredOn(wish -> story.stage(wish) != WishStage.MERGED)
                        .hasSizeBetween(1, circle.size() - 1);
            }
            story.ends();
        }
    }

    /** Whether nobody is left in whom the need of a merged wish is met. */
    private static boolean leadsInACircle(Story story, String wish) {
        Set<WishId> passed = new HashSet<>();
        Optional<WishId> next = Optional.of(WishId.parse(wish));
        while (next.isPresent() && passed.add(next.get())) {
            next = story.state(next.get().text()).aftermath().continuedAs();
        }
        return next.isPresent();
    }

    /** Merges each wish into the next one, all at once; what was refused, in order. */
    private static List<Optional<String>> inACircle(Story story, List<String> circle, List<VillageCode> towns)
            throws Exception {
        Actor everywhere = new Actor(
                "town-leads",
                towns.stream()
                        .map(village -> new Assignment(Role.TOWN_LEAD, new Jurisdiction.OfTown(village.town())))
                        .collect(Collectors.toSet()));
        CyclicBarrier barrier = new CyclicBarrier(circle.size());
        ExecutorService threads = Executors.newFixedThreadPool(circle.size());
        try {
            List<Callable<Optional<String>>> merges = new ArrayList<>();
            for (int i = 0; i < circle.size(); i++) {
                MergeWish.Command merge = new MergeWish.Command(
                        circle.get(i), circle.get((i + 1) % circle.size()), story.say("同一诉求"), Optional.empty());
                merges.add(() -> {
                    barrier.await();
                    return Optional.ofNullable(catchThrowableOfType(
                                    Refusal.class,
                                    () -> story.guanjia().examination().merge(everywhere, merge)))
                            .map(Refusal::key);
                });
            }
            List<Optional<String>> refusals = new ArrayList<>();
            for (Future<Optional<String>> merge : threads.invokeAll(merges)) {
                refusals.add(merge.get());
            }
            return refusals;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_merge_into_a_transferred_wish_goes_where_that_goes_on() throws Exception {
        try (Story story = story("2026-09-23T10:00")) {
            PersonInput wu = wu(story);
            String left = story.submitted(OF_HENGLI, Request.urgent(wu, "700", story.say("人其实住在企石"), HENGLI));
            story.at("2026-09-23T11:00");
            String later = story.submitted(clerk(SHIPAI), Request.urgent(wu, "700", story.say("又在石排求助"), SHIPAI));
            new Acts(story, left).transferred(OF_HENGLI, QISHI.text(), "居住地在企石村");
            String there =
                    story.state(left).aftermath().continuedAs().orElseThrow().text();
            story.knows(there);

            new Acts(story, later).merged(clerk(SHIPAI), left, "与横沥镇同一诉求");

            assertThat(story.state(later).aftermath().continuedAs()).contains(WishId.parse(there));
            story.ends();
        }
    }

    private static PersonInput wu(Story story) {
        return story.secrets().resident("吴阿虚", "445221199001017016", "13800138033", "东莞市企石镇企石村乌有街5号");
    }
}
