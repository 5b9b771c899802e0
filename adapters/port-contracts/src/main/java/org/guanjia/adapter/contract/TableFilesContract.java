package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guanjia.application.port.Cell;
import org.guanjia.application.port.Table;
import org.guanjia.application.port.TableFile;
import org.guanjia.application.port.TableFiles;
import org.guanjia.application.port.TableFormat;
import org.junit.jupiter.api.Test;

/** What every maker of table files has to keep. */
public abstract class TableFilesContract {

    private static final int MANY = 2_500;

    /** What makes the files. */
    protected abstract TableFiles files();

    /**
     * The rows of each table of a file, headings first, as another program reads them: money with two decimals and without
     * anything between its digits, moments as {@code 2026-05-01T08:00:00} in the city's time, cut to the second.
     */
    protected abstract List<List<List<String>>> read(TableFormat format, InputStream content) throws IOException;

    @Test
    void gives_every_row_of_every_table_under_its_headings() throws IOException {
        for (TableFormat format : TableFormat.values()) {
            Table numbers = new Table(
                    "numbers",
                    "数目 Numbers",
                    List.of("数", "二"),
                    rows -> IntStream.range(0, MANY)
                            .forEach(i -> rows.accept(List.of(new Cell.Count(i), text("第" + i)))));
            Table nothing = new Table("nothing", "空 Nothing", List.of("一"), rows -> {});

            List<List<List<String>>> tables = made(format, numbers, nothing);

            assertThat(tables).hasSize(2);
            assertThat(tables.get(0)).hasSize(MANY + 1).startsWith(List.of("数", "二"), List.of("0", "第0"));
            assertThat(tables.get(0).get(MANY)).containsExactly("2499", "第2499");
            assertThat(tables.get(1)).containsExactly(List.of("一"));
        }
    }

    @Test
    void money_is_exact_to_the_fen() throws IOException {
        for (TableFormat format : TableFormat.values()) {
            List<Long> fen = List.of(0L, 1L, -1L, 10L, 99L, -120_050L, 7_000_000_000_000_29L, -900_000_000_000_001L);

            assertThat(column(format, fen.stream().map(Cell.Yuan::new)))
                    .containsExactly(
                            "0.00",
                            "0.01",
                            "-0.01",
                            "0.10",
                            "0.99",
                            "-1200.50",
                            "7000000000000.29",
                            "-9000000000000.01");
        }
    }

    @Test
    void moments_are_shown_in_the_time_of_the_city() throws IOException {
        for (TableFormat format : TableFormat.values()) {
            Stream<Cell> moments = Stream.of(
                            "2026-05-01T00:00:00Z",
                            "2026-12-31T15:59:59.401999Z",
                            "2026-12-31T16:00:00Z",
                            "2024-02-29T03:04:05Z")
                    .map(Instant::parse)
                    .map(Cell.Moment::new);

            assertThat(column(format, moments))
                    .containsExactly(
                            "2026-05-01T08:00:00", "2026-12-31T23:59:59", "2027-01-01T00:00:00", "2024-02-29T11:04:05");
        }
    }

    @Test
    void texts_stand_there_character_by_character() throws IOException {
        for (TableFormat format : TableFormat.values()) {
            List<String> texts = List.of(
                    "𠮷㐂䶮𬱖 阿卜杜拉·买买提",
                    "e\u0301 é ﬁ",
                    "一,二;三\t四",
                    "他说“\"好\"” <b>&amp;</b>",
                    "第一行\n第二行",
                    " 前后有空格 ",
                    "_x0041_",
                    "1e3",
                    "1/2",
                    "TRUE",
                    "a=1",
                    "441900105-01K7ZZZZZZ0000000000000001");

            assertThat(column(format, texts.stream().map(Cell.Text::new))).containsExactlyElementsOf(texts);
        }
    }

    @Test
    void no_text_is_a_formula() throws IOException {
        for (TableFormat format : TableFormat.values()) {
            List<String> texts = List.of(
                    "=1+1",
                    "+8613800138000",
                    "-2+3",
                    "@SUM(A1)",
                    "\t=1",
                    "\n=1",
                    "  =1",
                    "\u3000=1",
                    "＝1+1",
                    "＋1",
                    "－1",
                    "＠a",
                    "=HYPERLINK(\"http://example.invalid\")");

            assertThat(column(format, texts.stream().map(Cell.Text::new)))
                    .containsExactlyElementsOf(
                            texts.stream().map(text -> "'" + text).toList());
        }
    }

    @Test
    void long_numbers_that_are_texts_keep_their_digits() throws IOException {
        for (TableFormat format : TableFormat.values()) {
            assertThat(column(format, Stream.of(text("441900105201"), text("44190019900101001X"), text("007"))))
                    .extracting(shown -> shown.startsWith("'") ? shown.substring(1) : shown)
                    .containsExactly("441900105201", "44190019900101001X", "007");
        }
    }

    @Test
    void what_is_blank_stays_blank_between_others() throws IOException {
        for (TableFormat format : TableFormat.values()) {
            Table table = new Table(
                    "gaps",
                    "空格 Gaps",
                    List.of("a", "b", "c"),
                    rows -> rows.accept(List.of(text("一"), new Cell.Blank(), new Cell.Count(3))));

            assertThat(made(format, table).get(0).get(1)).containsExactly("一", "", "3");
        }
    }

    @Test
    void says_its_size() throws IOException {
        for (TableFormat format : TableFormat.values()) {
            TableFile file = files().make(format, List.of(one(Stream.of(text("一")))));
            try (InputStream content = file.content()) {
                assertThat(content.readAllBytes()).hasSize(Math.toIntExact(file.size()));
            }
            assertThat(file.format()).isEqualTo(format);
        }
    }

    @Test
    void gives_no_file_where_a_row_cannot_be_had() {
        for (TableFormat format : TableFormat.values()) {
            IllegalStateException missing = new IllegalStateException("row");
            Table table = new Table("broken", "断 Broken", List.of("a"), rows -> {
                rows.accept(List.of(text("一")));
                throw missing;
            });

            assertThatThrownBy(() -> files().make(format, List.of(table))).isSameAs(missing);
        }
    }

    private List<List<List<String>>> made(TableFormat format, Table... tables) throws IOException {
        try (InputStream content = files().make(format, List.of(tables)).content()) {
            return read(format, content);
        }
    }

    private List<String> column(TableFormat format, Stream<? extends Cell> cells) throws IOException {
        return made(format, one(cells)).get(0).stream()
                .skip(1)
                .map(row -> row.get(0))
                .toList();
    }

    private static Table one(Stream<? extends Cell> cells) {
        List<? extends Cell> all = cells.toList();
        return new Table("one", "一 One", List.of("一"), rows -> all.forEach(cell -> rows.accept(List.of(cell))));
    }

    private static Cell text(String text) {
        return new Cell.Text(text);
    }
}
