package org.guanjia.adapter.sms.smpp;

import java.util.Arrays;
import org.guanjia.adapter.sms.smpp.RawSmsc.Reaction;
import org.jsmpp.SMPPConstant;

/** What an SMSC does wrong about a submission. */
final class Reactions {

    static final Reaction SILENCE = (submitted, wire) -> wire.hold(submitted);
    static final Reaction RESET = (submitted, wire) -> wire.reset();
    static final Reaction HALF = (submitted, wire) -> {
        wire.write(Arrays.copyOf(RawSmsc.answer(submitted, RawSmsc.OK, submitted.reference()), 10));
        wire.close();
    };
    static final Reaction TWICE = (submitted, wire) -> {
        RawSmsc.accept(submitted, wire);
        RawSmsc.accept(submitted, wire);
    };
    static final Reaction NACK = (submitted, wire) -> wire.write(
            RawSmsc.bytes(RawSmsc.GENERIC_NACK, SMPPConstant.STAT_ESME_RINVCMDLEN, submitted.sequence(), new byte[0]));
    static final Reaction OTHER_KIND =
            (submitted, wire) -> wire.write(RawSmsc.bytes(0x80000015, RawSmsc.OK, submitted.sequence(), new byte[0]));

    private Reactions() {}
}
