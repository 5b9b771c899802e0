package org.guanjia.adapter.sms.smpp;

import java.io.IOException;
import java.time.Duration;
import org.guanjia.adapter.sms.smpp.SmppSettings.Concatenation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** The contract over both ways to mark the parts of a long message. */
class SmppGatewayIT {

    private static final Duration ANSWER = Duration.ofSeconds(8);

    private LibrarySmsc smsc;

    @BeforeEach
    void open() throws IOException {
        smsc = new LibrarySmsc();
    }

    @AfterEach
    void close() throws IOException {
        smsc.close();
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
