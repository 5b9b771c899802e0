package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.bootstrap.story.Officials.HENGLI;
import static org.guanjia.bootstrap.story.Officials.QISHI;
import static org.guanjia.bootstrap.story.Officials.clerk;
import static org.guanjia.bootstrap.story.Officials.villageLead;

import java.nio.file.Path;
import org.guanjia.application.access.Actor;
import org.guanjia.application.wish.PersonInput;
import org.guanjia.application.wish.query.WishSheet;
import org.guanjia.domain.rulebook.WishMessage;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishState;
import org.guanjia.domain.wish.WishStep;
import org.guanjia.domain.worktime.DeadlineState;
import org.guanjia.domain.worktime.Light;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wishes that concern two towns. */
class MovedWishesIT {

    private static final Actor OF_HENGLI = clerk(HENGLI);
    private static final Actor OF_QISHI = clerk(QISHI);

    @TempDir
    private Path folder;

    @Test
    void the_same_need_in_two_towns_is_found_and_merged() throws Exception {
        try (Story story = new Story(folder, "2026-09-22T09:00")) {
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
    void a_transferred_wish_goes_on_with_its_clocks_and_its_person() throws Exception {
        try (Story story = new Story(folder, "2026-09-23T10:00")) {
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

    private static PersonInput wu(Story story) {
        return story.secrets().resident("吴阿虚", "445221199001017016", "13800138033", "东莞市企石镇企石村乌有街5号");
    }
}
