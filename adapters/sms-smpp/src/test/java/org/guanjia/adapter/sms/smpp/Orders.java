package org.guanjia.adapter.sms.smpp;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.guanjia.adapter.sms.smpp.SmppSettings.Account;
import org.guanjia.adapter.sms.smpp.SmppSettings.Concatenation;
import org.guanjia.adapter.sms.smpp.SmppSettings.Timing;
import org.guanjia.application.port.SmsOrder;
import org.guanjia.domain.message.MessageSignature;
import org.guanjia.domain.message.MessageText;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.PhoneNumber;

/** Orders and settings that tests speak of. */
final class Orders {

    static final int TAG = 0x1501;
    static final Account ACCOUNT = new Account("guanjia", "geheim", "");

    private static final AtomicInteger SEQUENCE = new AtomicInteger();
    private static final MessageSignature SIGNATURE = new MessageSignature("【民生大莞家】");

    private Orders() {}

    static SmsOrder order(String body) {
        String serial = String.format(Locale.ROOT, "%010d", SEQUENCE.incrementAndGet());
        return new SmsOrder(
                MessageId.parse("441900105-01K9ZZZZZZ000000" + serial),
                new PhoneNumber("13800138000"),
                new MessageText(SIGNATURE, body));
    }

    static SmppSettings settings(int port, Duration answer, Concatenation concatenation) {
        Timing timing = new Timing(
                Duration.ofSeconds(5), answer, Duration.ofSeconds(30), Duration.ofMillis(10), Duration.ofMillis(50));
        return new SmppSettings(
                "127.0.0.1", port, ACCOUNT, "10690012345", concatenation, OptionalInt.of(TAG), 10, 10_000, timing);
    }
}
