package org.guanjia.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.bootstrap.rest.SampleWish.CLERK;
import static org.guanjia.bootstrap.rest.SampleWish.LEAD;
import static org.guanjia.bootstrap.rest.SampleWish.VILLAGE;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.guanjia.adapter.contract.Scale;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.bootstrap.rest.Portal.Answer;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;

/** What the canary asks for and what becomes of it, over HTTP; each answer is looked at, and so are their headers. */
final class CanaryLife {

    private static final String ROOT = "/api/v1";

    /** How many operations stand for each that is asked in every build. */
    private static final int ONE_IN = 8;

    private static final TownCode TOWN = new TownCode("441900105");
    private static final Jurisdiction CITY = new Jurisdiction.OfCity(new TownCode("441900000"));
    private static final Actor HOTLINE =
            new Actor("hotline", Role.INTEGRATION, new Jurisdiction.OfChannel("12345-hotline"));
    private static final List<Actor> READERS = List.of(
            CLERK,
            LEAD,
            new Actor("bureau", Role.CITY_BUREAU, CITY),
            new Actor("town-lead", Role.TOWN_LEAD, new Jurisdiction.OfTown(TOWN)),
            new Actor("charity", Role.TOWN_CHARITY, new Jurisdiction.OfTown(TOWN)),
            new Actor("auditor", Role.AUDITOR, CITY),
            HOTLINE);
    private static final String PAPER = "{\"paper\": \"%s的诊断书\"}".formatted(Canary.ALL);
    private static final String REQUEST = """
            {"person": %s, "kind": "URGENT_PERSONAL", "groups": ["minimum-living"], "cause": "illness", "field": "medical",
             "helpWanted": ["money"], "amount": "800.00", "urgent": true, "need": "%s", "village": "%s", "channel": "grid-workers",
             "ownRequest": false, "forSomebodyElse": true}""".formatted(Canary.person(), Canary.ALL, VILLAGE);

    private final RunningApi api;
    private final Portal portal;
    private final Sightings sightings;

    CanaryLife(RunningApi api, Sightings sightings) {
        this.api = api;
        this.portal = api.portal();
        this.sightings = sightings;
    }

    /** From the request to the closing, with the canary in every text that is personal. */
    String live() throws IOException {
        api.fillPurseFor(new VillageCode(VILLAGE));
        Answer made = looked("submission", portal.post(CLERK, "/wishes", REQUEST));
        String wish = made.text("/id");
        looked("second submission", portal.post(CLERK, "/wishes", REQUEST));
        looked("public submission", publicly());
        act(CLERK, wish, "acknowledgement", "");
        act(CLERK, wish, "policy-check", "");
        act(CLERK, wish, "duplicates/exclusion", "{\"reason\": \"%s\"}".formatted(Canary.ALL));
        act(CLERK, wish, "triage", "{\"mode\": \"EXPRESS\"}");
        act(CLERK, wish, "verification/waiver", "{\"statement\": " + PAPER + "}");
        act(LEAD, wish, "approval", "{\"amount\": \"800.00\", \"justification\": \"%s\"}".formatted(Canary.ALL));
        act(LEAD, wish, "approval", "{\"amount\": \"800.00\"}");
        act(CLERK, wish, "delivery", "");
        act(
                CLERK,
                wish,
                "delivery/parts",
                "{\"help\": \"money\", \"value\": \"800.00\", \"evidence\": [" + PAPER + "], \"last\": true}");
        act(CLERK, wish, "evaluation", "{\"grade\": \"SATISFIED\", \"comment\": \"%s\"}".formatted(Canary.ALL));
        assertThat(portal.get(CLERK, "/wishes/" + wish).text("/stage")).isEqualTo("CLOSED");
        return wish;
    }

    private Answer publicly() {
        return portal.send(portal.anonymous("/public/wishes")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "0b0c7a5e-6a53-4a0f-9f0e-1d2c3b4a5f61")
                .POST(BodyPublishers.ofString(REQUEST.replace(
                        "\"ownRequest\": false, \"forSomebodyElse\": true",
                        "\"ownRequest\": true, \"forSomebodyElse\": false"))));
    }

    /** Also lines that are refused, with the canary where it does not belong. */
    void comeInFiles() throws IOException {
        imported("text/csv", Canary.file());
        imported("text/csv", Canary.ALL + Canary.file());
        imported("application/x-ndjson", "{\"工单编号\":\"N1\",\"%1$s\":\"%1$s\"}\n%1$s\n".formatted(Canary.ALL));
    }

    private void imported(String type, String file) throws IOException {
        for (String query : List.of("?dryRun=true", "")) {
            looked(
                    "import " + type,
                    portal.send(portal.request(HOTLINE, "/imports" + query)
                            .header("Content-Type", type)
                            .POST(BodyPublishers.ofString(file))));
        }
    }

    /** Requests of every operation that are refused, since they hold what nobody asked for. */
    void beRefused(String wish) throws IOException {
        String coded = URLEncoder.encode(Canary.ALL, StandardCharsets.UTF_8);
        for (Asked asked : some(asked -> true)) {
            for (String address : List.of(
                    asked.address(wish), asked.address(coded).replaceAll("\\?.*", "") + "?" + coded + "=" + coded)) {
                HttpRequest.Builder request =
                        portal.request(CLERK, address).header("Follow-Up-Code", "0000-0000-00000");
                if (asked.isGet()) {
                    looked(asked + " refused", portal.send(request.GET()));
                } else {
                    request.header("Content-Type", "application/json")
                            .header("Idempotency-Key", "a-key-that-is-hard-to-guess-0");
                    for (String body : List.of(
                            spoilt(asked), "{\"need\": \"%s\" %s".formatted(Canary.ALL, Canary.ALL), Canary.ALL)) {
                        looked(
                                asked + " refused",
                                portal.send(request.copy()
                                        .header("If-Match", "\"1\"")
                                        .POST(BodyPublishers.ofString(body))));
                    }
                }
            }
        }
    }

    /** Its example with the canary for every text, and in a field that is not there. */
    private static String spoilt(Asked asked) {
        String body = asked.body().isEmpty() ? "{}" : asked.body();
        String everywhere = body.replaceAll("(:|\\[|,)\\s*\"[^\"]*\"(?=\\s*[,}\\]])", "$1\"" + Canary.ALL + "\"");
        return everywhere
                .replaceFirst("\\{", "{\"%s\": \"%s\", ".formatted(Canary.ALL, Canary.ALL))
                .replace(", }", "}");
    }

    /** Every route by everybody, also what lists name there; but not the files of a wish, which are handed out whole. */
    void beReadAbout(String wish) throws IOException {
        for (Actor reader : READERS.subList(0, Scale.of(READERS.size(), 2))) {
            for (Asked asked : Asked.all().filter(Asked::isGet).toList()) {
                Answer answer = looked(asked + " by " + reader.subject(), portal.get(reader, asked.address(wish)));
                for (JsonNode item : answer.body().path("items")) {
                    lookAtOne(reader, asked, item.path("id"));
                }
            }
        }
        for (String path : List.of("/health/ready", "/health/live", "/metrics", "/openapi.json", "/docs")) {
            looked(path, portal.send(HttpRequest.newBuilder(api.address().resolve(path))));
        }
    }

    private void lookAtOne(Actor reader, Asked listed, JsonNode id) throws IOException {
        String place =
                listed.path().substring(ROOT.length()).replace("/worklist", "").replaceFirst("^/wishes/\\{wish}", "");
        if (id.isTextual() && !place.contains("{")) {
            looked("one of " + listed, portal.get(reader, place + "/" + id.asText()));
        }
    }

    /** All of them in full size, else a few. */
    private static List<Asked> some(Predicate<Asked> which) {
        return Asked.all()
                .filter(which)
                .filter(asked -> Scale.isFull() || asked.path().hashCode() % ONE_IN == 0)
                .toList();
    }

    private void act(Actor actor, String wish, String act, String body) throws IOException {
        String seen = portal.get(CLERK, "/wishes/" + wish).header("ETag");
        looked(act, portal.post(actor, "/wishes/" + wish + "/" + act, body, seen));
    }

    private Answer looked(String place, Answer answer) throws IOException {
        sightings.lookAt("answer to " + place, answer.response().body());
        for (Map.Entry<String, List<String>> header :
                answer.response().headers().map().entrySet()) {
            sightings.lookAt("header of " + place, header.toString());
        }
        return answer;
    }
}
