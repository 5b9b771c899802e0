package org.guanjia.adapter.rest.operation;

import java.util.List;
import java.util.Set;
import org.guanjia.adapter.rest.operation.Operation.Audience;
import org.guanjia.adapter.rest.operation.Operation.Kind;
import org.guanjia.application.wish.ComplainAboutRefusal;
import org.guanjia.application.wish.EvaluateWish;
import org.guanjia.application.wish.SubmitWish;
import org.guanjia.application.wish.WithdrawWish;
import org.guanjia.application.wish.query.ReadWish;

/** What residents do without signing in: by nothing at all, or by the follow-up code of their case. */
public final class PublicOperations {

    /** What only those may say whom somebody vouches for: when something truly happened, and under which other number. */
    private static final Set<String> NOT_FOR_THE_PUBLIC = Set.of("occurredAt", "submittedAt", "externalNumber");

    private PublicOperations() {}

    static List<Operation> all() {
        return List.of(
                operation(Audience.ANYBODY, Kind.CREATES, "/public/wishes", SubmitWish.class),
                operation(Audience.HOLDER, Kind.READS, "/public/wishes/{wish}", ReadWish.class),
                operation(Audience.HOLDER, Kind.CHANGES, "/public/wishes/{wish}/evaluation", EvaluateWish.class),
                operation(
                        Audience.HOLDER, Kind.CHANGES, "/public/wishes/{wish}/complaints", ComplainAboutRefusal.class),
                operation(Audience.HOLDER, Kind.CHANGES, "/public/wishes/{wish}/withdrawal", WithdrawWish.class));
    }

    /** The fields of a command that an operation does not take from that audience. */
    public static Set<String> fieldsKeptFrom(Audience audience) {
        return audience == Audience.IDENTIFIED ? Set.of() : NOT_FOR_THE_PUBLIC;
    }

    private static Operation operation(Audience audience, Kind kind, String path, Class<?> useCase) {
        return new Operation(audience, kind, path, UseCaseMethod.of(useCase));
    }
}
