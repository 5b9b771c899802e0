package org.guanjia.adapter.sms.smpp;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guanjia.adapter.contract.SmsGatewayContract;
import org.guanjia.adapter.sms.smpp.SmppSettings.Concatenation;
import org.guanjia.application.port.SmsGateway;
import org.guanjia.application.port.SmsReceipt.Fate;
import org.guanjia.application.port.SmsReference;

/** The contract over one way to mark the parts of a long message, against one SMSC. */
abstract class SmppContract extends SmsGatewayContract {

    private static final Instant NOON = Instant.parse("2026-09-28T04:00:00Z");

    /** The one that is open now. */
    abstract Smsc smsc();

    abstract Duration answer();

    abstract Concatenation concatenation();

    @Override
    protected SmsGateway gateway() {
        return new SmppGateway(Orders.settings(smsc().port(), answer(), concatenation()), () -> NOON);
    }

    @Override
    protected List<Arrived> arrived() {
        return smsc().arrived();
    }

    @Override
    protected boolean report(SmsReference reference, Fate fate) {
        smsc().report(reference, fate);
        return true;
    }
}
