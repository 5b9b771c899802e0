package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.bootstrap.story.Officials.HENGLI;
import static org.guanjia.bootstrap.story.Officials.HOTLINE;
import static org.guanjia.bootstrap.story.Officials.HUMEN;
import static org.guanjia.bootstrap.story.Officials.clerk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.wish.PersonInput;
import org.guanjia.application.wish.Slip;
import org.guanjia.application.wish.SubmitWish;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.VillageCode;
import org.junit.jupiter.api.Test;

/** Tickets of the hotline: one wish each, whatever was refused before, wherever they are sent (W-11). */
class TicketsIT extends Stories {

    private static final String CHANNEL = "12345-hotline";

    @Test
    void a_ticket_that_was_refused_comes_again_corrected_and_into_another_town() throws Exception {
        try (Story story = story("2026-10-12T09:00")) {
            Request ticket = ticket(story, "DG20261012-000007");
            assertThat(catchThrowableOfType(
                                    Refusal.InvalidInput.class,
                                    () -> story.submitted(HOTLINE, ticket.in("no-such-field")))
                            .faults())
                    .isNotEmpty();

            String wish = story.submitted(HOTLINE, ticket.at(HUMEN));

            assertThat(story.state(wish).custody().village()).isEqualTo(HUMEN);
            assertThat(story.submitted(HOTLINE, ticket)).isEqualTo(wish);
            story.ends();
        }
    }

    @Test
    void a_ticket_that_came_is_known_when_nothing_new_may_come_in_any_more() throws Exception {
        try (Story story = story("2026-12-31T09:00")) {
            Request ticket = ticket(story, "DG20261231-000001");
            String wish = story.submitted(HOTLINE, ticket);

            story.at("2027-01-04T09:00");
            assertThat(story.submitted(HOTLINE, ticket)).isEqualTo(wish);
            Request next = ticket.by(CHANNEL, "DG20270104-000001");
            assertThat(catchThrowableOfType(Refusal.RuleBroken.class, () -> story.submitted(HOTLINE, next))
                            .code())
                    .isEqualTo("R-02");
            story.ends();
        }
    }

    @Test
    void a_ticket_sent_to_two_towns_at_once_is_one_wish() throws Exception {
        try (Story story = story("2026-10-12T09:00")) {
            List<SubmitWish.Command> tickets = IntStream.range(0, 8)
                    .mapToObj(i ->
                            ticket(story, "DG20261012-000009").at(townOf(i)).command())
                    .toList();

            Set<String> wishes =
                    atOnce(story, tickets).stream().flatMap(Optional::stream).collect(Collectors.toSet());

            assertThat(wishes).hasSize(1);
            Slip again = story.guanjia().wishes().submit(HOTLINE, tickets.get(0));
            assertThat(wishes).containsExactly(again.id());
            story.knows(again.id());
            story.ends();
        }
    }

    @Test
    void a_number_that_a_clerk_entered_is_the_hotlines_own() throws Exception {
        try (Story story = story("2026-10-12T09:00")) {
            Actor clerk = clerk(HENGLI);
            Request ticket = ticket(story, "DG20261012-000011");
            String wish = story.submitted(clerk, ticket);

            assertThat(story.submitted(HOTLINE, ticket)).isEqualTo(wish);
            assertThat(catchThrowableOfType(
                            Refusal.NotFound.class, () -> story.submitted(clerk(HUMEN), ticket.at(HUMEN))))
                    .as("whoever serves elsewhere learns nothing of it")
                    .isNotNull();
            story.ends();
        }
    }

    private static VillageCode townOf(int number) {
        return number % 2 == 0 ? HENGLI : HUMEN;
    }

    private static Request ticket(Story story, String number) {
        PersonInput person = story.secrets().resident("邓二虚", "513021197906223451", "13800138044", "东莞市虎门镇寨子虚里1号");
        return Request.urgent(person, "600", story.say("热线求助"), HENGLI).by(CHANNEL, number);
    }

    /** What each comes to; empty where it is told to send it again. */
    private static List<Optional<String>> atOnce(Story story, List<SubmitWish.Command> tickets) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tickets.size());
        try {
            List<Callable<Optional<String>>> calls = tickets.stream()
                    .<Callable<Optional<String>>>map(ticket -> () -> sent(story, ticket))
                    .toList();
            List<Optional<String>> answers = new ArrayList<>();
            for (Future<Optional<String>> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Optional<String> sent(Story story, SubmitWish.Command ticket) {
        try {
            return Optional.of(story.guanjia().wishes().submit(HOTLINE, ticket).id());
        } catch (Refusal.Conflict refusal) {
            assertThat(refusal.reason()).isEqualTo(Refusal.Conflict.Reason.TWIN_IN_FLIGHT);
            return Optional.empty();
        }
    }
}
