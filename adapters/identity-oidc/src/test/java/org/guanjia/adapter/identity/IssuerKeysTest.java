package org.guanjia.adapter.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guanjia.application.usecase.Unavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often the issuer is asked for its keys, and what holds while it cannot be. */
class IssuerKeysTest {

    private static final ECKey FIRST = TestKeys.ec("first");
    private static final ECKey SECOND = TestKeys.ec("second");
    private static final int MANY = 64;
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration PAST_KEEPING = Duration.ofMinutes(6);
    private static final Duration PAST_THE_LIMIT = Duration.ofSeconds(31);

    private final SettableClock clock = new SettableClock();

    private TestIssuer issuer;
    private OidcLogin login;

    @BeforeEach
    void open() throws IOException {
        issuer = TestIssuer.open();
        issuer.publish(FIRST);
        login = login(Optional.of(new TrustedAddress(issuer.address().text() + "/jwks")));
    }

    @AfterEach
    void close() {
        login.close();
        issuer.close();
    }

    @Test
    void fetches_nothing_before_it_is_needed_and_then_once_for_all() {
        assertThat(issuer.questions()).isZero();

        IntStream.range(0, MANY)
                .parallel()
                .forEach(i -> assertThat(isLetIn(FIRST)).isTrue());

        assertThat(issuer.questions()).isOne();
    }

    @Test
    void fetches_beforehand_if_told_to() {
        login.prepare();
        assertThat(issuer.questions()).isOne();

        assertThat(isLetIn(FIRST)).isTrue();
        assertThat(issuer.questions()).isOne();
    }

    @Test
    void finds_a_new_key_by_one_question_however_many_come_with_it() {
        assertThat(isLetIn(FIRST)).isTrue();
        issuer.publish(SECOND, FIRST);

        IntStream.range(0, MANY)
                .parallel()
                .forEach(i -> assertThat(isLetIn(SECOND)).isTrue());

        assertThat(issuer.questions()).isEqualTo(2);
        assertThat(isLetIn(FIRST)).isTrue();
        assertThat(issuer.questions()).isEqualTo(2);
    }

    @Test
    void believes_a_key_no_longer_that_the_issuer_took_back() {
        assertThat(isLetIn(FIRST)).isTrue();
        issuer.publish(SECOND);
        clock.pass(PAST_KEEPING);

        assertThat(isLetIn(FIRST)).isFalse();
        assertThat(isLetIn(SECOND)).isTrue();
    }

    @Test
    void asks_seldom_for_keys_that_nobody_knows_and_finds_new_ones_all_the_same() {
        assertThat(isLetIn(FIRST)).isTrue();
        for (int i = 0; i < MANY; i++) {
            assertThat(isLetIn(TestKeys.ec("forged-" + i))).isFalse();
        }
        assertThat(issuer.questions()).isEqualTo(2);
        assertThat(isLetIn(FIRST)).isTrue();

        issuer.publish(SECOND);
        clock.pass(PAST_THE_LIMIT);
        assertThat(isLetIn(SECOND)).isTrue();
    }

    @Test
    void keeps_the_keys_for_hours_while_the_issuer_is_away() {
        assertThat(isLetIn(FIRST)).isTrue();
        issuer.answerWith(503);

        clock.pass(PAST_KEEPING);
        assertThat(isLetIn(FIRST)).isTrue();
        assertThat(login.isPossible()).isTrue();

        clock.pass(Duration.ofHours(5));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> isLetIn(FIRST));
        assertThat(login.isPossible()).isFalse();

        issuer.answerWith(200);
        clock.pass(PAST_THE_LIMIT);
        assertThat(isLetIn(FIRST)).isTrue();
        assertThat(login.isPossible()).isTrue();
    }

    @Test
    void asks_seldom_where_nobody_answers() {
        issuer.answerWith(500);
        for (int i = 0; i < MANY; i++) {
            assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> isLetIn(FIRST));
        }
        assertThat(issuer.questions()).isLessThanOrEqualTo(4);
        assertThat(login.isPossible()).isFalse();
    }

    @Test
    void finds_the_keys_by_the_discovery_document_of_the_issuer_itself() {
        try (OidcLogin discovering = login(Optional.empty())) {
            assertThat(discovering.provider().actorOf(token(FIRST))).isPresent();
        }
        issuer.nameInItsDocument("https://issuer.example");
        try (OidcLogin deceived = login(Optional.empty())) {
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> deceived.provider().actorOf(token(FIRST)));
        }
    }

    private OidcLogin login(Optional<TrustedAddress> keys) {
        return OidcLogin.of(new OidcSettings(issuer.address(), keys, Rules.usual()), clock);
    }

    private boolean isLetIn(ECKey key) {
        return login.provider().actorOf(token(key)).isPresent();
    }

    private String token(ECKey key) {
        Map<String, Object> claims = issuer.claims("u-1", List.of("RESIDENT"));
        claims.put("exp", TestIssuer.after(A_DAY));
        return TestIssuer.signed(key, JWSAlgorithm.ES256, claims);
    }
}
