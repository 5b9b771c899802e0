package org.guanjia.adapter.sms.smpp;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.guanjia.adapter.contract.SmsGatewayContract.Arrived;
import org.guanjia.application.port.SmsReceipt.Fate;
import org.guanjia.application.port.SmsReference;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/** An SMSC by the other half of the same library, that takes everything. */
final class LibrarySmsc implements ServerMessageReceiverListener, AutoCloseable {

    private static final long PATIENCE = 10_000;

    private final int port;
    private final SMPPServerSessionListener door;
    private final Telephones telephones = new Telephones();
    private final AtomicInteger sequence = new AtomicInteger();
    private final CompletableFuture<SMPPServerSession> first = new CompletableFuture<>();

    LibrarySmsc() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        door = new SMPPServerSessionListener(port);
        door.setPduProcessorDegree(4);
        Thread guard = new Thread(this::letIn, "smsc");
        guard.setDaemon(true);
        guard.start();
    }

    int port() {
        return port;
    }

    List<Arrived> arrived() {
        return telephones.messages();
    }

    private void letIn() {
        try {
            while (true) {
                SMPPServerSession session = door.accept();
                session.setMessageReceiverListener(this);
                session.setTransactionTimer(PATIENCE);
                BindRequest bind = session.waitForBind(PATIENCE);
                bind.accept("smsc", InterfaceVersion.IF_34);
                first.complete(session);
            }
        } catch (IOException | TimeoutException | PDUStringException | RuntimeException end) {
            first.completeExceptionally(end);
        }
    }

    /** Gives a receipt over the first session and waits until it was answered, whatever the answer. */
    void report(SmsReference reference, Fate fate) {
        String text = "id:" + reference.text() + " sub:001 dlvrd:001 submit date:2611220200 done date:2611220201 stat:"
                + (fate == Fate.DELIVERED ? "DELIVRD" : "UNDELIV") + " err:000 text:";
        try {
            first.get(PATIENCE, TimeUnit.MILLISECONDS)
                    .deliverShortMessage(
                            "",
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            "8613800138000",
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            "10690012345",
                            new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
                            (byte) 0,
                            (byte) 0,
                            new RegisteredDelivery(0),
                            GeneralDataCoding.DEFAULT,
                            text.getBytes(StandardCharsets.US_ASCII));
        } catch (NegativeResponseException turnedAway) {
            if (turnedAway.getCommandStatus() != SMPPConstant.STAT_ESME_RX_T_APPN) {
                throw new IllegalStateException(turnedAway);
            }
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm submitted, SMPPServerSession source)
            throws ProcessRequestException {
        OptionalParameter.OctetString key =
                (OptionalParameter.OctetString) submitted.getOptionalParameter((short) Orders.TAG);
        OptionalParameter.Sar_msg_ref_num reference =
                submitted.getOptionalParameter(OptionalParameter.Sar_msg_ref_num.class);
        String name = new String(key.getValue(), StandardCharsets.US_ASCII);
        if (submitted.isUdhi()) {
            telephones.takeWithHeader(name, submitted.getDestAddress(), submitted.getShortMessage());
        } else if (reference == null) {
            telephones.take(name, submitted.getDestAddress(), 0, 1, 1, submitted.getShortMessage());
        } else {
            telephones.take(
                    name,
                    submitted.getDestAddress(),
                    reference.getValue(),
                    submitted
                            .getOptionalParameter(OptionalParameter.Sar_segment_seqnum.class)
                            .getValue(),
                    submitted
                            .getOptionalParameter(OptionalParameter.Sar_total_segments.class)
                            .getValue(),
                    submitted.getShortMessage());
        }
        try {
            return new SubmitSmResult(
                    new MessageId(Integer.toString(sequence.incrementAndGet())), new OptionalParameter[0]);
        } catch (PDUStringException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        if (first.isDone() && !first.isCompletedExceptionally()) {
            first.join().close();
        }
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti submitted, SMPPServerSession source)
            throws ProcessRequestException {
        throw unasked();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession source) throws ProcessRequestException {
        throw unasked();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm replace, SMPPServerSession source) throws ProcessRequestException {
        throw unasked();
    }

    @Override
    public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession source) throws ProcessRequestException {
        throw unasked();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcast, SMPPServerSession source)
            throws ProcessRequestException {
        throw unasked();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession source)
            throws ProcessRequestException {
        throw unasked();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession source)
            throws ProcessRequestException {
        throw unasked();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw unasked();
    }

    private static ProcessRequestException unasked() {
        return new ProcessRequestException("Nobody asks for that", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
