package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.bootstrap.story.Officials.HENGLI;
import static org.guanjia.bootstrap.story.Officials.HUMEN;
import static org.guanjia.bootstrap.story.Officials.QISHI;
import static org.guanjia.bootstrap.story.Officials.clerk;
import static org.guanjia.bootstrap.story.Officials.villageLead;

import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Assignment;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.wish.PersonInput;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.wish.WishStage;
import org.junit.jupiter.api.Test;

/** Acts that look fit and would lead a wish nowhere, or stand on a word that was not given for it. */
class CarefulDesksIT extends Stories {

    private static final Actor CLERK = clerk(HENGLI);
    /** Another village of 虎门镇. */
    private static final VillageCode NEIGHBOUR = new VillageCode("441900121005");

    @Test
    void a_wish_is_merged_only_into_one_that_goes_on_or_gave_aid() throws Exception {
        try (Story story = story("2026-10-12T09:00")) {
            String first = story.submitted(CLERK, Request.urgent(luo(story), "700", story.say("药费一"), HENGLI));
            story.at("2026-10-12T09:01");
            String second = story.submitted(clerk(QISHI), Request.urgent(luo(story), "700", story.say("药费二"), QISHI));
            assertThat(catchThrowable(() ->
                            new Acts(story, first).merged(CLERK, "441900105-01ARZ3NDEKTSV4RRFFQ69G5FAV", "并入不存在的诉求")))
                    .isInstanceOf(Refusal.NotFound.class);

            new Acts(story, second).merged(clerk(QISHI), first, "并入横沥镇");
            assertThat(catchThrowable(() -> new Acts(story, first).merged(CLERK, second, "并回企石镇")))
                    .as("it was never shown there")
                    .isInstanceOf(Refusal.NotFound.class);
            assertThat(story.stage(first)).isEqualTo(WishStage.SUBMITTED);
            story.ends();
        }
    }

    @Test
    void an_authority_for_emergencies_reaches_as_far_as_its_office() throws Exception {
        try (Story story = story("2026-10-12T22:00")) {
            Actor officer = new Actor(
                    "officer-of-two",
                    Set.of(
                            new Assignment(Role.VILLAGE_LEAD, new Jurisdiction.OfVillage(HUMEN)),
                            new Assignment(Role.VILLAGE_LEAD, new Jurisdiction.OfVillage(NEIGHBOUR))));
            Authority.give(story, officer, HUMEN, LocalDate.of(2026, 10, 12));
            String here = story.submitted(clerk(HUMEN), Request.urgent(luo(story), "900", story.say("夜里断电"), HUMEN));
            String beside =
                    story.submitted(clerk(NEIGHBOUR), Request.urgent(luo(story), "900", story.say("夜里断水"), NEIGHBOUR));

            assertThat(catchThrowableOfType(
                                    Refusal.RuleBroken.class,
                                    () -> new Acts(story, beside).decidedAsEmergency(officer, "900"))
                            .code())
                    .isEqualTo("W-09");
            new Acts(story, here).decidedAsEmergency(officer, "900");
            assertThat(story.stage(here)).isEqualTo(WishStage.APPROVED);
            story.ends();
        }
    }

    @Test
    void an_authority_for_emergencies_carries_nothing_that_was_decided_before_it_was_given() throws Exception {
        try (Story story = story("2026-10-12T21:00")) {
            Actor officer = villageLead(HUMEN);
            String wish = story.submitted(clerk(HUMEN), Request.urgent(luo(story), "900", story.say("夜里断炊"), HUMEN));
            Acts acts = new Acts(story, wish);
            story.at("2026-10-12T22:00");
            Authority.give(story, officer, HUMEN, LocalDate.of(2026, 10, 12));

            story.at("2026-10-12T23:00");
            assertThat(catchThrowableOfType(
                                    Refusal.RuleBroken.class,
                                    () -> acts.decidedAsEmergencyAt(officer, "900", "2026-10-12T21:59"))
                            .code())
                    .isEqualTo("W-09");
            acts.decidedAsEmergencyAt(officer, "900", "2026-10-12T22:00");
            assertThat(story.stage(wish)).isEqualTo(WishStage.APPROVED);
            story.ends();
        }
    }

    @Test
    void no_wish_is_sent_where_the_programme_or_the_region_has_nobody() throws Exception {
        try (Story story = story("2026-10-12T09:00")) {
            String wish = story.submitted(CLERK, Request.urgent(luo(story), "700", story.say("找对门"), HENGLI));
            Acts acts = new Acts(story, wish);
            assertThat(faultOf(() -> acts.transferred(CLERK, "441900402498", "东莞港不在三十三个单位之内")))
                    .isEqualTo(FaultCode.OUTSIDE_PROGRAMME);
            assertThat(faultOf(() -> acts.redispatched(CLERK, "441900106204", "441900106999:village-committee")))
                    .isEqualTo(FaultCode.UNKNOWN_OFFICE);
            assertThat(faultOf(() -> acts.redispatched(CLERK, "441900106204", "441900106205:village-committee")))
                    .isEqualTo(FaultCode.NOT_ONE_OF);
            acts.redispatched(CLERK, "441900106204", "441900106:town-lead-department");
            assertThat(story.state(wish).custody().village().text()).isEqualTo("441900106204");
            story.ends();
        }
    }

    private static FaultCode faultOf(ThrowingCallable act) {
        Refusal.InvalidInput refusal = catchThrowableOfType(Refusal.InvalidInput.class, act);
        assertThat(refusal).isNotNull();
        return refusal.faults().stream().map(Fault::code).findFirst().orElseThrow();
    }

    private static PersonInput luo(Story story) {
        return story.secrets().resident("罗小虚", "362202198507198815", "13800138055", "东莞市横沥镇横沥村幻影路8号");
    }
}
