package org.guanjia.adapter.rest.operation;

import java.util.List;
import org.guanjia.adapter.rest.operation.Operation.Audience;
import org.guanjia.adapter.rest.operation.Operation.Kind;
import org.guanjia.application.edition.query.ReadCalendar;
import org.guanjia.application.edition.query.ReadPolicyList;
import org.guanjia.application.region.query.ListTowns;
import org.guanjia.application.region.query.ListVillages;

/** What anybody looks up, whether or not they sign in: each has one address for everybody. */
final class ReferenceOperations {

    private ReferenceOperations() {}

    static List<Operation> all() {
        return List.of(
                operation("/towns", ListTowns.class),
                operation("/towns/{town}/villages", ListVillages.class),
                operation("/calendar", ReadCalendar.class),
                operation("/policy-list", ReadPolicyList.class));
    }

    private static Operation operation(String path, Class<?> useCase) {
        return new Operation(Audience.ANYBODY, Kind.READS, path, UseCaseMethod.of(useCase));
    }
}
