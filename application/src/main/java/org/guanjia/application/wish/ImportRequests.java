package org.guanjia.application.wish;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.RequestLine;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.WishView;
import org.guanjia.application.rulebook.query.Footings;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.person.IdentityMarks;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.wish.Capacity;
import org.guanjia.domain.worktime.WorkCalendars;

/** Takes requests in as a hotline or another channel sends them, many at once (000 §4). */
@UseCase(
        id = "import-requests",
        roles = {Role.VILLAGE_CLERK, Role.VILLAGE_LEAD, Role.TOWN_LEAD, Role.INTEGRATION})
@Enforces({"W-11.external-number-counts-once", "W-00.every-resident-counts"})
public final class ImportRequests {

    /** How many lines are taken in at once at most. */
    public static final int MOST_LINES = 2_000;

    private static final Permission PERMISSION = Permission.of(ImportRequests.class);
    private static final BringingIn BRINGING_IN = new BringingIn(PERMISSION);

    private final Transactions transactions;
    private final Inputs inputs;
    private final IntakeDesk desk;
    private final RequestsOnRecord onRecord;
    private final Region region;

    @Inject
    public ImportRequests(
            Transactions transactions, Inputs inputs, IntakeDesk desk, RequestsOnRecord onRecord, Region region) {
        this.transactions = transactions;
        this.inputs = inputs;
        this.desk = desk;
        this.onRecord = onRecord;
        this.region = region;
    }

    /**
     * Some lines of a file.
     *
     * @param lines in the order of the file
     * @param through the channel that every line came through; absent where each says so itself
     * @param dryRun whether nothing is to be written
     */
    public record Command(
            @NotNull @Size(max = MOST_LINES) List<@NotNull RequestLine> lines,
            Optional<@Parsed(DomainText.CODE) String> through,
            @NotNull Boolean dryRun) {}

    /**
     * What became of each line.
     *
     * @param lines in their order
     */
    public record Report(List<ImportedLine> lines) {
        public Report {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Takes the lines in, each as {@link SubmitWish} would. One that is refused stops no other. A line whose channel and
     * external number stand for a wish is answered with that wish, so that sending a file again, after a crash too, takes in
     * what is missing and nothing twice: no command key is needed, and one that is given is not looked at.
     *
     * <p>A dry run tells of each line what would be refused, and writes nothing. It knows what is on record, not what lines
     * before it would bring.
     *
     * @throws Refusal.NotPermitted if the actor may bring in nothing anywhere; what they may not bring in here is refused
     *     line by line
     * @throws Refusal.InvalidInput if there are too many lines at once, or the channel is no code
     */
    public Report handle(Actor actor, Call<Command> call) {
        PERMISSION.check(actor);
        Batch batch = new Batch(actor, inputs.valid(call.command()));
        return new Report(batch.take());
    }

    /** The lines on their way in, step by step; whichever is refused at one is answered and takes no further. */
    private final class Batch {

        private final Actor actor;
        private final Command command;
        private final RequestSheet sheet;
        private final List<ImportedLine> answers = new ArrayList<>();

        Batch(Actor actor, Command command) {
            this.actor = actor;
            this.command = command;
            this.sheet = new RequestSheet(region, command.through());
        }

        List<ImportedLine> take() {
            List<Line<RequestLine>> lines = command.lines().stream()
                    .map(line -> new Line<>(line.number(), line))
                    .toList();
            waves(each(lines, this::read)).forEach(this::take);
            return answers.stream()
                    .sorted(Comparator.comparingLong(ImportedLine::line))
                    .toList();
        }

        private <T, R> List<Line<R>> each(List<Line<T>> lines, Function<T, R> step) {
            List<Line<R>> onwards = new ArrayList<>();
            for (Line<T> line : lines) {
                try {
                    onwards.add(new Line<>(line.number(), step.apply(line.content())));
                } catch (Refusal refusal) {
                    answers.add(RequestSheet.refused(line.number(), refusal));
                }
            }
            return onwards;
        }

        private Incoming read(RequestLine line) {
            Incoming incoming = desk.read(sheet.read(line));
            BRINGING_IN.check(actor, incoming);
            return incoming;
        }

        private void take(List<Line<Incoming>> wave) {
            List<Line<Incoming>> fresh = withoutKnown(wave);
            if (!fresh.isEmpty()) {
                WorkCalendars calendars = desk.calendars();
                if (command.dryRun()) {
                    each(prepared(fresh), prepared -> checked(prepared, calendars))
                            .forEach(line -> answers.add(new ImportedLine.Acceptable(line.number())));
                } else {
                    new RequestWriting(transactions, desk, onRecord, actor, answers::add)
                            .write(each(
                                    prepared(fresh),
                                    prepared -> desk.seal(prepared, actor, checked(prepared, calendars))));
                }
            }
        }

        private List<Line<Incoming>> withoutKnown(List<Line<Incoming>> wave) {
            Map<RequestNumber, WishView> known = onRecord.standingFor(
                    wave.stream().map(line -> numberOf(line.content())).toList());
            List<Line<Incoming>> before = new ArrayList<>();
            List<Line<Incoming>> fresh = new ArrayList<>();
            wave.forEach(line -> (known.containsKey(numberOf(line.content())) ? before : fresh).add(line));
            each(before, incoming -> visible(known, numberOf(incoming)))
                    .forEach(line -> answers.add(ImportedLine.Known.as(line.number(), line.content())));
            return fresh;
        }

        private WishView visible(Map<RequestNumber, WishView> known, RequestNumber number) {
            WishView wish = Objects.requireNonNull(known.get(number));
            PERMISSION.check(actor, WishScope.of(wish.state(), actor), number.text());
            return wish;
        }

        private List<Line<Prepared>> prepared(List<Line<Incoming>> fresh) {
            Footings.Known footings =
                    desk.footingsOf(fresh.stream().map(Line::content).toList());
            List<Line<Grounded>> grounded =
                    each(fresh, incoming -> new Grounded(incoming, footings.on(incoming.submittedOn())));
            List<Prepared> prepared =
                    desk.prepare(grounded.stream().map(Line::content).toList());
            return IntStream.range(0, prepared.size())
                    .mapToObj(i -> new Line<>(grounded.get(i).number(), prepared.get(i)))
                    .toList();
        }

        /** As what the actor brings in what may be brought in. */
        private Capacity checked(Prepared prepared, WorkCalendars calendars) {
            Capacity as = BRINGING_IN.capacityOf(actor, prepared.incoming());
            desk.check(prepared, actor, as, calendars);
            return as;
        }
    }

    /** Lines of one number, or that could be about the same person, come in different waves, in their order. */
    private static Collection<List<Line<Incoming>>> waves(List<Line<Incoming>> lines) {
        Map<String, Integer> last = new HashMap<>();
        SortedMap<Integer, List<Line<Incoming>>> waves = new TreeMap<>();
        for (Line<Incoming> line : lines) {
            Set<String> marks = marksOf(line.content());
            int wave = marks.stream()
                    .mapToInt(mark -> last.getOrDefault(mark, -1) + 1)
                    .max()
                    .orElseThrow();
            marks.forEach(mark -> last.put(mark, wave));
            waves.computeIfAbsent(wave, first -> new ArrayList<>()).add(line);
        }
        return waves.values();
    }

    private static Set<String> marksOf(Incoming incoming) {
        IdentityMarks person = incoming.person().marks();
        RequestNumber number = numberOf(incoming);
        return Stream.of(
                        Stream.of("number " + number.channel().text() + " " + number.text()),
                        Stream.concat(person.paper().stream(), person.household().stream())
                                .map(paper -> "paper " + paper),
                        person.name().stream()
                                .flatMap(name -> person.phone().stream().map(phone -> "phone " + phone + " " + name)))
                .flatMap(marks -> marks)
                .collect(Collectors.toSet());
    }

    private static RequestNumber numberOf(Incoming incoming) {
        return incoming.number().orElseThrow();
    }
}
