package org.guanjia.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.WishStage.CLOSED;
import static org.guanjia.domain.wish.WishStage.DELIVERED;
import static org.guanjia.domain.wish.WishStage.IN_DELIVERY;
import static org.guanjia.domain.wish.WishStage.MERGED;
import static org.guanjia.domain.wish.WishStage.RECEIVED;
import static org.guanjia.domain.wish.WishStage.REFUSED;
import static org.guanjia.domain.wish.WishStage.SOLVED_BY_POLICY;
import static org.guanjia.domain.wish.WishStage.SUBMITTED;
import static org.guanjia.domain.wish.WishStage.VERIFIED;
import static org.guanjia.domain.wish.WishStage.WITHDRAWN;
import static org.guanjia.domain.wish.WishStage.WITH_DEPARTMENT;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guanjia.application.audit.query.VerifyJournal;
import org.guanjia.application.wish.query.ListHeldMessages;
import org.guanjia.application.wish.query.ReadWish;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryIT {

    @TempDir
    private Path home;

    /** In the holidays of the story, just after midnight, with a new year in it, and in a year without a calendar. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2026-10-25T02:00:00Z", "2026-11-21T16:10:00Z", "2027-01-10T02:00:00Z", "2027-03-01T07:30:00Z"})
    void told_until_now_it_leaves_something_to_do_for_everybody(String now) {
        Instant end = Instant.parse(now);
        try (Story story = Story.tell(home, Timetable.until(end))) {
            assertThat(stages(story))
                    .contains(SUBMITTED, RECEIVED, WITH_DEPARTMENT, VERIFIED, IN_DELIVERY, DELIVERED, CLOSED);
            assertThat(state(story, Tale.LATE_RECEIPT).clocks().open())
                    .as("hours need no calendar")
                    .anyMatch(clock -> clock.deadline().isOverdue(end));
            assertThat(state(story, Tale.ODD_JOBS).earliestDue())
                    .hasValueSatisfying(due -> assertThat(due).isAfter(end));
            assertThat(story.guanjia()
                            .feedback()
                            .held(
                                    Official.CLERK.actor(),
                                    new ListHeldMessages.Query(
                                            Optional.empty(), Optional.empty(), Optional.empty(), 50))
                            .items())
                    .hasSize(1);
        }
    }

    @Test
    void told_to_its_end_it_has_ended_every_wish_but_the_last_two() {
        try (Story story = Story.tell(home, Timetable.autumn2026())) {
            assertThat(stages(story))
                    .containsOnly(CLOSED, MERGED, REFUSED, SOLVED_BY_POLICY, WITHDRAWN, VERIFIED, SUBMITTED);
            assertThat(story.wishes()).containsOnlyKeys(Tale.values());
            assertThat(story.guanjia()
                            .journal()
                            .verify(
                                    Official.AUDITOR.actor(),
                                    new VerifyJournal.Query(Optional.empty(), Optional.empty(), 10_000))
                            .findings())
                    .isEmpty();
        }
    }

    private static Set<WishStage> stages(Story story) {
        return story.wishes().keySet().stream()
                .map(tale -> state(story, tale).stage())
                .collect(Collectors.toSet());
    }

    private static WishState state(Story story, Tale tale) {
        return story.guanjia()
                .wishes()
                .read(
                        Official.AUDITOR.actor(),
                        new ReadWish.Query(
                                Optional.ofNullable(story.wishes().get(tale)).orElseThrow()))
                .wish()
                .state();
    }
}
