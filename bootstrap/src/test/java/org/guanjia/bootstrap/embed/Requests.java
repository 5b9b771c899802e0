package org.guanjia.bootstrap.embed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.wish.PersonInput;
import org.guanjia.application.wish.SubmitWish;

/** A request as a clerk fills it in; the person is invented. */
public final class Requests {

    private Requests() {}

    /** Somebody without a paper at hand and without a fixed abode needs 800 yuan for medicine. */
    public static SubmitWish.Command medicine(String village) {
        var none = Optional.<String>empty();
        var name = Optional.of("张示例");
        var phone = Optional.of("13800138000");
        var noAbode = Optional.of("NONE_POSSESSED");
        var person =
                new PersonInput(name, none, "NONE", "LOST", phone, none, none, noAbode, List.of(), Optional.empty());
        var groups = Set.of("minimum-living");
        var help = Set.of("money");
        var amount = Optional.of("800.00");
        var need = Optional.of("术后缺药费");
        return new SubmitWish.Command(
                person,
                "URGENT_PERSONAL",
                groups,
                "illness",
                "medical",
                help,
                amount,
                true,
                need,
                village,
                "grid-workers",
                none,
                false,
                true,
                Optional.empty());
    }
}
