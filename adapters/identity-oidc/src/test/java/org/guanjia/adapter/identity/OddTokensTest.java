package org.guanjia.adapter.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever a token looks like, it is believed or not; nothing else happens. */
class OddTokensTest {

    private static final Actor RESIDENT = new Actor("u-1", Role.RESIDENT, new Jurisdiction.OfSelf());
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \n";
    private static final int TRIES = 3_000;
    private static final int SEED = 20_261_121;

    @RegisterExtension
    private final TestLogin login = new TestLogin();

    @Test
    void a_token_in_which_anything_was_changed_is_at_most_the_same_token() {
        String token = TestLogin.token(login.issuer().claims("u-1", List.of("RESIDENT")));
        Random dice = new Random(SEED);
        for (int i = 0; i < TRIES; i++) {
            StringBuilder changed = new StringBuilder(token);
            for (int changes = dice.nextInt(3); changes >= 0; changes--) {
                changed.setCharAt(dice.nextInt(changed.length()), ALPHABET.charAt(dice.nextInt(ALPHABET.length())));
            }
            Optional<Actor> actor = login.provider().actorOf(changed.toString());

            assertThat(actor.stream().allMatch(RESIDENT::equals))
                    .as(changed.toString())
                    .isTrue();
        }
    }

    @Test
    void heads_and_bodies_that_are_no_such_thing_are_not_believed() {
        List<String> parts = List.of(
                "",
                "null",
                "[]",
                "7",
                "{",
                "{\"alg\": null}",
                "{\"alg\": 7}",
                "{\"alg\": \"RS256\", \"alg\": \"none\"}",
                "{\"alg\": \"RS256\", \"kid\": 7}",
                "{\"alg\": \"RS256\", \"kid\": [\"one\"], \"typ\": \"JWT\"}",
                "{\"alg\": \"RS256\", \"kid\": \"one\", \"typ\": \"JWT\", \"crit\": \"exp\"}",
                "{\"alg\": \"RS256\", \"kid\": \"one\", \"typ\": \"JWT\", \"jku\": \"::\"}",
                "{\"alg\": \"RS256\", \"kid\": \"one\", \"typ\": \"JWT\", \"jwk\": {\"kty\": \"oct\", \"k\": \"AA\"}}",
                "{\"alg\": \"RSA-OAEP-256\", \"enc\": \"A256GCM\", \"zip\": \"DEF\"}",
                "{\"alg\": \"dir\", \"enc\": \"A256GCM\"}",
                "{\"alg\": \"ES256\", \"kid\": \"one\", \"typ\": \"JWT\"}",
                "{\"alg\": \"EdDSA\", \"kid\": \"one\", \"typ\": \"JWT\"}",
                "[".repeat(2_000),
                "{\"a\":".repeat(900) + "1" + "}".repeat(900));
        for (String head : parts) {
            for (String body : parts) {
                String start = Base64URL.encode(head) + "." + Base64URL.encode(body);
                for (String end : List.of("", ".", ".AAAA", "..AAAA.AAAA", ".AA.AA.AA")) {
                    assertThat(login.provider().actorOf(start + end)).isEmpty();
                }
            }
        }
    }

    @Test
    void a_token_longer_than_any_needs_to_be_is_not_believed() {
        Map<String, Object> claims = login.issuer().claims("u-1", List.of("RESIDENT"));
        claims.put("padding", "x".repeat(4_000));
        assertThat(login.provider().actorOf(TestLogin.token(claims))).contains(RESIDENT);

        claims.put("padding", "x".repeat(8_000));
        assertThat(login.provider().actorOf(TestLogin.token(claims))).isEmpty();
    }
}
