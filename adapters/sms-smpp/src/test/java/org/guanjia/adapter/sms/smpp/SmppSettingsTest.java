package org.guanjia.adapter.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanjia.adapter.sms.smpp.SmppSettings.Account;
import org.guanjia.adapter.sms.smpp.SmppSettings.Concatenation;
import org.guanjia.adapter.sms.smpp.SmppSettings.Timing;
import org.junit.jupiter.api.Test;

class SmppSettingsTest {

    private static final Account ACCOUNT = new Account("guanjia", "geheim", "cp");

    @Test
    void refuses_what_cannot_be_and_never_shows_the_password() {
        List<ThrowingCallable> wrong = List.of(
                () -> settings(" ", 2775, "", OptionalInt.empty(), 10, 100),
                () -> settings("smsc", 0, "", OptionalInt.empty(), 10, 100),
                () -> settings("smsc", 65_536, "", OptionalInt.empty(), 10, 100),
                () -> settings("smsc", 2775, "+106", OptionalInt.empty(), 10, 100),
                () -> settings("smsc", 2775, "1".repeat(21), OptionalInt.empty(), 10, 100),
                () -> settings("smsc", 2775, "", OptionalInt.of(0x13FF), 10, 100),
                () -> settings("smsc", 2775, "", OptionalInt.of(0x4000), 10, 100),
                () -> settings("smsc", 2775, "", OptionalInt.empty(), 0, 100),
                () -> settings("smsc", 2775, "", OptionalInt.empty(), 1001, 100),
                () -> settings("smsc", 2775, "", OptionalInt.empty(), 10, 0),
                () -> settings("smsc", 2775, "", OptionalInt.empty(), 10, 10_001),
                () -> new Account("", "geheim", ""),
                () -> new Account("a".repeat(16), "geheim", ""),
                () -> new Account("guanjia", "geheimnis", ""),
                () -> new Account("guanjia", "密", ""),
                () -> new Account("guanjia", "geheim", "a".repeat(13)),
                () -> timing(Duration.ZERO, Duration.ofSeconds(8), Duration.ofSeconds(1)),
                () -> timing(Duration.ofSeconds(5), Duration.ofSeconds(9), Duration.ofSeconds(1)),
                () -> timing(Duration.ofSeconds(5), Duration.ofSeconds(8), Duration.ofMinutes(2)));

        assertThat(wrong)
                .allSatisfy(attempt -> assertThatIllegalArgumentException()
                        .isThrownBy(attempt)
                        .withMessageStartingWith("SmppSettings: ")
                        .withMessageNotContainingAny("geheim", "密"));
    }

    @Test
    void shows_everything_but_the_password() {
        SmppSettings settings = settings("smsc", 2775, "10690012345", OptionalInt.of(0x1400), 1, 1);

        assertThat(settings.toString()).contains("smsc", "2775", "guanjia").doesNotContain("geheim");
        assertThat(new SmppGateway(settings, () -> Instant.EPOCH).toString()).doesNotContain("geheim");
    }

    private static SmppSettings settings(
            String host, int port, String sender, OptionalInt tag, int window, int perSecond) {
        return new SmppSettings(
                host, port, ACCOUNT, sender, Concatenation.HEADER, tag, window, perSecond, Timing.USUAL);
    }

    private static Timing timing(Duration connect, Duration answer, Duration firstPause) {
        return new Timing(connect, answer, Duration.ofSeconds(30), firstPause, Duration.ofMinutes(1));
    }
}
