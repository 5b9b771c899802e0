package org.guanjia.adapter.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.memory.MemorySmsGateway;
import org.guanjia.application.port.SmsGateway;
import org.guanjia.application.port.SmsReceipt;
import org.guanjia.application.port.SmsReceipt.Fate;
import org.guanjia.application.port.SmsReference;

class MemorySmsGatewayTest extends SmsGatewayContract {

    private final List<MemorySmsGateway> gateways = new ArrayList<>();

    @Override
    protected SmsGateway gateway() {
        MemorySmsGateway gateway = new MemorySmsGateway();
        gateways.add(gateway);
        return gateway;
    }

    @Override
    protected List<Arrived> arrived() {
        return gateways.stream()
                .flatMap(gateway -> gateway.sent().stream())
                .map(order -> new Arrived(
                        Optional.of(order.id().text()),
                        order.recipient(),
                        order.text().text()))
                .toList();
    }

    @Override
    protected boolean report(SmsReference reference, Fate fate) {
        MemorySmsGateway last = gateways.get(gateways.size() - 1);
        try {
            last.report(new SmsReceipt(reference, fate, ""));
            return true;
        } catch (IllegalStateException notTaken) {
            return true;
        }
    }
}
