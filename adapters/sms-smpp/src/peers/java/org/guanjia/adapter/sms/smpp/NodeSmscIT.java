package org.guanjia.adapter.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guanjia.adapter.contract.SmsGatewayContract;
import org.guanjia.adapter.sms.smpp.SmppSettings.Concatenation;
import org.guanjia.application.port.SmsGateway;
import org.guanjia.application.port.SmsOutcome;
import org.guanjia.application.port.SmsReceipt.Fate;
import org.guanjia.application.port.SmsReference;
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

    private SmsGateway gateway(Concatenation concatenation) {
        return new SmppGateway(Orders.settings(smsc.port(), ANSWER, concatenation), () -> NOON);
    }

    @Nested
    class ByHeaderIT extends SmsGatewayContract {
        @Override
        protected SmsGateway gateway() {
            return NodeSmscIT.this.gateway(Concatenation.HEADER);
        }

        @Override
        protected List<Arrived> arrived() {
            return smsc.arrived();
        }

        @Override
        protected boolean report(SmsReference reference, Fate fate) {
            smsc.report(reference, fate);
            return true;
        }
    }

    @Nested
    class ByParametersIT extends SmsGatewayContract {
        @Override
        protected SmsGateway gateway() {
            return NodeSmscIT.this.gateway(Concatenation.PARAMETERS);
        }

        @Override
        protected List<Arrived> arrived() {
            return smsc.arrived();
        }

        @Override
        protected boolean report(SmsReference reference, Fate fate) {
            smsc.report(reference, fate);
            return true;
        }
    }
}
