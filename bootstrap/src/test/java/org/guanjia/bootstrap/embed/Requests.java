package org.guanjia.bootstrap.embed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.fund.GrantQuota;
import org.guanjia.application.fund.OpenFundYear;
import org.guanjia.application.fund.ReceiveMoney;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.wish.ApproveWish;
import org.guanjia.application.wish.EvidenceInput;
import org.guanjia.application.wish.PersonInput;
import org.guanjia.application.wish.SubmitWish;
import org.guanjia.application.wish.WaiveVerification;

/** What is asked for in the examples, filled in as on a form; the person is invented. */
public final class Requests {

    private static final boolean URGENT = true;
    private static final boolean OWN_REQUEST = true;
    private static final boolean FOR_SOMEBODY_ELSE = true;
    private static final Optional<String> NO_EXTERNAL_NUMBER = Optional.empty();
    private static final Optional<Instant> NOW = Optional.empty();

    private Requests() {}

    /** The city goes on by the lapsed plan of 2022 for a year. */
    public static RecordExtension.Command yearOfGrace() {
        return new RecordExtension.Command(
                "2022", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "市政府会议纪要〔2026〕3号", Set.of());
    }

    /** Somebody without a paper at hand and without a fixed abode needs 800 yuan for medicine. */
    public static SubmitWish.Command medicine(String village) {
        return new SubmitWish.Command(
                somebody(),
                "URGENT_PERSONAL",
                Set.of("minimum-living"),
                "illness",
                "medical",
                Set.of("money"),
                Optional.of("800.00"),
                URGENT,
                Optional.of("术后缺药费"),
                village,
                "grid-workers",
                NO_EXTERNAL_NUMBER,
                !OWN_REQUEST,
                FOR_SOMEBODY_ELSE,
                NOW);
    }

    private static PersonInput somebody() {
        var name = Optional.of("张示例");
        var nameMissing = Optional.<String>empty();
        var phone = Optional.of("13800138000");
        var phoneMissing = Optional.<String>empty();
        var address = Optional.<String>empty();
        var addressMissing = Optional.of("NONE_POSSESSED");
        var household = List.<PersonInput.Member>of();
        var representative = Optional.<PersonInput.Agent>empty();
        return new PersonInput(
                name,
                nameMissing,
                "NONE",
                "LOST",
                phone,
                phoneMissing,
                address,
                addressMissing,
                household,
                representative);
    }

    /** The person's signed statement, which stands in the cabinet of the village (W-03). */
    public static WaiveVerification.Command signedStatement(String wish) {
        var file = Optional.<String>empty();
        return new WaiveVerification.Command(wish, new EvidenceInput(file, Optional.of("签字声明，存村委会档案柜")), NOW);
    }

    /** The consent of an officer's only office, in their own name. */
    public static ApproveWish.Command consent(String wish, String amount) {
        var justification = Optional.<String>empty();
        var office = Optional.<String>empty();
        var standingInFor = Optional.<String>empty();
        return new ApproveWish.Command(wish, amount, justification, office, standingInFor, NOW);
    }

    /** The fund of a town for the wishes of 2026. */
    public static OpenFundYear.Command fundYear(String town) {
        return new OpenFundYear.Command(town, "WISHES", 2026);
    }

    /** What the town's charity gives towards it. */
    public static ReceiveMoney.Command matching(String fundYear, String town, String amount) {
        var forYear = Optional.<Integer>empty();
        return new ReceiveMoney.Command(fundYear, town, "TOWN_CHARITY_MATCH", amount, forYear, "到账通知书", NOW);
    }

    /** What a village decides about by itself. */
    public static GrantQuota.Command quota(String fundYear, String village, String amount) {
        return new GrantQuota.Command(fundYear, village, "TOWN_CHARITY_MATCH", amount, "额度通知书");
    }
}
