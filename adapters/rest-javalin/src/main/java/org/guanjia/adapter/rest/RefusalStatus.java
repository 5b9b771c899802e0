package org.guanjia.adapter.rest;

import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/** The HTTP status of every refusal. */
final class RefusalStatus implements Refusal.Cases<Integer> {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;

    static int of(Refusal refusal) {
        return refusal.fold(new RefusalStatus());
    }

    @Override
    public Integer ruleBroken(Refusal.RuleBroken refusal) {
        return UNPROCESSABLE;
    }

    @Override
    public Integer notPermitted(Refusal.NotPermitted refusal) {
        return FORBIDDEN;
    }

    @Override
    public Integer notFound(Refusal.NotFound refusal) {
        return NOT_FOUND;
    }

    @Override
    public Integer conflict(Refusal.Conflict refusal) {
        return switch (refusal.reason()) {
            case STALE_VERSION -> PRECONDITION_FAILED;
            case OUT_OF_ORDER, TWIN_IN_FLIGHT, FUNDS_MOVED -> CONFLICT;
            case KEY_REUSED -> UNPROCESSABLE;
        };
    }

    @Override
    public Integer invalidInput(Refusal.InvalidInput refusal) {
        boolean isTooLarge = refusal.faults().stream().anyMatch(fault -> fault.code() == FaultCode.FILE_TOO_LARGE);
        return isTooLarge ? TOO_LARGE : UNPROCESSABLE;
    }
}
