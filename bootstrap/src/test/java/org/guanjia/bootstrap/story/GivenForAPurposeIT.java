package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.bootstrap.story.Officials.AUDITOR;
import static org.guanjia.bootstrap.story.Officials.BUREAU;
import static org.guanjia.bootstrap.story.Officials.QISHI;
import static org.guanjia.bootstrap.story.Officials.SHIPAI;
import static org.guanjia.bootstrap.story.Officials.clerk;
import static org.guanjia.bootstrap.story.Officials.townCharity;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanjia.application.fund.DonorInput;
import org.guanjia.application.fund.OpenFundYear;
import org.guanjia.application.fund.PurposeInput;
import org.guanjia.application.fund.ReceiveDonation;
import org.guanjia.application.fund.ReceiveMoreOfDonation;
import org.guanjia.application.fund.ReverseDonationReceipt;
import org.guanjia.application.fund.SettleRestOfDonation;
import org.guanjia.application.fund.query.BalanceView;
import org.guanjia.application.fund.query.DonationView;
import org.guanjia.application.fund.query.ListDonations;
import org.guanjia.application.fund.query.ReadBalances;
import org.guanjia.application.fund.query.ReadDonation;
import org.guanjia.application.fund.query.ReadStatement;
import org.guanjia.application.fund.query.StatementLine;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.bootstrap.embed.DesignatedDonations;
import org.guanjia.domain.fund.DonationReceipt;
import org.guanjia.domain.fund.Donor;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

/** Gifts for something that their donors named, and what becomes of the rest. */
class GivenForAPurposeIT extends Stories {

    private static final String VOUCHER = "捐赠协议〔2026〕1号（虚构）";
    private static final String TOWN = QISHI.town().text();
    private static final PurposeInput ANY = purpose(Optional.empty(), Optional.empty());

    @Test
    void a_gift_lies_apart_and_its_rest_follows_what_the_donor_chose() throws Exception {
        try (Story story = story("2026-02-10T09:00")) {
            String wish = story.submitted(
                    clerk(QISHI), Request.ofGroup(story.secrets().roofless("无名氏"), "900", story.say("断了口粮"), QISHI));
            String year = opened(story);
            DonorInput somebody = new DonorInput(
                    Optional.empty(),
                    Optional.of(new DonorInput.Person(
                            story.say("捐赠示例人"), Optional.of(story.say("13800138777")), Optional.empty())));

            String back = given(story, year, purpose(Optional.of(wish), Optional.empty()), somebody, "RETURN", "500");
            String kept = given(
                    story, year, purpose(Optional.of(wish), Optional.of("medical")), company(), "SAME_PURPOSE", "70");
            String turned = given(story, year, ANY, company(), "WISH_FUND", "30.50");

            assertThat(read(story, back).donor()).isInstanceOf(Donor.OfPerson.class);
            settled(story, back);
            settled(story, kept);
            settled(story, turned);
            assertThat(read(story, back).settled()).isEqualTo(Money.parseYuan("500"));
            assertThat(read(story, back).available()).isEqualTo(Money.ZERO);
            assertThat(read(story, kept).available()).isEqualTo(Money.parseYuan("70"));
            assertThat(read(story, kept).purpose().wish()).isEmpty();
            assertThat(balances(story))
                    .filteredOn(balance -> balance.source() == MoneySource.SOCIAL)
                    .extracting(BalanceView::available)
                    .containsExactly(Money.parseYuan("30.50"));
            assertThat(refused(() -> settled(story, back)).key()).isEqualTo("F-05.not-covered");
            story.ends();
        }
    }

    @Test
    void donations_are_listed_page_by_page_to_those_whose_place_it_is() throws Exception {
        try (Story story = story("2026-02-10T09:00")) {
            story.submitted(
                    clerk(QISHI), Request.ofGroup(story.secrets().roofless("无名氏"), "900", story.say("断了口粮"), QISHI));
            String year = opened(story);
            String first = given(story, year, ANY, company(), "RETURN", "1");
            story.at("2026-02-10T09:01");
            String second = given(story, year, ANY, company(), "RETURN", "2");

            Page<DonationView> page = list(story, Optional.empty());
            Page<DonationView> rest = list(story, page.next());

            assertThat(page.items())
                    .extracting(donation -> donation.id().text())
                    .containsExactly(first);
            assertThat(rest.items())
                    .extracting(donation -> donation.id().text())
                    .containsExactly(second);
            assertThat(rest.next()).isEmpty();
            assertThat(refused(() -> story.guanjia().donations().read(clerk(SHIPAI), new ReadDonation.Query(first)))
                            .key())
                    .isEqualTo("G-not-found");
            story.ends();
        }
    }

    @Test
    void a_gift_that_is_not_whole_is_refused_and_leaves_nothing() throws Exception {
        try (Story story = story("2026-02-10T09:00")) {
            String wish = story.submitted(
                    clerk(QISHI), Request.ofGroup(story.secrets().roofless("无名氏"), "900", story.say("断了口粮"), QISHI));
            String year = opened(story);
            DonorInput nobody = new DonorInput(Optional.empty(), Optional.empty());
            String elsewhere = SHIPAI.town().text() + wish.substring(9);

            assertThat(refused(() -> given(story, year, ANY, nobody, "RETURN", "1"))
                            .key())
                    .isEqualTo("G-invalid-input");
            assertThat(refused(() -> given(story, year, ANY, company(), "RETURN", "0"))
                            .key())
                    .isEqualTo("G-invalid-input");
            assertThat(refused(() -> given(story, year, ANY, company(), "LATER", "1"))
                            .key())
                    .isEqualTo("G-invalid-input");
            assertThat(refused(() -> given(
                                    story,
                                    year,
                                    purpose(Optional.empty(), Optional.of("gardening")),
                                    company(),
                                    "RETURN",
                                    "1"))
                            .key())
                    .isEqualTo("G-invalid-input");
            assertThat(refused(() -> given(
                                    story,
                                    year,
                                    purpose(Optional.of(elsewhere), Optional.empty()),
                                    company(),
                                    "RETURN",
                                    "1"))
                            .key())
                    .isEqualTo("G-not-found");
            assertThat(list(story, Optional.empty()).items()).isEmpty();
            assertThat(balances(story)).isEmpty();
            story.ends();
        }
    }

    @Test
    void a_gift_comes_in_in_parts_and_a_part_that_was_a_mistake_is_turned_round_by_an_entry_that_names_it()
            throws Exception {
        try (Story story = story("2026-02-10T09:00")) {
            story.submitted(
                    clerk(QISHI), Request.ofGroup(story.secrets().roofless("无名氏"), "900", story.say("断了口粮"), QISHI));
            DesignatedDonations donations = story.guanjia().donations();
            String gift = given(story, opened(story), ANY, company(), "RETURN", "500");

            donations.receiveMore(townCharity(QISHI), more(gift, "70.05"));
            Receipt mistake = donations.receiveMore(townCharity(QISHI), more(gift, "700.50"));
            donations.reverseReceipt(townCharity(QISHI), reversal(gift, mistake));

            DonationView after = read(story, gift);
            assertThat(after.available()).isEqualTo(Money.parseYuan("570.05"));
            assertThat(after.received()).isEqualTo(Money.parseYuan("570.05"));
            assertThat(after.receipts()).extracting(DonationReceipt::reversed).containsExactly(false, false, true);
            assertThat(story.guanjia()
                            .funds()
                            .statement(
                                    AUDITOR,
                                    new ReadStatement.Query(TOWN, "WISHES", Optional.of(2026), Optional.empty(), 10))
                            .items())
                    .extracting(StatementLine::reverses)
                    .containsExactly(
                            Optional.empty(), Optional.empty(), Optional.empty(), Optional.of((int) mistake.version()));
            assertThat(refused(() -> donations.reverseReceipt(townCharity(QISHI), reversal(gift, mistake)))
                            .key())
                    .isEqualTo("G-not-found");
            settled(story, gift);
            assertThat(refused(() -> donations.reverseReceipt(
                                    townCharity(QISHI), new ReverseDonationReceipt.Command(gift, 1, VOUCHER)))
                            .key())
                    .isEqualTo("F-05.not-covered");
            assertThat(refused(() -> donations.receiveMore(townCharity(SHIPAI), more(gift, "1")))
                            .key())
                    .isEqualTo("G-not-found");
            assertThat(refused(() -> donations.receiveMore(townCharity(QISHI), more(gift, "0")))
                            .key())
                    .isEqualTo("G-invalid-input");
            story.ends();
        }
    }

    private static ReceiveMoreOfDonation.Command more(String donation, String amount) {
        return new ReceiveMoreOfDonation.Command(donation, Optional.empty(), amount, VOUCHER, Optional.empty());
    }

    private static ReverseDonationReceipt.Command reversal(String donation, Receipt receipt) {
        return new ReverseDonationReceipt.Command(donation, (int) receipt.version(), VOUCHER);
    }

    private static PurposeInput purpose(Optional<String> wish, Optional<String> field) {
        return new PurposeInput(wish, Optional.empty(), Optional.empty(), field, Optional.empty());
    }

    private static DonorInput company() {
        return new DonorInput(Optional.of("示例公司"), Optional.empty());
    }

    private static String opened(Story story) {
        return story.guanjia()
                .funds()
                .open(townCharity(QISHI), new OpenFundYear.Command(TOWN, "WISHES", 2026))
                .id();
    }

    private static String given(
            Story story, String year, PurposeInput purpose, DonorInput donor, String rest, String amount) {
        return story.guanjia()
                .donations()
                .receive(
                        townCharity(QISHI),
                        new ReceiveDonation.Command(
                                year, TOWN, purpose, donor, rest, amount, VOUCHER, Optional.empty()))
                .id();
    }

    private static void settled(Story story, String donation) {
        story.guanjia()
                .donations()
                .settleRest(
                        townCharity(QISHI),
                        Call.of(new SettleRestOfDonation.Command(donation, Optional.empty(), VOUCHER))
                                .expecting(read(story, donation).version()));
    }

    private static DonationView read(Story story, String donation) {
        return story.guanjia().donations().read(AUDITOR, new ReadDonation.Query(donation));
    }

    private static Page<DonationView> list(Story story, Optional<String> after) {
        return story.guanjia().donations().list(BUREAU, new ListDonations.Query(TOWN, after, 1));
    }

    private static List<BalanceView> balances(Story story) {
        return story.guanjia()
                .funds()
                .balances(
                        AUDITOR,
                        new ReadBalances.Query(TOWN, "WISHES", Optional.of(2026), Optional.empty(), Optional.empty()));
    }

    private static Refusal refused(ThrowingCallable act) {
        Refusal refusal = catchThrowableOfType(Refusal.class, act);
        assertThat(refusal).as("refused").isNotNull();
        return refusal;
    }
}
