package org.guanjia.bootstrap.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.worktime.CalendarEdition;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.Period;
import org.guanjia.domain.worktime.WorkCalendar;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many deadlines one core computes in a second, begun at moments spread over the covered years. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Thread)
public class DeadlineBenchmark {

    private static final int STARTS = 4_096;

    /** The period of every deadline of a run. */
    @Param({"24 hours", "10 days", "15 working-days", "6 months"})
    public String period;

    private final Instant[] starts = new Instant[STARTS];
    private WorkCalendar calendar;
    private Period parsed;
    private int next;

    @Setup
    public void prepare() throws IOException {
        parsed = Period.parse(period);
        try (InputStream file = CalendarEdition.class.getResourceAsStream("prc.calendar")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            calendar = WorkCalendar.of(CalendarEdition.parse(new SourceText("prc.calendar", text)));
        }
        SplittableRandom random = new SplittableRandom(2026);
        long first = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
        long last = Instant.parse("2026-06-01T00:00:00Z").getEpochSecond();
        for (int i = 0; i < STARTS; i++) {
            starts[i] = Instant.ofEpochSecond(random.nextLong(first, last));
        }
    }

    @Benchmark
    public Deadline deadline() {
        next = (next + 1) & (STARTS - 1);
        return Deadline.of(starts[next], parsed, calendar);
    }
}
