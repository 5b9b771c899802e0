package org.guanjia.adapter.contract;

import java.util.List;
import org.guanjia.application.memory.MemoryDisbursements;
import org.guanjia.application.port.Disbursements;
import org.guanjia.application.port.Payee;
import org.guanjia.domain.shared.PersonName;

class MemoryDisbursementsTest extends DisbursementsContract {

    private final MemoryDisbursements carrier = new MemoryDisbursements();

    @Override
    protected Disbursements carrier() {
        return carrier;
    }

    @Override
    protected List<Arrived> arrived() {
        return carrier.taken().stream()
                .map(order -> new Arrived(
                        order.number().text(), order.amount().toYuanText(), nameOf(order.payee()), order.remark()))
                .toList();
    }

    private static String nameOf(Payee payee) {
        return payee.fold(
                person -> person.name().map(PersonName::text).orElse(""),
                Payee.OfUnit::name,
                Payee.OfOrganisation::name);
    }
}
