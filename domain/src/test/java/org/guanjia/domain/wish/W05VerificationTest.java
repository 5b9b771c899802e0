package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.VerificationMeans;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Proves {@link Verifying}: data is compared first, then somebody is asked. */
class W05VerificationTest {

    @Test
    void data_that_confirms_it_verifies_it() {
        Journey wish = triaged().confirmedByData();

        assertThat(wish.stage()).isEqualTo(WishStage.VERIFIED);
        assertThat(wish.state().examination().verification().proof()).contains(new Proof.ByComparison());
        assertThat(wish.clock(WishStep.DECISION).due()).contains(endOf("2024-03-06"));
    }

    @ParameterizedTest
    @EnumSource(VerificationMeans.class)
    void data_that_does_not_is_followed_by_any_means_that_settles_it(VerificationMeans means) {
        for (Comparison said : List.of(Journey.NOT_FOUND, Journey.CONTRADICTED, Journey.UNAVAILABLE)) {
            Journey wish = triaged().then((it, on) -> it.compare(said, on));
            assertThat(wish.stage()).isEqualTo(WishStage.TRIAGED);

            wish.then((it, on) -> it.inquire(new Inquiry(means, PHOTO, false), Optional.empty(), on));
            assertThat(wish.stage()).isEqualTo(WishStage.TRIAGED);

            wish.then((it, on) -> it.inquire(new Inquiry(means, PHOTO, true), Optional.empty(), on));
            assertThat(wish.stage()).isEqualTo(WishStage.VERIFIED);
            assertThat(wish.state().examination().verification().proof()).contains(new Proof.ByInquiry(means));
            assertThat(wish.state().examination().verification().inquiries()).hasSize(2);
            assertThat(wish.state().annals().departures()).isEmpty();
        }
    }

    @Test
    void nobody_is_asked_before_without_a_justification() {
        Journey wish = triaged();

        Refusal refusal = wish.refused((it, on) -> it.inquire(Journey.VISIT, Optional.empty(), on));

        assertThat(refusal.key()).isEqualTo("W-05.data-first");
        assertThat(refusal.values()).containsEntry("force", "in-principle");
    }

    @Test
    void with_a_justification_the_departure_stays_on_record() {
        Journey wish = triaged().then((it, on) -> it.inquire(Journey.VISIT, Optional.of(text(9)), on));

        assertThat(wish.stage()).isEqualTo(WishStage.VERIFIED);
        assertThat(wish.state().annals().departures())
                .containsExactly(new Departure("W-05.data-first", text(9), at(MONDAY)));
    }

    @Test
    void where_the_edition_makes_it_mandatory_no_justification_helps() {
        Rulebook strict =
                of2022With("W-05 | data-comparison-first", "W-05 | data-comparison-first | MANDATORY | yes | 示例");
        Journey wish = Journey.of(submission(need(WishKind.URGENT_PERSONAL, "5000"), MONDAY, List.of()), strict, MONDAY)
                .toTriage();

        assertThat(wish.refused((it, on) -> it.inquire(Journey.VISIT, Optional.of(text(9)), on))
                        .key())
                .isEqualTo("W-05.data-first");
    }

    @Test
    void means_that_the_edition_does_not_name_need_a_justification() {
        Rulebook visits =
                of2022With("W-05 | verification-means", "W-05 | verification-means | IN_PRINCIPLE | visit | 示例");
        Journey wish = Journey.of(submission(need(WishKind.URGENT_PERSONAL, "5000"), MONDAY, List.of()), visits, MONDAY)
                .toTriage()
                .then((it, on) -> it.compare(Journey.UNAVAILABLE, on));
        Inquiry letter = new Inquiry(VerificationMeans.LETTER, PHOTO, true);

        assertThat(wish.refused((it, on) -> it.inquire(letter, Optional.empty(), on))
                        .key())
                .isEqualTo("W-05.other-means");
        wish.then((it, on) -> it.inquire(letter, Optional.of(text(9)), on));
        assertThat(wish.state().annals().departures())
                .extracting(Departure::provision)
                .containsExactly("W-05.other-means");
    }

    @Test
    void data_that_is_unavailable_has_a_reason_and_data_that_answers_has_none() {
        Code source = new Code("city-data-brain");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Comparison(Comparison.Answer.UNAVAILABLE, source, Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Comparison(Comparison.Answer.NOT_FOUND, source, Optional.of(new Code("outage"))));
    }

    @Test
    void verifying_again_does_not_give_the_office_more_time() {
        Journey wish = triaged().confirmedByData();

        wish.at("2024-03-06T10:00").then((it, on) -> it.inquire(Journey.VISIT, Optional.empty(), on));

        assertThat(wish.state().examination().verification().proof())
                .contains(new Proof.ByInquiry(VerificationMeans.VISIT));
        assertThat(wish.clock(WishStep.DECISION).due()).contains(endOf("2024-03-06"));
    }

    private static Journey triaged() {
        return Journey.of(WishKind.URGENT_PERSONAL, "5000").toTriage();
    }
}
