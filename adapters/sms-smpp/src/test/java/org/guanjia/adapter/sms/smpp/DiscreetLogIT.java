package org.guanjia.adapter.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guanjia.adapter.sms.smpp.SmppSettings.Concatenation;
import org.guanjia.application.port.SmsGateway;
import org.guanjia.application.port.SmsOrder;
import org.guanjia.application.port.SmsOutcome;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * What the log says, of the library from INFO on, as it has to be kept, and of all else from TRACE on: never a number, a text or
 * the password, and not their bytes.
 */
class DiscreetLogIT {

    private static final String BODY = "虚构的金丝雀";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger library = (Logger) LoggerFactory.getLogger("org.jsmpp");
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private RawSmsc smsc;

    @BeforeEach
    void listen() throws Exception {
        root.detachAndStopAllAppenders();
        root.setLevel(Level.TRACE);
        library.setLevel(Level.INFO);
        root.addAppender(heard);
        heard.start();
        smsc = new RawSmsc();
    }

    @AfterEach
    void close() throws Exception {
        root.detachAppender(heard);
        root.setLevel(Level.WARN);
        smsc.close();
    }

    @Test
    void neither_what_is_sent_nor_what_comes_back_is_in_the_log() throws Exception {
        SmsOrder order = Orders.order(BODY.repeat(30));
        try (SmsGateway gateway = new SmppGateway(
                Orders.settings(smsc.port(), Duration.ofSeconds(8), Concatenation.HEADER),
                () -> Instant.parse("2026-09-28T04:00:00Z"))) {
            gateway.start(receipt -> {
                throw new IllegalStateException(order.recipient().text());
            });
            assertThat(gateway.send(order)).isInstanceOf(SmsOutcome.Accepted.class);
            for (int kind : List.of(0x04, 0)) {
                smsc.wire()
                        .write(RawSmsc.delivery(
                                kind + 1,
                                kind,
                                "id:7 stat:DELIVRD text:" + order.recipient().text(),
                                new byte[0]));
                smsc.awaitAnswer();
            }
            smsc.reacting(RawSmsc.refusing(SMPPConstant.STAT_ESME_RINVDSTADR));
            assertThat(gateway.send(order)).isInstanceOf(SmsOutcome.Refused.class);
        }

        assertThat(said().toList())
                .isNotEmpty()
                .noneMatch(line -> secrets(order)
                        .anyMatch(secret -> line.toLowerCase(Locale.ROOT).contains(secret)));
    }

    private Stream<String> said() {
        synchronized (heard) {
            return List.copyOf(heard.list).stream()
                    .map(event -> event.getFormattedMessage() + "\n"
                            + ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
    }

    private static Stream<String> secrets(SmsOrder order) {
        String phone = order.recipient().text();
        return Stream.of(
                phone,
                BODY,
                Orders.ACCOUNT.password(),
                HexFormat.of().formatHex(phone.getBytes(StandardCharsets.US_ASCII)),
                HexFormat.of().formatHex(BODY.getBytes(StandardCharsets.UTF_16BE)));
    }
}
