package org.guanjia.adapter.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.guanjia.adapter.sms.smpp.SmppSettings.Concatenation;
import org.guanjia.application.port.SmsGateway;
import org.guanjia.application.port.SmsOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract against an SMSC that somebody else wrote. */
class NodeSmscIT {

    private static final Duration ANSWER = Duration.ofSeconds(8);
    private static final Instant NOON = Instant.parse("2026-09-28T04:00:00Z");

    private NodeSmsc smsc;

    @BeforeEach
    void open() throws IOException {
        smsc = new NodeSmsc();
    }

    @AfterEach
    void close() {
        smsc.close();
    }

    @Test
    void is_not_let_in_with_another_password() {
        SmppSettings right = Orders.settings(smsc.port(), ANSWER, Concatenation.HEADER);
        SmppSettings wrong = new SmppSettings(
                right.host(),
                right.port(),
                new SmppSettings.Account("guanjia", "falsch", ""),
                right.sender(),
                right.concatenation(),
                right.messageIdTag(),
                right.window(),
                right.perSecond(),
                right.timing());
        try (SmsGateway gateway = new SmppGateway(wrong, () -> NOON)) {
            gateway.start(receipt -> {});

            assertThat(gateway.send(Orders.order("口令")))
                    .isInstanceOfSatisfying(SmsOutcome.NotNow.class, outcome -> assertThat(outcome.obstacle())
                            .isEqualTo(SmsOutcome.NotNow.Obstacle.LOGIN_REFUSED));
        }
    }

    private abstract class Contract extends SmppContract {

        private final Concatenation concatenation;

        Contract(Concatenation concatenation) {
            this.concatenation = concatenation;
        }

        @Override
        Smsc smsc() {
            return smsc;
        }

        @Override
        Duration answer() {
            return ANSWER;
        }

        @Override
        Concatenation concatenation() {
            return concatenation;
        }
    }

    @Nested
    class ByHeaderIT extends Contract {
        ByHeaderIT() {
            super(Concatenation.HEADER);
        }
    }

    @Nested
    class ByParametersIT extends Contract {
        ByParametersIT() {
            super(Concatenation.PARAMETERS);
        }
    }
}
