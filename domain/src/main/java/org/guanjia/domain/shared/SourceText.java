package org.guanjia.domain.shared;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The text of a file with its name, so that what is wrong in it can be named by file and line. A byte order mark is
 * dropped, and lines may end in LF or CRLF.
 */
public record SourceText(String file, String content) {

    /** All lines, numbered from 1. */
    public Stream<Line> lines() {
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size()).mapToObj(i -> new Line(file, i + 1, lines.get(i)));
    }

    /** The lines that say something: neither blank nor a comment that starts with {@code #}. */
    public Stream<Line> records() {
        return lines().filter(line ->
                !line.text().isBlank() && !line.text().stripLeading().startsWith("#"));
    }

    /** One line of a file. */
    public record Line(String file, int number, String text) {

        /** Where the line stands, such as {@code 2022.rulebook:17}. */
        public String location() {
            return file + ":" + number;
        }

        /** The fields between separators, without surrounding spaces; an empty last field counts. */
        public List<String> fields(char separator) {
            return Stream.of(text.split(Pattern.quote(String.valueOf(separator)), -1))
                    .map(String::strip)
                    .toList();
        }
    }
}
