package org.guanjia.bootstrap.rest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody invented, whose particulars are looked for in each form in which a person would find them at once. */
public final class Canary {

    static final String NAME = "金丝雀𠮷";
    static final String CARD = "441900197001011232";
    static final String PHONE = "13877889911";
    static final String ADDRESS = "企石镇新南村金丝雀路77号8899房";
    static final String ILLNESS = "金丝雀肺病，无力支付药费";

    /** Everything at once. */
    static final String ALL = String.join(" ", NAME, CARD, PHONE, ADDRESS, ILLNESS);

    /** What each of the particulars has a part of. */
    private static final List<String> MARKS = List.of("金丝雀", CARD, PHONE);

    /** Three letters stand for three bytes; what they stand for with the bytes beside them is cut off. */
    private static final int GROUP = 3;

    /** The forms of all of them, by their first two bytes. */
    private static final Map<Integer, List<byte[]>> FORMS = MARKS.stream()
            .flatMap(mark -> formsOf(mark).stream())
            .map(form -> form.getBytes(StandardCharsets.ISO_8859_1))
            .collect(Collectors.groupingBy(form -> start(form, 0)));

    private static final boolean[] STARTS = new boolean[1 << 16];

    static {
        FORMS.keySet().forEach(start -> STARTS[start] = true);
    }

    private Canary() {}

    /** As a request says who it is about. */
    static String person() {
        return """
                {"name": "%1$s", "identificationType": "RESIDENT_ID", "identification": "%2$s", "phone": "%3$s", "address": "%4$s",
                 "household": [{"name": "%1$s", "relation": "CHILD"}],
                 "representative": {"name": "%1$s", "relation": "VOLUNTEER", "phone": "%3$s", "authorisation": "%1$s委托"}}""".formatted(NAME, CARD, PHONE, ADDRESS);
    }

    /** A file of requests, of which most are refused, since the canary is where it does not belong. */
    public static String file() {
        String fine = "441900105,441900105201,%s,居民身份证,%s,%s,%s,个人急难,疾病,医疗,资金,%s\r\n"
                .formatted(NAME, CARD, PHONE, ADDRESS, ILLNESS);
        StringBuilder file = new StringBuilder("渠道,工单编号,镇街,村社区,姓名,证件类型,证件号码,联系电话,住址,心愿类别,致困原因,求助领域,帮扶方式,诉求内容\r\n")
                .append("12345热线,C0," + fine);
        for (int column = 0; column < fine.split(",", -1).length; column++) {
            String[] values = fine.strip().split(",", -1);
            values[column] = ALL;
            file.append("12345热线,C" + (column + 1) + "," + String.join(",", values) + "\r\n");
        }
        return file.append(ALL + ",C99," + fine)
                .append("12345热线,C98," + fine.strip() + "," + ALL + "\r\n")
                .toString();
    }

    /** The form in which it is there, byte by byte as Latin letters; empty where it is not. */
    static Optional<String> in(byte[] bytes) {
        for (int at = 0; at + 1 < bytes.length; at++) {
            int start = start(bytes, at);
            if (STARTS[start]) {
                for (byte[] form : FORMS.getOrDefault(start, List.of())) {
                    int end = Math.min(bytes.length, at + form.length);
                    if (Arrays.equals(form, 0, form.length, bytes, at, end)) {
                        return Optional.of(latin(form));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static int start(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }

    /** The forms of a text, byte by byte as Latin letters. */
    static Set<String> formsOf(String text) {
        Set<String> forms = new HashSet<>();
        for (Charset letters : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("GB18030"))) {
            byte[] bytes = text.getBytes(letters);
            forms.add(latin(bytes));
            forms.add(HexFormat.of().formatHex(bytes));
            forms.add(HexFormat.of().withUpperCase().formatHex(bytes));
            addBase64(bytes, forms);
        }
        forms.add(text.chars().mapToObj(Canary::inH2sFiles).collect(Collectors.joining()));
        String percent = HexFormat.of().withPrefix("%").formatHex(text.getBytes(StandardCharsets.UTF_8));
        forms.addAll(List.of(percent, percent.toUpperCase(Locale.ROOT)));
        for (String escape : List.of("\\u%04x", "\\u%04X", "\\%04x", "\\%04X")) {
            forms.add(text.chars().mapToObj(escape::formatted).collect(Collectors.joining()));
        }
        return forms;
    }

    /** H2 writes units of 16 bits somewhat as UTF-8 does. */
    private static String inH2sFiles(int unit) {
        if (unit < 0x80) {
            return Character.toString(unit);
        }
        return Character.toString(0xE0 | unit >> 12) + (char) (unit >> 6 & 0x3F) + (char) (unit & 0x3F);
    }

    private static void addBase64(byte[] bytes, Set<String> forms) {
        for (int before = 0; before < GROUP; before++) {
            byte[] moved = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, moved, before, bytes.length);
            String coded = Base64.getEncoder().withoutPadding().encodeToString(moved);
            String own = coded.substring(before == 0 ? 0 : before + 1, moved.length / GROUP * (GROUP + 1));
            forms.add(own);
            forms.add(own.replace('+', '-').replace('/', '_'));
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
