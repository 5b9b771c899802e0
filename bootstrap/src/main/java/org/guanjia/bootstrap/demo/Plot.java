package org.guanjia.bootstrap.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** What happens in the story and when, wish by wish. */
final class Plot {

    private final Timetable times;
    private final List<Cue> cues = new ArrayList<>();

    Plot(Timetable times) {
        this.times = times;
    }

    /** Something that happens to a wish. */
    record Cue(Instant at, Tale tale, Consumer<Cast> happens) {}

    /** What happens, in order, as far as the story is told. */
    List<Cue> cues() {
        return cues.stream().sorted(Comparator.comparing(Cue::at)).toList();
    }

    /** A wish that is asked for on a day of the story. */
    Way asked(Tale tale, int day, String time, Official by, Asked request) {
        on(times.at(day, time), tale, cast -> cast.ask(tale, by, request));
        return new Way(tale);
    }

    /** A wish that is asked for shortly before the end, and what is done at once. */
    void askedLast(Tale tale, Duration beforeEnd, Official by, Asked request, Consumer<Deeds> atOnce) {
        cues.add(new Cue(times.beforeEnd(beforeEnd), tale, cast -> {
            cast.ask(tale, by, request);
            atOnce.accept(cast.deeds(tale));
        }));
    }

    private void on(Instant at, Tale tale, Consumer<Cast> happens) {
        if (at.isBefore(times.toldBefore())) {
            cues.add(new Cue(at, tale, happens));
        }
    }

    /** The way of one wish. */
    final class Way {

        private final Tale tale;

        private Way(Tale tale) {
            this.tale = tale;
        }

        Way on(int day, String time, Consumer<Deeds> happens) {
            Plot.this.on(times.at(day, time), tale, cast -> happens.accept(cast.deeds(tale)));
            return this;
        }

        /** What concerns another wish of the story too. */
        Way with(Tale other, int day, String time, Consumer<Meeting> happens) {
            Plot.this.on(
                    times.at(day, time), tale, cast -> happens.accept(new Meeting(cast.deeds(tale), cast.wish(other))));
            return this;
        }
    }

    /**
     * Two wishes.
     *
     * @param other the identity of the other one
     */
    record Meeting(Deeds deeds, String other) {}
}
