package org.guanjia.application.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.validation.Validation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.memory.BundledEditions;
import org.guanjia.application.memory.CountingUlids;
import org.guanjia.application.memory.MemorySecrecy;
import org.guanjia.application.memory.MemoryStores;
import org.guanjia.application.person.PersonVault;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.ExtensionViews;
import org.guanjia.application.port.ExternalNumberTaken;
import org.guanjia.application.port.ExternalNumbers;
import org.guanjia.application.port.PersonRecords;
import org.guanjia.application.port.RequestColumn;
import org.guanjia.application.port.RequestLine;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.rulebook.query.Footings;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Unavailable;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.wish.ImportedLine.Known;
import org.guanjia.application.wish.ImportedLine.Refused;
import org.guanjia.application.wish.ImportedLine.Taken;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** Lines that are taken in together: whatever befalls some of them, each comes in once (W-11), and few questions are asked. */
@Enforces("W-11.external-number-counts-once")
class ImportRequestsTest {

    private static final Instant NOW = Instant.parse("2024-10-14T02:00:00Z");
    private static final String CHANNEL = "12345-hotline";
    private static final List<String> VILLAGES = Stream.of("441900004", "441900006", "441900105")
            .map(town -> BundledEditions.REGION
                    .villagesOf(new TownCode(town))
                    .get(0)
                    .code()
                    .text())
            .toList();
    private static final Actor HOTLINE = new Actor("hotline", Role.INTEGRATION, new Jurisdiction.OfChannel(CHANNEL));

    private final MemoryStores stores = new MemoryStores();
    private final CountingUlids ulids = new CountingUlids();
    private final AtomicInteger questions = new AtomicInteger();
    private final AtomicInteger transactions = new AtomicInteger();

    @Test
    void lines_of_many_towns_among_each_other_are_numbered_in_their_order_in_each_town() {
        List<ImportedLine> answers = taken(importing(stores), lines(90));

        assertThat(answers)
                .hasOnlyElementsOfType(Taken.class)
                .extracting(ImportedLine::line)
                .isSorted();
        for (int town = 0; town < VILLAGES.size(); town++) {
            int first = town;
            assertThat(IntStream.range(0, 30).mapToObj(i -> (Taken) answers.get(first + i * VILLAGES.size())))
                    .extracting(answer -> answer.number().serial())
                    .isEqualTo(IntStream.rangeClosed(1, 30).boxed().toList());
        }
        assertThat(transactions).as("one of each town").hasValue(3);
    }

    @Test
    void as_many_questions_are_asked_for_a_thousand_lines_as_for_ten() {
        taken(importing(stores), lines(10));
        int forTen = questions.getAndSet(0);

        taken(importing(new MemoryStores()), lines(1_000));

        assertThat(questions).hasValue(forTen).hasValueLessThan(12);
    }

    @Test
    void what_comes_again_under_other_numbers_is_looked_up_together_as_well() {
        ImportRequests importing = importing(stores);
        taken(importing, lines(60));
        questions.set(0);
        List<RequestLine> again = lines(60).stream()
                .map(line -> with(line, RequestColumn.EXTERNAL_NUMBER, "anew-" + line.number()))
                .toList();

        List<ImportedLine> answers = taken(importing, again);

        assertThat(answers).hasOnlyElementsOfType(Taken.class);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(duplicatesOf(answer)).hasSize(1));
        assertThat(questions).hasValueLessThan(15);
    }

    @Test
    void the_line_that_is_to_blame_for_a_refusal_is_the_only_one_refused() {
        Refusal refusal = Refusal.Conflict.twinInFlight();

        List<ImportedLine> answers = taken(importing(refusing("DG-000050", refusal)), lines(120));

        assertThat(answers).filteredOn(Refused.class::isInstance).containsExactly(new Refused(50, refusal));
        assertThat(answers).filteredOn(Taken.class::isInstance).hasSize(119);
        assertThat(transactions).as("by halves").hasValueLessThan(20);
    }

    @Test
    void what_broke_off_in_the_middle_is_made_up_for_when_it_is_sent_again() {
        AtomicInteger begun = new AtomicInteger();
        Transactions breaking = (partition, key, decision) -> {
            if (begun.incrementAndGet() == 2) {
                throw new Unavailable("planted", new IllegalStateException());
            }
            return stores.in(partition, key, decision);
        };
        List<RequestLine> lines = lines(60);
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> taken(importing(breaking), lines));

        List<ImportedLine> again = taken(importing(stores), lines);

        assertThat(again).filteredOn(Known.class::isInstance).hasSize(20);
        assertThat(again).filteredOn(Taken.class::isInstance).hasSize(40);
        assertThat(taken(importing(stores), lines)).hasOnlyElementsOfType(Known.class);
    }

    @Test
    void a_file_that_two_send_at_once_comes_in_once() throws Exception {
        List<RequestLine> lines = lines(300);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<List<ImportedLine>> answers = new ArrayList<>();
        try {
            Callable<List<ImportedLine>> sending = () -> taken(importing(stores), lines);
            for (Future<List<ImportedLine>> sent : threads.invokeAll(List.of(sending, sending))) {
                answers.add(sent.get());
            }
        } finally {
            threads.shutdownNow();
        }

        for (int i = 0; i < lines.size(); i++) {
            int line = i;
            List<ImportedLine> both = answers.stream().map(one -> one.get(line)).toList();
            assertThat(both).filteredOn(Taken.class::isInstance).hasSize(1);
            assertThat(both).filteredOn(Known.class::isInstance).hasSize(1);
            assertThat(both).extracting(ImportRequestsTest::wishOf).containsOnly(wishOf(both.get(0)));
        }
    }

    @Test
    void a_line_that_comes_twice_and_one_of_the_same_person_wait_for_the_first_and_for_nobody_else() {
        List<RequestLine> lines = new ArrayList<>(lines(90));
        lines.add(new RequestLine(91, lines.get(6).cells(), List.of()));
        lines.add(with(new RequestLine(92, lines.get(7).cells(), List.of()), RequestColumn.EXTERNAL_NUMBER, "another"));

        List<ImportedLine> answers = taken(importing(stores), lines);

        assertThat(wishOf(answers.get(90))).isEqualTo(wishOf(answers.get(6)));
        assertThat(answers.get(90)).isInstanceOf(Known.class);
        assertThat(duplicatesOf(answers.get(91))).containsExactly(wishOf(answers.get(7)));
        assertThat(transactions)
                .as("one of each town, and one for the second wish of a person")
                .hasValue(4);
    }

    private List<WishId> duplicatesOf(ImportedLine line) {
        return stores.wishViews()
                .find(wishOf(line))
                .orElseThrow()
                .state()
                .examination()
                .possibleDuplicates();
    }

    private static WishId wishOf(ImportedLine line) {
        return line instanceof Taken taken ? taken.wish() : ((Known) line).wish();
    }

    private Transactions refusing(String number, Refusal refusal) {
        return (partition, key, decision) -> stores.in(partition, key, tx -> {
            Changes changes = decision.decide(tx);
            if (changes.effects().stream()
                    .anyMatch(effect -> effect instanceof ExternalNumberTaken taken
                            && taken.externalNumber().equals(number))) {
                throw refusal;
            }
            return changes;
        });
    }

    private static List<ImportedLine> taken(ImportRequests importing, List<RequestLine> lines) {
        return importing
                .handle(HOTLINE, Call.of(new ImportRequests.Command(lines, Optional.empty(), false)))
                .lines();
    }

    private ImportRequests importing(MemoryStores over) {
        return importing(over, over);
    }

    private ImportRequests importing(Transactions writing) {
        return importing(stores, writing);
    }

    private ImportRequests importing(MemoryStores over, Transactions writing) {
        Inputs inputs = new Inputs(Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator());
        EditionsInForce editions =
                new EditionsInForce(BundledEditions.ALL, over.recordedEditions(), BundledEditions.REGION);
        WishViews views = counted(WishViews.class, over.wishViews(), questions);
        PersonVault vault = new PersonVault(
                counted(PersonRecords.class, over.personRecords(), questions), new MemorySecrecy(), ulids);
        IntakeDesk desk = new IntakeDesk(
                inputs,
                BundledEditions.REGION,
                editions,
                new Footings(editions, counted(ExtensionViews.class, over, questions)),
                new Duplicates(vault, views),
                vault,
                ulids,
                () -> NOW);
        RequestsOnRecord onRecord = new RequestsOnRecord(
                counted(ExternalNumbers.class, over.externalNumbers(), questions), views, BundledEditions.REGION);
        return new ImportRequests(
                counted(Transactions.class, writing, transactions), inputs, desk, onRecord, BundledEditions.REGION);
    }

    private static <T> T counted(Class<T> port, T store, AtomicInteger calls) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    calls.incrementAndGet();
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getTargetException();
                    }
                }));
    }

    private static List<RequestLine> lines(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(ImportRequestsTest::line).toList();
    }

    private static RequestLine with(RequestLine line, RequestColumn column, String text) {
        Map<RequestColumn, String> cells = new EnumMap<>(line.cells());
        cells.put(column, text);
        return new RequestLine(line.number(), cells, List.of());
    }

    private static RequestLine line(int number) {
        Map<RequestColumn, String> cells = new EnumMap<>(RequestColumn.class);
        cells.put(RequestColumn.CHANNEL, CHANNEL);
        cells.put(RequestColumn.EXTERNAL_NUMBER, "DG-%06d".formatted(number));
        cells.put(RequestColumn.SUBMITTED_AT, "2024-10-12 08:00:00");
        cells.put(RequestColumn.VILLAGE, VILLAGES.get((number - 1) % VILLAGES.size()));
        cells.put(RequestColumn.NAME, "虚构" + number);
        cells.put(RequestColumn.PHONE, "138%08d".formatted(number));
        cells.put(RequestColumn.KIND, "URGENT_PERSONAL");
        cells.put(RequestColumn.CAUSE, "illness");
        cells.put(RequestColumn.FIELD, "medical");
        cells.put(RequestColumn.HELP_WANTED, "money");
        cells.put(RequestColumn.AMOUNT, "800.00");
        cells.put(RequestColumn.NEED, "热线转来的住院费用" + number);
        return new RequestLine(number, cells, List.of());
    }
}
