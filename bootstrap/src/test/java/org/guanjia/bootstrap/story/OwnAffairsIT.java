package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.bootstrap.story.Officials.HUMEN;
import static org.guanjia.bootstrap.story.Officials.QISHI;
import static org.guanjia.bootstrap.story.Officials.clerk;
import static org.guanjia.bootstrap.story.Officials.villageLead;

import java.util.Optional;
import java.util.Set;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Assignment;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.wish.PersonInput;
import org.guanjia.application.wish.WithdrawWish;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.wish.Capacity;
import org.guanjia.domain.wish.Evaluation;
import org.junit.jupiter.api.Test;

/** A clerk is a resident too, and keeps both apart: what they record for others is not theirs. */
class OwnAffairsIT extends Stories {

    @Test
    void what_a_clerk_recorded_for_another_is_out_of_reach_once_they_serve_elsewhere() throws Exception {
        try (Story story = story("2026-10-12T09:00")) {
            String wish = story.submitted(clerkOf(HUMEN), request(story));
            assertThat(story.state(wish).origin().recordedAs()).isEqualTo(Capacity.STAFF);

            assertThat(catchThrowable(() -> withdraw(story, clerkOf(QISHI), wish)))
                    .isInstanceOf(Refusal.NotFound.class);
            withdraw(story, clerkOf(HUMEN), wish);
            story.ends();
        }
    }

    @Test
    void what_they_ask_for_themselves_stays_theirs_and_is_evaluated_by_themselves() throws Exception {
        try (Story story = story("2026-10-12T09:00")) {
            String wish = own(story, clerkOf(HUMEN));
            assertThat(story.state(wish).origin().recordedAs()).isEqualTo(Capacity.RESIDENT);
            Actor other = clerk(HUMEN);
            Acts acts = new Acts(story, wish).acknowledged(other).foundNoPolicy(other);
            acts.triaged(other).waived(other, "本人签名的申明书");
            assertThat(catchThrowableOfType(Refusal.RuleBroken.class, () -> acts.approved(clerkOf(HUMEN), "700"))
                            .key())
                    .isEqualTo("A-02.submitted-it");
            acts.approved(villageLead(HUMEN), "700").deliveryStarted(other).deliveredLast(other, "700", "收据");

            acts.evaluated(clerkOf(QISHI), "SATISFIED", "谢谢");

            assertThat(story.state(wish).aftermath().evaluation())
                    .map(Evaluation::byCall)
                    .contains(false);
            story.ends();
        }
    }

    @Test
    void what_they_record_of_a_call_was_told_by_call_though_they_are_residents_too() throws Exception {
        try (Story story = story("2026-10-12T09:00")) {
            Actor clerk = clerkOf(HUMEN);
            String wish = story.submitted(clerk, request(story));
            Acts acts = new Acts(story, wish).acknowledged(clerk).foundNoPolicy(clerk);
            acts.triaged(clerk).waived(clerk, "本人签名的申明书").approved(villageLead(HUMEN), "700");
            acts.deliveryStarted(clerk).deliveredLast(clerk, "700", "收据");

            acts.evaluated(clerk, "SATISFIED", "电话里说满意");

            assertThat(story.state(wish).aftermath().evaluation())
                    .map(Evaluation::byCall)
                    .contains(true);
            story.ends();
        }
    }

    private static void withdraw(Story story, Actor actor, String wish) {
        story.guanjia().delivery().withdraw(actor, new WithdrawWish.Command(wish, story.say("不再需要"), Optional.empty()));
    }

    private static String own(Story story, Actor actor) {
        String wish = story.guanjia()
                .wishes()
                .submit(actor, request(story).command(true))
                .id();
        story.knows(wish);
        return wish;
    }

    private static Request request(Story story) {
        PersonInput person = story.secrets().resident("罗小虚", "362202198507198815", "13800138055", "东莞市虎门镇幻影路8号");
        return Request.urgent(person, "700", story.say("药费"), HUMEN);
    }

    /** The same person, wherever they serve. */
    private static Actor clerkOf(VillageCode village) {
        return new Actor(
                "clerk-and-resident",
                Set.of(
                        new Assignment(Role.RESIDENT, new Jurisdiction.OfSelf()),
                        new Assignment(Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(village))));
    }
}
