package org.guanjia.application.wish;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.RequestLine;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.WishView;
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

/** Takes requests in as a hotline or another channel sends them, many at once (000 §4). */
@UseCase(
        id = "import-requests",
        roles = {Role.VILLAGE_CLERK, Role.VILLAGE_LEAD, Role.TOWN_LEAD, Role.INTEGRATION})
@Enforces({"W-11.external-number-counts-once", "W-00.every-resident-counts"})
public final class ImportRequests {

    /** How many lines are taken in at once at most. */
    public static final int MOST_LINES = 1_000;

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
        Command command = inputs.valid(call.command());
        Batch batch = new Batch(actor, command);
        command.lines().forEach(batch::add);
        batch.write();
        return new Report(batch.answers());
    }

    /** The lines on their way in; those who could be about the same person wait for each other. */
    private final class Batch {

        private final Actor actor;
        private final boolean dryRun;
        private final RequestSheet sheet;
        private final RequestWriting writing;
        private final Set<String> marks = new HashSet<>();

        Batch(Actor actor, Command command) {
            this.actor = actor;
            this.dryRun = command.dryRun();
            this.sheet = new RequestSheet(region, command.through());
            this.writing = new RequestWriting(transactions, desk, onRecord, actor);
        }

        void add(RequestLine line) {
            try {
                add(line.number(), desk.read(sheet.read(line)));
            } catch (Refusal.InvalidInput invalid) {
                writing.answer(new ImportedLine.Refused(line.number(), RequestSheet.atColumns(invalid)));
            } catch (Refusal refusal) {
                writing.answer(new ImportedLine.Refused(line.number(), refusal));
            }
        }

        private void add(long line, Incoming incoming) {
            BRINGING_IN.check(actor, incoming);
            Set<String> ofThis = marksOf(incoming);
            if (ofThis.stream().anyMatch(marks::contains)) {
                write();
            }
            Optional<WishView> known = onRecord.standingFor(incoming);
            if (known.isPresent()) {
                writing.answer(knownAs(line, incoming, known.get()));
                return;
            }
            Prepared prepared = desk.prepare(incoming);
            if (dryRun) {
                writing.answer(check(line, prepared));
            } else {
                writing.add(line, prepared, BRINGING_IN.capacityOf(actor, incoming));
                marks.addAll(ofThis);
            }
        }

        private ImportedLine knownAs(long line, Incoming incoming, WishView wish) {
            PERMISSION.check(
                    actor,
                    WishScope.of(wish.state(), actor),
                    incoming.externalNumber().orElseThrow());
            return new ImportedLine.Known(line, wish.id(), wish.state().origin().number());
        }

        private ImportedLine check(long line, Prepared prepared) {
            desk.check(prepared, actor, BRINGING_IN.capacityOf(actor, prepared.incoming()));
            return new ImportedLine.Acceptable(line);
        }

        void write() {
            writing.flush();
            marks.clear();
        }

        List<ImportedLine> answers() {
            return writing.answers().stream()
                    .sorted(Comparator.comparingLong(ImportedLine::line))
                    .toList();
        }
    }

    /** What a line before must not have in common with this one while it is not written. */
    private static Set<String> marksOf(Incoming incoming) {
        IdentityMarks person = incoming.person().marks();
        String number =
                incoming.channel().text() + " " + incoming.externalNumber().orElseThrow();
        return Stream.of(
                        Stream.of("number " + number),
                        person.paper().stream().map(paper -> "paper " + paper),
                        person.household().stream().map(paper -> "paper " + paper),
                        person.phone().stream().map(phone -> "phone " + phone))
                .flatMap(marks -> marks)
                .collect(Collectors.toSet());
    }
}
