package org.guanjia.adapter.sms.smpp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.guanjia.adapter.contract.SmsGatewayContract.Arrived;
import org.guanjia.domain.shared.PhoneNumber;

/** Puts messages together from their parts, as telephones do. */
final class Telephones {

    private static final int HEADER_LENGTH = 6;

    private final Map<String, TreeMap<Integer, String>> parts = new ConcurrentHashMap<>();
    private final List<Arrived> messages = new ArrayList<>();

    /** A part whose text has a header that says which one it is. */
    synchronized void takeWithHeader(String key, String number, byte[] bytes) {
        byte[] text = Arrays.copyOfRange(bytes, HEADER_LENGTH, bytes.length);
        take(key, number, bytes[3] & 0xFF, bytes[5], bytes[4], text);
    }

    synchronized void take(String key, String number, int reference, int part, int total, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_16BE);
        TreeMap<Integer, String> known =
                parts.computeIfAbsent(key + " " + number + " " + reference, unknown -> new TreeMap<>());
        known.put(part, text);
        if (known.size() == total) {
            messages.add(new Arrived(Optional.of(key), new PhoneNumber("+" + number), String.join("", known.values())));
            known.clear();
        }
    }

    synchronized List<Arrived> messages() {
        return List.copyOf(messages);
    }
}
