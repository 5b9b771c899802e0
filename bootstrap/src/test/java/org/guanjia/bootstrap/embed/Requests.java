package org.guanjia.bootstrap.embed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.wish.PersonInput;
import org.guanjia.application.wish.SubmitWish;

/** What is asked for in the examples, filled in as on a form; the person is invented. */
public final class Requests {

    private Requests() {}

    /** The city goes on by the lapsed plan of 2022 for a year. */
    public static RecordExtension.Command yearOfGrace() {
        return new RecordExtension.Command(
                "2022", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "市政府会议纪要〔2026〕3号", Set.of());
    }

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
