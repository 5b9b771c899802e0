package org.guanjia.adapter.sms.smpp;

import java.util.List;
import org.guanjia.adapter.contract.SmsGatewayContract.Arrived;
import org.guanjia.application.port.SmsReceipt.Fate;
import org.guanjia.application.port.SmsReference;

/** An other side of the tests. */
interface Smsc {

    /** Where it listens on this machine. */
    int port();

    /** What arrived, in order. */
    List<Arrived> arrived();

    /** Gives a receipt. */
    void report(SmsReference reference, Fate fate);
}
