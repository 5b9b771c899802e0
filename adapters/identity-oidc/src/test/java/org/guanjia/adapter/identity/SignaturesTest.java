package org.guanjia.adapter.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which signatures are believed, and what tokens say of themselves that is not. */
class SignaturesTest {

    private static final RSAKey KEY = TestKeys.rsa("one");
    private static final RSAKey STRANGER = TestKeys.rsa("one");
    private static final List<String> GRANTS = List.of("CITY_BUREAU@441900000");

    private TestIssuer issuer;

    @BeforeEach
    void open() throws IOException {
        issuer = TestIssuer.open();
        issuer.publish(KEY);
    }

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void believes_rsa_in_both_paddings_and_elliptic_curves() {
        JWK curve = TestKeys.ec("two");
        issuer.publish(KEY, curve);

        assertThat(isBelieved(signed(KEY, JWSAlgorithm.RS256))).isTrue();
        assertThat(isBelieved(signed(KEY, JWSAlgorithm.PS256))).isTrue();
        assertThat(isBelieved(signed(curve, JWSAlgorithm.ES256))).isTrue();
    }

    @Test
    void believes_ed25519() {
        for (int i = 0; i < 8; i++) {
            TestKeys.Ed25519Pair pair = TestKeys.ed25519("ed");
            issuer.publish(pair.published());
            String token = ed25519(pair);

            assertThat(isBelieved(token)).isTrue();
            issuer.publish(TestKeys.ed25519("ed").published());
            assertThat(isBelieved(token)).isFalse();
        }
    }

    @Test
    void believes_a_signature_only_by_an_algorithm_that_was_allowed() {
        TokenRules rules = Rules.usual();
        TokenRules strict = new TokenRules(
                rules.audience(),
                rules.types(),
                Set.of(SignatureAlgorithm.PS256),
                rules.leeway(),
                rules.claim(),
                rules.roles());

        assertThat(isBelieved(strict, signed(KEY, JWSAlgorithm.RS256))).isFalse();
        assertThat(isBelieved(strict, signed(KEY, JWSAlgorithm.PS256))).isTrue();
    }

    @Test
    void takes_no_published_key_for_a_shared_secret() throws Exception {
        byte[] asText = KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        byte[] encoded = KEY.toPublicKey().getEncoded();
        byte[] pem = ("-----BEGIN PUBLIC KEY-----\n" + Base64URL.encode(encoded) + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.UTF_8);

        for (byte[] secret : List.of(asText, encoded, pem)) {
            assertThat(isBelieved(mac(secret))).isFalse();
        }
    }

    @Test
    void takes_no_shared_secret_even_if_the_issuer_publishes_one() throws Exception {
        byte[] secret = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
        issuer.publish(
                KEY, new OctetSequenceKey.Builder(secret).keyID(KEY.getKeyID()).build());

        assertThat(isBelieved(mac(secret))).isFalse();
    }

    @Test
    void believes_no_key_that_the_token_brings_or_names() {
        URI elsewhere = URI.create(issuer.address().text() + "/jwks");
        List<Consumer<JWSHeader.Builder>> ways = List.of(
                head -> head.jwk(STRANGER.toPublicJWK()),
                head -> head.jwk(STRANGER.toPublicJWK()).keyID(null),
                head -> head.jwkURL(elsewhere),
                head -> head.x509CertURL(elsewhere),
                head -> head.x509CertChain(List.of()));

        for (Consumer<JWSHeader.Builder> way : ways) {
            assertThat(isBelieved(forged(way))).isFalse();
        }
    }

    @Test
    void understands_nothing_that_a_token_declares_critical() throws Exception {
        for (String critical : List.of("exp", "b64", "urn:example:new")) {
            JWSHeader head = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(JOSEObjectType.JWT)
                    .keyID(KEY.getKeyID())
                    .criticalParams(Set.of(critical))
                    .build();

            assertThat(isBelieved(TestIssuer.signed(new RSASSASigner(KEY), head, issuer.claims("u-1", GRANTS))))
                    .isFalse();
        }
    }

    @Test
    void believes_no_key_that_can_be_broken() {
        RSAKey weak = TestKeys.rsa("weak", 1_024);
        issuer.publish(KEY, weak);
        JWSHeader head = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID("weak")
                .build();

        String token = TestIssuer.signed(weakSigner(weak), head, issuer.claims("u-1", GRANTS));
        assertThat(isBelieved(token)).isFalse();
    }

    @Test
    void finds_the_key_of_a_token_that_names_none() {
        assertThat(isBelieved(TestIssuer.signed(
                        KEY,
                        JWSAlgorithm.RS256,
                        issuer.claims("u-1", GRANTS),
                        head -> head.type(JOSEObjectType.JWT).keyID(null))))
                .isTrue();
        assertThat(isBelieved(forged(head -> head.type(JOSEObjectType.JWT).keyID(null))))
                .isFalse();
    }

    @Test
    void asks_for_a_type_and_takes_it_in_either_writing() {
        for (String type : List.of("at+jwt", "AT+JWT", "application/at+jwt", "JWT")) {
            assertThat(isBelieved(typed(Optional.of(new JOSEObjectType(type)))))
                    .as(type)
                    .isTrue();
        }
        for (String type : List.of("logout+jwt", "secevent+jwt", "dpop+jwt", "JOSE")) {
            assertThat(isBelieved(typed(Optional.of(new JOSEObjectType(type)))))
                    .as(type)
                    .isFalse();
        }
        assertThat(isBelieved(typed(Optional.empty()))).isFalse();
    }

    @Test
    void leaves_a_few_seconds_between_the_clocks_and_no_more() {
        long leeway = Rules.LEEWAY.toSeconds();

        assertThat(isBelieved(timed("exp", -leeway + 1))).isTrue();
        assertThat(isBelieved(timed("exp", -leeway))).isFalse();
        for (String begin : List.of("nbf", "iat")) {
            assertThat(isBelieved(timed(begin, leeway))).as(begin).isTrue();
            assertThat(isBelieved(timed(begin, leeway + 1))).as(begin).isFalse();
        }
    }

    @Test
    void believes_no_times_that_are_none() {
        for (Object time : List.of("tomorrow", "1e99", List.of(), true)) {
            Map<String, Object> claims = issuer.claims("u-1", GRANTS);
            claims.put("exp", time);

            assertThat(isBelieved(TestIssuer.signed(KEY, JWSAlgorithm.RS256, claims)))
                    .isFalse();
        }
    }

    private boolean isBelieved(String token) {
        return isBelieved(Rules.usual(), token);
    }

    private boolean isBelieved(TokenRules rules, String token) {
        try (OidcLogin login =
                OidcLogin.of(new OidcSettings(issuer.address(), Optional.empty(), rules), new SettableClock())) {
            return login.provider().actorOf(token).isPresent();
        }
    }

    private String signed(JWK key, JWSAlgorithm algorithm) {
        return TestIssuer.signed(key, algorithm, issuer.claims("u-1", GRANTS));
    }

    private String forged(Consumer<JWSHeader.Builder> way) {
        return TestIssuer.signed(
                STRANGER,
                JWSAlgorithm.RS256,
                issuer.claims("u-1", GRANTS),
                head -> way.accept(head.type(JOSEObjectType.JWT)));
    }

    private String typed(Optional<JOSEObjectType> type) {
        return TestIssuer.signed(
                KEY, JWSAlgorithm.RS256, issuer.claims("u-1", GRANTS), head -> type.ifPresent(head::type));
    }

    private String timed(String claim, long seconds) {
        Map<String, Object> claims = issuer.claims("u-1", GRANTS);
        claims.put(claim, TestIssuer.after(Duration.ofSeconds(seconds)));
        return TestIssuer.signed(KEY, JWSAlgorithm.RS256, claims);
    }

    private String mac(byte[] secret) throws JOSEException {
        JWSHeader head = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(JOSEObjectType.JWT)
                .keyID(KEY.getKeyID())
                .build();
        return TestIssuer.signed(new MACSigner(secret), head, issuer.claims("u-1", GRANTS));
    }

    private static RSASSASigner weakSigner(RSAKey key) {
        try {
            return new RSASSASigner(key.toPrivateKey(), Set.of(AllowWeakRSAKey.getInstance()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String ed25519(TestKeys.Ed25519Pair pair) {
        JWSHeader head = new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                .type(JOSEObjectType.JWT)
                .keyID(pair.published().getKeyID())
                .build();
        String signed = head.toBase64URL() + "." + new Payload(issuer.claims("u-1", GRANTS)).toBase64URL();
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.secret());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Base64URL.encode(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
