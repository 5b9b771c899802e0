package org.guanjia.bootstrap.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.config.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in by a service as configured. */
class LoginIT {

    private static final String WORKLIST = "/api/v1/worklist";
    private static final String CLERK = "VILLAGE_CLERK@441900105201";

    @TempDir
    private Path folder;

    @Test
    void without_an_issuer_everybody_is_kept_out_and_health_says_so() throws Exception {
        try (Service service = service(Map.of())) {
            Asking asking = new Asking(service.start().orElseThrow());

            assertThat(asking.get(WORKLIST).statusCode()).isEqualTo(401);
            assertThat(asking.get(WORKLIST, "any.token.atall").statusCode()).isEqualTo(401);
            assertThat(asking.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(asking.get("/health/ready").body()).contains("Nobody can log in", "identity.issuer");
            assertThat(asking.get("/demo/tokens").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void tokens_of_the_issuer_let_in_and_those_for_others_do_not() throws Exception {
        try (HomemadeIssuer issuer = HomemadeIssuer.open();
                Service service = service(Map.of(Setting.IDENTITY_ISSUER, issuer.address()))) {
            Asking asking = new Asking(service.start().orElseThrow());

            assertThat(asking.get(WORKLIST, issuer.token("guanjia", CLERK)).statusCode())
                    .isEqualTo(200);
            assertThat(asking.get(WORKLIST, issuer.token("guanjia", "RESIDENT")).statusCode())
                    .isEqualTo(403);
            assertThat(asking.get(WORKLIST, issuer.token("another", CLERK)).statusCode())
                    .isEqualTo(401);
            assertThat(asking.get("/health/ready").body()).contains("Tokens of the configured issuer are believed.");
        }
    }

    @Test
    void while_the_issuer_is_away_callers_are_told_to_come_again() throws Exception {
        HomemadeIssuer issuer = HomemadeIssuer.open();
        String token = issuer.token("guanjia", CLERK);
        issuer.close();
        try (Service service = service(Map.of(Setting.IDENTITY_ISSUER, issuer.address()))) {
            Asking asking = new Asking(service.start().orElseThrow());
            var answer = asking.get(WORKLIST, token);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(asking.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(asking.get("/health/ready").body()).contains("cannot be fetched");
        }
    }

    private Service service(Map<Setting, String> settings) {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        given.putAll(settings);
        given.put(Setting.HOME, folder.resolve("home").toString());
        given.put(Setting.HTTP_PORT, "0");
        return new Service(Configuration.of(given, Map.of(), Optional.empty()));
    }
}
