package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.bootstrap.story.Officials.HENGLI;
import static org.guanjia.bootstrap.story.Officials.HOTLINE;
import static org.guanjia.bootstrap.story.Officials.HUMEN;
import static org.guanjia.bootstrap.story.Officials.clerk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.RequestColumn;
import org.guanjia.application.port.RequestLine;
import org.guanjia.application.wish.ImportRequests;
import org.guanjia.application.wish.ImportedLine;
import org.guanjia.application.wish.ImportedLine.Acceptable;
import org.guanjia.application.wish.ImportedLine.Known;
import org.guanjia.application.wish.ImportedLine.Refused;
import org.guanjia.application.wish.ImportedLine.Taken;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.VillageCode;
import org.junit.jupiter.api.Test;

/** A file of the hotline: each line a wish, once, whatever stands beside it (000 §4, W-11). */
class ImportIT extends Stories {

    private static final String CHANNEL = "12345-hotline";

    @Test
    void every_line_becomes_a_wish_and_none_becomes_one_twice() throws Exception {
        try (Story story = story("2026-10-12T09:00")) {
            List<RequestLine> lines = new ArrayList<>();
            for (int i = 1; i <= 40; i++) {
                lines.add(line(story, i, i % 2 == 0 ? HENGLI : HUMEN));
            }
            List<ImportedLine> first = imported(story, HOTLINE, lines.subList(0, 25), false);
            List<ImportedLine> again = imported(story, HOTLINE, lines, false);

            assertThat(first).hasOnlyElementsOfType(Taken.class);
            assertThat(again.subList(0, 25)).hasOnlyElementsOfType(Known.class);
            assertThat(again.subList(25, 40)).hasOnlyElementsOfType(Taken.class);
            assertThat(again).extracting(ImportedLine::line).isSorted();
            Taken taken = (Taken) first.get(3);
            assertThat((Known) again.get(3)).isEqualTo(new Known(taken.line(), taken.wish(), taken.number()));
            assertThat(story.sheet(HOTLINE, taken.wish().text())
                            .wish()
                            .state()
                            .origin()
                            .number())
                    .isEqualTo(taken.number());
            assertThat(story.state(taken.wish().text()).custody().village()).isEqualTo(HENGLI);
            story.ends();
        }
    }

    @Test
    void a_bad_line_is_refused_with_all_its_faults_at_their_columns_and_stops_no_other() throws Exception {
        try (Story story = story("2026-10-12T09:00")) {
            List<RequestLine> lines = List.of(
                    line(story, 1, HENGLI),
                    with(line(story, 2, HENGLI), RequestColumn.IDENTIFICATION, "11010519491231002Y"),
                    with(
                            with(line(story, 3, HENGLI), RequestColumn.AMOUNT, "-1"),
                            RequestColumn.HELP_WANTED,
                            "money;nonsense"),
                    with(line(story, 4, HENGLI), RequestColumn.VILLAGE, "没有的村"),
                    with(line(story, 5, HENGLI), RequestColumn.FIELD, "no-such-field"),
                    with(line(story, 6, HENGLI), RequestColumn.EXTERNAL_NUMBER, ""),
                    line(story, 7, HENGLI));

            List<ImportedLine> answers = imported(story, HOTLINE, lines, false);

            assertThat(columns(answers.get(1))).containsExactly("identification");
            assertThat(columns(answers.get(2))).contains("amount");
            assertThat(columns(answers.get(3))).containsExactly("village");
            assertThat(columns(answers.get(4))).containsExactly("field");
            assertThat(columns(answers.get(5))).containsExactly("external_number");
            assertThat(List.of(answers.get(0), answers.get(6))).hasOnlyElementsOfType(Taken.class);
            story.ends();
        }
    }

    @Test
    void a_dry_run_tells_the_same_and_writes_nothing() throws Exception {
        try (Story story = story("2026-10-12T09:00")) {
            List<RequestLine> lines = List.of(
                    line(story, 1, HENGLI),
                    with(line(story, 2, HENGLI), RequestColumn.FIELD, "no-such-field"),
                    line(story, 3, HUMEN));

            List<ImportedLine> tried = imported(story, HOTLINE, lines, true);
            List<ImportedLine> done = imported(story, HOTLINE, lines, false);

            assertThat(tried.get(0)).isEqualTo(new Acceptable(1));
            assertThat(columns(tried.get(1))).isEqualTo(columns(done.get(1))).containsExactly("field");
            assertThat(List.of(done.get(0), done.get(2))).hasOnlyElementsOfType(Taken.class);
            story.ends();
        }
    }

    @Test
    void lines_of_one_number_are_one_wish_and_lines_of_one_person_are_shown_to_each_other() throws Exception {
        try (Story story = story("2026-10-12T09:00")) {
            RequestLine ticket = line(story, 1, HENGLI);
            RequestLine same = new RequestLine(2, ticket.cells(), List.of());
            RequestLine next = with(
                    new RequestLine(3, ticket.cells(), List.of()), RequestColumn.EXTERNAL_NUMBER, "DG20261012-000099");

            List<ImportedLine> answers = imported(story, HOTLINE, List.of(ticket, same, next), false);

            Taken first = (Taken) answers.get(0);
            assertThat(answers.get(1)).isEqualTo(new Known(2, first.wish(), first.number()));
            Taken second = (Taken) answers.get(2);
            assertThat(story.state(second.wish().text()).examination().possibleDuplicates())
                    .contains(first.wish());
            story.ends();
        }
    }

    @Test
    void a_file_that_is_sent_twice_at_once_comes_in_once() throws Exception {
        try (Story story = story("2026-10-12T09:00")) {
            List<RequestLine> lines = new ArrayList<>();
            for (int i = 1; i <= 50; i++) {
                lines.add(line(story, i, i % 3 == 0 ? HENGLI : HUMEN));
            }

            CompletableFuture<List<ImportedLine>> beside =
                    CompletableFuture.supplyAsync(() -> sent(story, HOTLINE, lines, false));
            List<ImportedLine> here = imported(story, HOTLINE, lines, false);
            List<ImportedLine> there = beside.get();

            there.forEach(line -> knows(story, line));
            for (int i = 0; i < lines.size(); i++) {
                assertThat(List.of(here.get(i), there.get(i)))
                        .filteredOn(Taken.class::isInstance)
                        .hasSize(1);
            }
            assertThat(imported(story, HOTLINE, lines, false)).hasOnlyElementsOfType(Known.class);
            story.ends();
        }
    }

    @Test
    void nobody_brings_in_what_is_not_theirs_and_nobody_learns_of_it() throws Exception {
        try (Story story = story("2026-10-12T09:00")) {
            RequestLine here = line(story, 1, HENGLI);
            RequestLine there = line(story, 2, HUMEN);
            RequestLine another = with(line(story, 3, HENGLI), RequestColumn.CHANNEL, "12345-portal");
            imported(story, HOTLINE, List.of(there), false);

            List<ImportedLine> ofTheClerk = imported(story, clerk(HENGLI), List.of(here, there), false);
            List<ImportedLine> ofTheHotline = imported(story, HOTLINE, List.of(another), false);

            assertThat(ofTheClerk.get(0)).isInstanceOf(Taken.class);
            assertThat(code(ofTheClerk.get(1))).isEqualTo("G-not-found");
            assertThat(code(ofTheHotline.get(0))).isEqualTo("G-not-found");
            story.ends();
        }
    }

    private static List<ImportedLine> imported(Story story, Actor actor, List<RequestLine> lines, boolean dryRun) {
        List<ImportedLine> answers = sent(story, actor, lines, dryRun);
        answers.forEach(line -> knows(story, line));
        return answers;
    }

    private static List<ImportedLine> sent(Story story, Actor actor, List<RequestLine> lines, boolean dryRun) {
        return story.guanjia()
                .wishes()
                .importRequests(actor, new ImportRequests.Command(lines, Optional.empty(), dryRun))
                .lines();
    }

    private static void knows(Story story, ImportedLine line) {
        if (line instanceof Taken taken) {
            story.knows(taken.wish().text());
        }
    }

    private static List<String> columns(ImportedLine line) {
        return ((Refused) line).refusal().faults().stream().map(Fault::location).toList();
    }

    private static String code(ImportedLine line) {
        Refusal refusal = ((Refused) line).refusal();
        return refusal.code();
    }

    private static RequestLine with(RequestLine line, RequestColumn column, String text) {
        Map<RequestColumn, String> cells = new EnumMap<>(line.cells());
        cells.put(column, text);
        if (text.isEmpty()) {
            cells.remove(column);
        }
        return new RequestLine(line.number(), cells, List.of());
    }

    private static RequestLine line(Story story, int number, VillageCode village) {
        Map<RequestColumn, String> cells = new EnumMap<>(RequestColumn.class);
        cells.put(RequestColumn.CHANNEL, CHANNEL);
        cells.put(RequestColumn.EXTERNAL_NUMBER, "DG20261012-%06d".formatted(number));
        cells.put(RequestColumn.SUBMITTED_AT, "2026-10-12 08:%02d:00".formatted(number));
        cells.put(RequestColumn.VILLAGE, village.text());
        cells.put(RequestColumn.NAME, story.say("𠮷虚构" + number));
        cells.put(RequestColumn.PHONE, story.say("13800138%03d".formatted(number)));
        cells.put(RequestColumn.KIND, "URGENT_PERSONAL");
        cells.put(RequestColumn.CAUSE, "illness");
        cells.put(RequestColumn.FIELD, "medical");
        cells.put(RequestColumn.HELP_WANTED, "money");
        cells.put(RequestColumn.AMOUNT, "800.00");
        cells.put(RequestColumn.NEED, story.say("热线转来的住院费用" + number));
        return new RequestLine(number, cells, List.of());
    }
}
