package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.RequestColumn;
import org.guanjia.application.port.RequestFiles;
import org.guanjia.application.port.RequestFiles.Encoding;
import org.guanjia.application.port.RequestFiles.Form;
import org.guanjia.application.port.RequestFiles.Format;
import org.guanjia.application.port.RequestLine;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link RequestFiles}. */
public abstract class RequestFilesContract {

    private static final String HEADER = "工单编号,村社区,心愿类别,致困原因,求助领域,帮扶方式,姓名,诉求内容\r\n";
    private static final String FINE = "A1,441900105201,URGENT_PERSONAL,illness,medical,money,𠮷虚构,住院费用\r\n";
    private static final Form CSV = new Form(Format.CSV, Encoding.DETECTED);
    private static final Form NDJSON = new Form(Format.NDJSON, Encoding.DETECTED);

    /** What reads files. */
    protected abstract RequestFiles files();

    @Test
    void reads_cells_under_a_header_in_either_language_as_they_stand_there() {
        List<RequestLine> chinese = read(HEADER + FINE, CSV);
        List<RequestLine> english =
                read("external_number,village,kind,cause,field,help_wanted,name,need\n" + FINE.replace("\r", ""), CSV);

        assertThat(chinese).isEqualTo(english).hasSize(1);
        assertThat(chinese.get(0).number()).isEqualTo(2);
        assertThat(chinese.get(0).cells())
                .containsEntry(RequestColumn.EXTERNAL_NUMBER, "A1")
                .containsEntry(RequestColumn.NAME, "𠮷虚构");
    }

    @Test
    void knows_utf_8_with_and_without_a_mark_and_gb18030() {
        String text = HEADER + FINE;
        List<RequestLine> plain = read(text, CSV);

        assertThat(read("\uFEFF" + text, CSV)).isEqualTo(plain);
        byte[] chinese = text.getBytes(Charset.forName("GB18030"));
        assertThat(read(chinese, CSV)).isEqualTo(plain);
        assertThat(read(chinese, new Form(Format.CSV, Encoding.GB18030))).isEqualTo(plain);
    }

    @Test
    void keeps_commas_quotes_and_line_breaks_within_quotes() {
        List<RequestLine> lines = read(HEADER + FINE.replace("住院费用", "\"一,二\n\"\"三\"\"\"") + FINE, CSV);

        assertThat(lines).extracting(RequestLine::number).containsExactly(2L, 4L);
        assertThat(lines.get(0).cells()).containsEntry(RequestColumn.NEED, "一,二\n\"三\"");
    }

    @Test
    void leaves_blank_cells_and_blank_lines_out() {
        List<RequestLine> lines = read(HEADER + "\r\n" + FINE.replace("𠮷虚构", " ") + "\r\n", CSV);

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).cells()).doesNotContainKey(RequestColumn.NAME);
    }

    @Test
    void goes_on_after_too_few_or_too_many_columns() {
        List<RequestLine> lines = read(HEADER + "A0,1\r\n" + FINE.replace("A1", "A1,2") + FINE, CSV);

        assertThat(codes(lines))
                .containsExactly(
                        List.of(FaultCode.WRONG_NUMBER_OF_FIELDS),
                        List.of(FaultCode.WRONG_NUMBER_OF_FIELDS),
                        List.of());
    }

    @Test
    void goes_on_after_a_quote_that_never_ends() {
        List<RequestLine> lines = read(HEADER + "A0,\"张三\r\n" + FINE + FINE, CSV);

        assertThat(codes(lines)).containsExactly(List.of(FaultCode.UNREADABLE_FILE), List.of(), List.of());
        assertThat(lines).extracting(RequestLine::number).containsExactly(2L, 3L, 4L);
    }

    @Test
    void goes_on_after_a_line_that_is_too_long_quoted_or_not() {
        String endless = "长".repeat(1_000_000);
        List<RequestLine> lines =
                read(HEADER + FINE.replace("住院费用", endless) + FINE.replace("住院费用", "\"" + endless + "\"") + FINE, CSV);

        assertThat(codes(lines)).containsExactly(List.of(FaultCode.TOO_LONG), List.of(FaultCode.TOO_LONG), List.of());
        assertThat(lines).extracting(RequestLine::number).containsExactly(2L, 3L, 4L);
    }

    @Test
    void goes_on_after_bytes_that_are_no_characters() throws IOException {
        InputStream broken = new SequenceInputStream(
                bytes((HEADER + FINE + "A2,张").getBytes(StandardCharsets.UTF_8)),
                new SequenceInputStream(
                        bytes(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'}),
                        bytes(FINE.getBytes(StandardCharsets.UTF_8))));

        assertThat(codes(read(broken, CSV))).containsExactly(List.of(), List.of(FaultCode.UNREADABLE_FILE), List.of());
    }

    @Test
    void passes_nul_and_other_controls_on_for_whoever_minds_them() {
        List<RequestLine> lines = read(HEADER + FINE.replace("住院费用", "住\u0000院"), CSV);

        assertThat(lines.get(0).cells()).containsEntry(RequestColumn.NEED, "住\u0000院");
    }

    @Test
    void refuses_a_file_without_its_header_and_repeats_nothing_of_it() {
        Refusal.InvalidInput refusal = catchThrowableOfType(Refusal.InvalidInput.class, () -> read(FINE, CSV));

        assertThat(refusal.faults()).isNotEmpty();
        assertThat(refusal.faults().toString()).doesNotContain("虚构", "A1");
        assertThat(catchThrowableOfType(Refusal.InvalidInput.class, () -> read("", CSV)))
                .isNotNull();
    }

    @Test
    void reads_json_objects_with_texts_figures_and_lists() {
        List<RequestLine> lines = read("""
                {"external_number":"A1","金额":600.50,"urgent":true,"help_wanted":["money","goods"],"need":null}
                """, NDJSON);

        assertThat(lines.get(0).faults()).isEmpty();
        assertThat(lines.get(0).cells())
                .hasSize(4)
                .containsEntry(RequestColumn.AMOUNT, "600.50")
                .containsEntry(RequestColumn.URGENT, "true")
                .containsEntry(RequestColumn.HELP_WANTED, "money;goods");
    }

    @Test
    void goes_on_after_whatever_is_no_object_of_that_kind() {
        List<String> wrong = List.of(
                "[1]",
                "张三",
                "{\"need\":",
                "{\"need\":\"a\",\"need\":\"b\"}",
                "{\"need\":{}}",
                "{} {}",
                "{\"nobody\":\"张三\"}",
                "{\"need\":\"a\",\"诉求内容\":\"b\"}");
        List<RequestLine> lines = read(String.join("\n", wrong) + "\n{\"need\":\"住院\"}", NDJSON);

        assertThat(lines.subList(0, wrong.size())).allSatisfy(line -> {
            assertThat(line.faults()).isNotEmpty();
            assertThat(line.faults().toString()).doesNotContain("张三");
        });
        assertThat(lines.get(wrong.size()).cells()).containsEntry(RequestColumn.NEED, "住院");
    }

    @Test
    void reads_no_further_ahead_than_it_has_to() throws IOException {
        byte[] line = FINE.getBytes(StandardCharsets.UTF_8);
        Endless endless = new Endless(HEADER.getBytes(StandardCharsets.UTF_8), line);

        RequestFiles.Lines lines = files().open(endless, CSV);

        for (int i = 0; i < 10_000; i++) {
            assertThat(lines.next()).isPresent();
        }
        assertThat(endless.read).isLessThan(10_000L * line.length + 1_000_000);
    }

    private static List<List<FaultCode>> codes(List<RequestLine> lines) {
        return lines.stream()
                .map(line -> line.faults().stream().map(Fault::code).toList())
                .toList();
    }

    private List<RequestLine> read(String text, Form form) {
        return read(text.getBytes(StandardCharsets.UTF_8), form);
    }

    private List<RequestLine> read(byte[] bytes, Form form) {
        try {
            return read(bytes(bytes), form);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<RequestLine> read(InputStream content, Form form) throws IOException {
        RequestFiles.Lines lines = files().open(content, form);
        List<RequestLine> read = new ArrayList<>();
        Optional<RequestLine> line = lines.next();
        while (line.isPresent()) {
            read.add(line.get());
            line = lines.next();
        }
        return read;
    }

    private static InputStream bytes(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    /** A header, then the same line again and again. */
    private static final class Endless extends InputStream {

        private final byte[] line;
        private final byte[] header;
        private long read;

        Endless(byte[] header, byte[] line) {
            this.header = header;
            this.line = line;
        }

        @Override
        public int read() {
            int next = read < header.length ? header[(int) read] : line[(int) ((read - header.length) % line.length)];
            read++;
            return next & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            for (int i = 0; i < length; i++) {
                target[offset + i] = (byte) read();
            }
            return length;
        }
    }
}
