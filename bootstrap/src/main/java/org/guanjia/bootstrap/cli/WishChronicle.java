package org.guanjia.bootstrap.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.Journal;
import org.guanjia.application.port.MessageHandled;
import org.guanjia.application.port.OutgoingMessage;
import org.guanjia.application.wish.query.ReadFeedback;
import org.guanjia.application.wish.query.ReadTimeline;
import org.guanjia.bootstrap.demo.Official;
import org.guanjia.bootstrap.demo.Story;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Clocks;
import org.guanjia.domain.wish.StepClock;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishEvent;
import org.guanjia.domain.wish.WishState;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.DeadlineState;
import org.guanjia.domain.worktime.Period;

/** What happened to one wish: who did what and when, what is due since and when, what was in time, and what went out. */
final class WishChronicle {

    private static final Actor READER = Official.AUDITOR.actor();

    private final Texts texts;
    private final Story story;
    private final EventWords words;
    private final StoryMoments moments;
    private final List<Line> lines = new ArrayList<>();

    WishChronicle(Texts texts, Story story, EventWords words, StoryMoments moments) {
        this.texts = texts;
        this.story = story;
        this.words = words;
        this.moments = moments;
    }

    /**
     * One thing that happened.
     *
     * @param more what follows from it, a line each
     */
    record Line(Instant at, String who, String what, List<String> more) {}

    /** Everything in the order in which it happened. */
    List<Line> of(String wish) {
        List<Journal.Entry> entries = story.guanjia()
                .wishes()
                .timeline(READER, new ReadTimeline.Query(wish))
                .entries();
        List<WishEvent> events = new ArrayList<>();
        Optional<WishState> before = Optional.empty();
        for (Journal.Entry entry : entries) {
            WishEvent event = (WishEvent) entry.event();
            events.add(event);
            WishState after = Wish.fold(WishId.parse(wish), events).state();
            lines.add(new Line(
                    event.occurredAt(),
                    who(entry.actor()),
                    words.of(event),
                    clocks(before, after, event.occurredAt())));
            before = Optional.of(after);
        }
        story.guanjia().feedback().read(READER, new ReadFeedback.Query(wish)).forEach(this::addMessage);
        lines.sort(Comparator.comparing(Line::at));
        return List.copyOf(lines);
    }

    private void addMessage(ReadFeedback.Owed owed) {
        if (owed.outgoing().isEmpty()) {
            return;
        }
        OutgoingMessage message = owed.outgoing().get();
        Optional<String> text = story.text(message.id());
        lines.add(new Line(
                message.message().queuedAt(),
                texts.get("demo.sms"),
                text.map(sent -> texts.get("demo.sms.sent", sent)).orElseGet(() -> texts.get("demo.sms.held")),
                List.of()));
        owed.handlings().forEach(this::addHandling);
    }

    private void addHandling(MessageHandled handled) {
        String way =
                handled.told().map(told -> told.name().toLowerCase(Locale.ROOT)).orElse("anew");
        lines.add(new Line(handled.occurredAt(), who(handled.actor()), texts.get("demo.told." + way), List.of()));
    }

    private String who(String subject) {
        return Official.of(subject)
                .map(official -> texts.get("demo.official." + official.subject().substring("demo-".length())))
                .orElse(subject);
    }

    /** What came to be due by what happened, and what was done in time or not. */
    private List<String> clocks(Optional<WishState> before, WishState after, Instant at) {
        List<String> said = new ArrayList<>();
        Optional<Clocks> earlier = before.map(WishState::clocks);
        List<StepClock> known = earlier.map(Clocks::steps).orElse(List.of());
        List<StepClock> steps = after.clocks().steps();
        for (int i = 0; i < steps.size(); i++) {
            StepClock step = steps.get(i);
            String name = texts.get(
                    "demo.step." + step.step().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            boolean isNew = i >= known.size();
            if (isNew) {
                said.add(due(name, step.deadline()));
            } else if (known.get(i).deadline().doneAt().isEmpty()) {
                done(name, step.deadline(), at).ifPresent(said::add);
            }
        }
        addWhole(earlier, after.clocks().whole(), at, said);
        return said;
    }

    private void addWhole(Optional<Clocks> earlier, Deadline whole, Instant at, List<String> said) {
        String name = texts.get("demo.step.whole");
        if (whole.doneAt().isEmpty()
                && !earlier.map(Clocks::whole).map(Deadline::due).equals(Optional.of(whole.due()))) {
            said.add(due(name, whole));
        }
        if (earlier.filter(clocks -> !clocks.isFinished()).isPresent()) {
            done(name, whole, at).ifPresent(said::add);
        }
    }

    private String due(String name, Deadline deadline) {
        String term = deadline.term().fold(this::inWords, fixedDay -> fixedDay.text());
        return deadline.due()
                .map(due -> texts.get("demo.due", name, moments.printEnd(due), term))
                .orElseGet(() -> texts.get("demo.due.awaiting", name));
    }

    private Optional<String> done(String name, Deadline deadline, Instant at) {
        DeadlineState state = deadline.state(at);
        return switch (state) {
            case MET -> Optional.of(texts.get("demo.met", name));
            case MISSED -> Optional.of(texts.get("demo.missed", name));
            case OPEN, OVERDUE, AWAITING_CALENDAR -> Optional.empty();
        };
    }

    private String inWords(Period period) {
        return texts.get("unit." + period.unit().text(), Integer.toString(period.amount()));
    }
}
