package org.guanjia.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** It is seen in every form in which it may have got somewhere, and only there. */
class CanaryTest {

    static Stream<byte[]> forms() {
        return Stream.of(Canary.NAME, Canary.CARD, Canary.PHONE, Canary.ADDRESS, Canary.ILLNESS)
                .flatMap(text -> Stream.of("", "a", "ab").map(before -> before + text + "b"))
                .flatMap(CanaryTest::formsOf);
    }

    private static Stream<byte[]> formsOf(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(unit -> escaped.append("\\u%04X".formatted(unit)));
        return Stream.of(
                utf8,
                text.getBytes(StandardCharsets.UTF_16LE),
                text.getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(Charset.forName("GB18030")),
                Base64.getEncoder().encode(utf8),
                Base64.getUrlEncoder().encode(utf8),
                Base64.getMimeEncoder().encode(utf8),
                ascii(HexFormat.of().formatHex(utf8)),
                ascii(URLEncoder.encode(text, StandardCharsets.UTF_8)),
                ascii(escaped.toString()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void is_seen(byte[] form) {
        assertThat(Canary.in(form)).isPresent();
    }

    @Test
    void is_seen_in_what_is_packed() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("a"));
            zip.write(Canary.ALL.getBytes(StandardCharsets.UTF_8));
        }
        Sightings sightings = new Sightings();

        sightings.lookAt("there", packed.toByteArray());

        assertThat(sightings.seen()).singleElement().asString().startsWith("there a: ");
    }

    @Test
    void is_not_seen_where_it_is_masked() {
        assertThat(Canary.in("金*𠮷 138****9911 4419****".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
