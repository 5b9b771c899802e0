package org.guanjia.application.fund;

import java.util.function.Predicate;
import org.guanjia.application.access.Assignment;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.domain.shared.TownCode;

/** Whoever carries payments out: a bank, or the city's platform. */
public final class Carrier {

    /** The channel by which an integration is known as it. */
    public static final String CHANNEL = "disbursements";

    private Carrier() {}

    /** Where somebody may say what became of a town's payments: where they order them, or as who carries them out. */
    static Predicate<Jurisdiction> reportsOn(TownCode town) {
        return FundDesk.own(town).or(Carrier::isItself);
    }

    static boolean isHeldBy(Assignment held) {
        return held.role() == Role.INTEGRATION && isItself(held.jurisdiction());
    }

    private static boolean isItself(Jurisdiction held) {
        return held instanceof Jurisdiction.OfChannel channel
                && channel.channel().equals(CHANNEL);
    }
}
