package org.guanjia.adapter.sms.smpp;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guanjia.adapter.contract.SmsGatewayContract;
import org.guanjia.adapter.sms.smpp.SmppSettings.Concatenation;
import org.guanjia.application.port.SmsGateway;
import org.guanjia.application.port.SmsReceipt.Fate;
import org.guanjia.application.port.SmsReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** The contract over both ways to mark the parts of a long message. */
class SmppGatewayIT {

    private static final Duration ANSWER = Duration.ofSeconds(8);
    private static final Instant NOON = Instant.parse("2026-09-28T04:00:00Z");

    private LibrarySmsc smsc;

    @BeforeEach
    void open() throws IOException {
        smsc = new LibrarySmsc();
    }

    @AfterEach
    void close() throws IOException {
        smsc.close();
    }

    private SmsGateway gateway(Concatenation concatenation) {
        return new SmppGateway(Orders.settings(smsc.port(), ANSWER, concatenation), () -> NOON);
    }

    @Nested
    class ByHeaderIT extends SmsGatewayContract {
        @Override
        protected SmsGateway gateway() {
            return SmppGatewayIT.this.gateway(Concatenation.HEADER);
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
            return SmppGatewayIT.this.gateway(Concatenation.PARAMETERS);
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
