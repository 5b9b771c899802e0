package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.Money;
import org.junit.jupiter.api.Test;

/** Proves what a wish's fund bears at each stage, from which follows what is committed, paid and given back. */
class BorneByFundTest {

    @Test
    void nothing_is_said_before_it_is_decided() {
        assertThat(submitted().state().borneByFund()).isEmpty();
        assertThat(submitted().toVerified().state().borneByFund()).isEmpty();
    }

    @Test
    void what_is_granted_is_borne_less_what_supporters_give() {
        Journey wish = submitted().toVerified().approved("800").startedDelivery();
        assertThat(wish.state().borneByFund()).contains(yuan("800"));

        assertThat(wish.delivered("300", false).state().borneByFund()).contains(yuan("800"));
        assertThat(wish.deliveredInKind("200").state().borneByFund()).contains(yuan("600"));
        assertThat(wish.delivered("100", true).state().borneByFund()).contains(yuan("400"));
    }

    @Test
    void of_a_wish_that_ends_what_was_delivered_stays() {
        Journey wish =
                submitted().toVerified().approved("800").startedDelivery().delivered("300", false);

        assertThat(wish.withdrawn().state().borneByFund()).contains(yuan("300"));
        assertThat(submitted().withdrawn().state().borneByFund()).contains(Money.ZERO);
    }

    @Test
    void what_is_to_be_decided_anew_stays_as_it_is() {
        Journey wish = submitted().toVerified().approved("800").amended("900");
        assertThat(wish.state().borneByFund()).isEmpty();

        assertThat(wish.approved("900").state().borneByFund()).contains(yuan("900"));
        assertThat(closed().reopened().state().borneByFund()).isEmpty();
    }

    @Test
    void an_emergency_that_is_not_upheld_is_borne_no_more() {
        Journey wish = submitted().emergency("800").startedDelivery().delivered("800", true);
        assertThat(wish.state().borneByFund()).contains(yuan("800"));

        assertThat(wish.then((it, on) -> it.overturnEmergency(true, text(9), on))
                        .state()
                        .borneByFund())
                .contains(Money.ZERO);
    }

    @Test
    void of_an_approval_that_was_revoked_nothing_is_borne_any_more() {
        Journey wish =
                submitted().toVerified().approved("800").startedDelivery().delivered("300", false);

        assertThat(wish.revoked().state().borneByFund()).contains(Money.ZERO);
        assertThat(closed().revoked().state().borneByFund()).contains(Money.ZERO);
        assertThat(closed().revoked().reopened().state().borneByFund()).contains(Money.ZERO);
        assertThat(closed().revoked()
                        .reopened()
                        .withoutPolicy()
                        .triaged()
                        .confirmedByData()
                        .approved("900")
                        .state()
                        .borneByFund())
                .contains(yuan("900"));
    }

    @Test
    void what_an_earlier_approval_gave_stays_where_a_later_one_is_revoked() {
        Journey wish =
                submitted().toVerified().approved("800").startedDelivery().delivered("300", false);
        wish.amended("900")
                .at("2024-03-05T09:00")
                .approved("900")
                .startedDelivery()
                .delivered("200", false);

        assertThat(wish.revoked().state().borneByFund()).contains(yuan("300"));
    }

    @Test
    void a_village_bears_what_it_decides_itself_and_no_emergency() {
        assertThat(isByVillage(submitted().toVerified().approved("1000"))).isTrue();
        assertThat(isByVillage(Journey.of(WishKind.URGENT_PERSONAL, "1000.01")
                        .toVerified()
                        .approved("1000.01")))
                .isFalse();
        assertThat(isByVillage(submitted().emergency("800"))).isFalse();
    }

    private static Journey submitted() {
        return Journey.of(WishKind.URGENT_PERSONAL, "800");
    }

    private static Journey closed() {
        return submitted()
                .toVerified()
                .approved("800")
                .startedDelivery()
                .delivered("800", true)
                .evaluated(Grade.SATISFIED);
    }

    private static boolean isByVillage(Journey wish) {
        return wish.state().isGrantedByVillage();
    }
}
