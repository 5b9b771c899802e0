package org.guanjia.adapter.sms.smpp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.application.port.SmsOrder;

/**
 * What was accepted of messages whose other parts were not, so that a message sent again goes on where it stopped. It is
 * forgotten when the process ends, and for all but the latest messages. Safe for use by several threads.
 */
final class HalfSent {

    private static final int MOST = 10_000;

    private final Map<SmsOrder, List<String>> accepted = new LinkedHashMap<>();

    /** What the SMSC called the parts that it accepted, from the first one on; and forgets it. */
    synchronized List<String> take(SmsOrder order) {
        return Optional.ofNullable(accepted.remove(order)).orElse(List.of());
    }

    synchronized void keep(SmsOrder order, List<String> messageIds) {
        if (messageIds.isEmpty()) {
            return;
        }
        accepted.put(order, List.copyOf(messageIds));
        if (accepted.size() > MOST) {
            accepted.remove(accepted.keySet().iterator().next());
        }
    }
}
