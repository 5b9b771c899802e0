package org.guanjia.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;

/** Columns of text on a terminal, where a Chinese character takes the place of two letters. */
final class DisplayWidth {

    private static final int FIRST_WIDE = 0x1100;
    private static final String NEVER_FIRST = "，。；：、）》”！？,.;:)";
    private static final int LONGEST_WORD = 40;

    private DisplayWidth() {}

    /** How many columns the text takes. */
    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    private static int of(int character) {
        return character >= FIRST_WIDE && isWide(character) ? 2 : 1;
    }

    /** East Asian characters and their punctuation, as terminals show them. */
    private static boolean isWide(int character) {
        return character <= 0x115F
                || (character >= 0x2E80 && character <= 0xA4CF)
                || (character >= 0xAC00 && character <= 0xD7A3)
                || (character >= 0xF900 && character <= 0xFAFF)
                || (character >= 0xFE30 && character <= 0xFE4F)
                || (character >= 0xFF00 && character <= 0xFF60)
                || (character >= 0xFFE0 && character <= 0xFFE6)
                || (character >= 0x20000 && character <= 0x3FFFD);
    }

    /** The text with blanks after it, as wide as that, or as it is where it is wider. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /** The text with blanks before it. */
    static String paddedLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }

    /** The text in lines of at most so many columns, each cut between words. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int character : text.codePoints().toArray()) {
            boolean hangs = NEVER_FIRST.indexOf(character) >= 0;
            if (!hangs && of(line.toString()) + of(character) > width) {
                int cut = cutOf(line, character);
                lines.add(line.substring(0, cut).stripTrailing());
                line.delete(0, cut);
            }
            line.appendCodePoint(character);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    /** The end of the line, or the begin of its last word where that would be cut. */
    private static int cutOf(StringBuilder line, int next) {
        int cut = line.length();
        while (isOfWord(next) && cut > 0 && isOfWord(line.charAt(cut - 1))) {
            cut--;
        }
        return line.length() - cut <= LONGEST_WORD && cut > 0 ? cut : line.length();
    }

    private static boolean isOfWord(int character) {
        return character > ' ' && character < FIRST_WIDE;
    }
}
