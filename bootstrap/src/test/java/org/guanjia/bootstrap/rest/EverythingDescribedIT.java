package org.guanjia.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.bootstrap.rest.SampleWish.CLERK;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.bootstrap.rest.Portal.Answer;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the document answers as described, whoever asks it, as its examples do or in a wrong form. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EverythingDescribedIT {

    private static final TownCode CITY = new TownCode("441900000");
    private static final TownCode TOWN = new TownCode("441900105");
    private static final Actor BUREAU = new Actor("bureau", Role.CITY_BUREAU, new Jurisdiction.OfCity(CITY));
    private static final List<Actor> CALLERS = List.of(
            CLERK,
            BUREAU,
            new Actor("lead", Role.TOWN_LEAD, new Jurisdiction.OfTown(TOWN)),
            new Actor("charity", Role.TOWN_CHARITY, new Jurisdiction.OfTown(TOWN)),
            new Actor("auditor", Role.AUDITOR, new Jurisdiction.OfCity(CITY)),
            new Actor("resident", Role.RESIDENT, new Jurisdiction.OfSelf()));
    private static final String NO_DIGEST = "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:";

    private static final String TOO_MUCH = " ".repeat(2 * 1024 * 1024 + 1);

    private RunningApi api;
    private Portal portal;
    private String untouched;

    @BeforeAll
    void open(@TempDir Path home) throws Exception {
        api = new RunningApi(home);
        portal = api.portal();
        untouched = submitted();
    }

    @AfterAll
    void close() {
        api.close();
    }

    static Stream<Asked> operations() {
        return Asked.all();
    }

    static Stream<Asked> closed() {
        return Asked.all().filter(asked -> !asked.isPublic());
    }

    static Stream<Asked> posts() {
        return closed().filter(asked -> !asked.isGet() && !asked.isUpload());
    }

    static Stream<Asked> keyed() {
        return posts().filter(Asked::needsKey);
    }

    static Stream<Asked> versioned() {
        return posts().filter(Asked::needsVersion);
    }

    @ParameterizedTest
    @MethodSource("closed")
    void nobody_is_answered_without_a_token(Asked asked) {
        HttpRequest.Builder request = portal.anonymous(asked.address(untouched));

        assertThat(portal.send(asked.isGet() ? request.GET() : request.POST(BodyPublishers.noBody()))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_examples_are_understood_whoever_asks(Asked asked) {
        String wish = submitted();

        assertThat(CALLERS.stream().map(caller -> ask(caller, asked, wish).status()))
                .doesNotContain(400, 401, 405, 413, 415, 428, 500, 503);
    }

    @ParameterizedTest
    @MethodSource("posts")
    void requests_of_a_wrong_form_are_told_so(Asked asked) {
        String address = asked.address(untouched);
        HttpRequest.Builder otherType =
                portal.posting(CLERK, address, "<wish/>").setHeader("Content-Type", "text/xml");

        assertThat(portal.send(otherType).status()).isEqualTo(415);
        assertThat(portal.post(CLERK, address, TOO_MUCH).status()).isEqualTo(413);
        assertThat(portal.post(CLERK, address, "[1").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("keyed")
    void changes_name_a_key(Asked asked) {
        HttpRequest.Builder keyless = portal.request(CLERK, asked.address(untouched))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(asked.body(), StandardCharsets.UTF_8));

        assertThat(portal.send(keyless).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("versioned")
    void changes_of_what_is_there_name_the_version_that_they_stand_on(Asked asked) {
        assertThat(portal.post(CLERK, asked.address(untouched), asked.body()).status())
                .isEqualTo(428);
    }

    @Test
    void a_rulebook_is_tried_and_compared() throws Exception {
        try (InputStream bundled = Rulebook.class.getResourceAsStream("2022.rulebook")) {
            String text = new String(bundled.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("rulebook | 2022", "rulebook | 2027")
                    .replace("2023-01-01 .. 2025-12-31", "2027-01-01 ..")
                    .replace("120 months", "240 months");
            ObjectNode body = new ObjectMapper().createObjectNode().put("text", text);

            Answer answer = portal.post(BUREAU, "/editions/rulebooks/trial", body.toString());

            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
            assertThat(answer.text("/comparison/changes/0/name")).isEqualTo("retention");
        }
    }

    @Test
    void the_rulebook_of_a_day_is_shown_with_its_parameters() {
        Answer answer = portal.get(CLERK, "/footing?date=2026-10-20");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/rulebook/parameters")).hasSizeGreaterThan(50);
    }

    private String submitted() {
        String example = Asked.all()
                .filter(asked -> asked.toString().equals("submitWish"))
                .findFirst()
                .orElseThrow()
                .body();
        Answer made = portal.post(CLERK, "/wishes", example);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.text("/id");
    }

    private Answer ask(Actor caller, Asked asked, String wish) {
        String address = asked.address(wish);
        if (asked.isGet()) {
            return portal.get(caller, address);
        }
        HttpRequest.Builder request = portal.posting(caller, address, asked.body());
        if (asked.isUpload()) {
            request.setHeader("Content-Type", asked.mediaType()).header("Content-Digest", NO_DIGEST);
        }
        if (asked.needsVersion()) {
            String seen = portal.get(CLERK, "/wishes/" + wish).header("ETag");
            request.header("If-Match", seen.isEmpty() ? "\"1\"" : seen);
        }
        return portal.send(request);
    }
}
