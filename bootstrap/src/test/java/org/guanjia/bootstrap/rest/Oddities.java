package org.guanjia.bootstrap.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What requests are spoilt with, as a file lists it. */
final class Oddities {

    private static final String TEXT = read();
    private static final Pattern UNIT = Pattern.compile("(?<!\\\\)\\\\u([0-9a-f]{4})");
    private static final Pattern REPEATED = Pattern.compile("\\{(.+?)\\*(\\d+)}", Pattern.DOTALL);
    private static final String NOTHING = "(nothing)";

    private Oddities() {}

    /** Those of that heading. */
    static List<String> of(String heading) {
        String begin = "== " + heading + "\n";
        String section = TEXT.substring(TEXT.indexOf(begin) + begin.length()).split("\n== ", 2)[0];
        return section.stripTrailing().lines().map(Oddities::meant).toList();
    }

    private static String meant(String line) {
        String units =
                UNIT.matcher(line).replaceAll(unit -> Character.toString((char) Integer.parseInt(unit.group(1), 16)));
        String text = units.equals(NOTHING) ? "" : units.translateEscapes();
        return REPEATED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2)))));
    }

    private static String read() {
        try (InputStream file = Oddities.class.getResourceAsStream("oddities.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
