package org.guanjia.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.guanjia.bootstrap.serve.HomemadeIssuer;
import org.guanjia.domain.worktime.CityTime;

/** Wishes of one village, from the request to the closing, as its staff bring them on over REST. For one thread. */
final class WholeLives {

    /** How often the journal of a wish was written to when it is closed. */
    static final int ACTS = 9;

    /** The money there is, in yuan, a yuan for each wish; and where it lies, as it is asked for. */
    static final int QUOTA = 50_000;

    static final String FUND = "?programme=WISHES&unit=441900105201";

    private static final String VILLAGE = "441900105201";
    private static final String TOWN = "441900105";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REQUEST = """
            {"person": {"name": "示例%1$d", "identificationType": "NONE", "identification": "LOST", "phone": "138%1$08d",
                        "addressMissing": "NONE_POSSESSED"},
             "kind": "URGENT_PERSONAL", "groups": ["minimum-living"], "cause": "illness", "field": "medical",
             "helpWanted": ["money"], "amount": "1.00", "urgent": true, "need": "术后缺药费",
             "village": "441900105201", "channel": "grid-workers", "ownRequest": false, "forSomebodyElse": true}""";

    private final StubbornClient client;
    private final HomemadeIssuer issuer;
    private final String clerk;

    WholeLives(StubbornClient client, HomemadeIssuer issuer) throws GeneralSecurityException {
        this.client = client;
        this.issuer = issuer;
        this.clerk = issuer.token("guanjia", "clerk-1", "VILLAGE_CLERK@" + VILLAGE);
    }

    /** The lapsed rulebook goes on for the year that it is for the services, and there is money. */
    void prepare() throws Exception {
        int year = year();
        String bureau = issuer.token("guanjia", "bureau-1", "CITY_BUREAU@441900000");
        client.post(
                bureau,
                "/extensions",
                "extension",
                Optional.empty(),
                "{\"rulebook\": \"2022\", \"from\": \"%1$d-01-01\", \"until\": \"%1$d-12-31\", \"ground\": \"会议纪要\"}"
                        .formatted(year));
        String charity = issuer.token("guanjia", "charity-1", "TOWN_CHARITY@" + TOWN);
        HttpResponse<String> opened = client.post(
                charity,
                "/funds/years",
                "year",
                Optional.empty(),
                "{\"place\": \"%s\", \"programme\": \"WISHES\", \"year\": %d}".formatted(TOWN, year));
        String fundYear = "/funds/years/" + read(opened).path("id").asText();
        HttpResponse<String> received = client.post(
                charity,
                fundYear + "/receipts",
                "receipt",
                opened.headers().firstValue("ETag"),
                "{\"unit\": \"%s\", \"source\": \"TOWN_CHARITY_MATCH\", \"amount\": \"90000.00\", \"voucher\": \"到账通知书\"}"
                        .formatted(TOWN));
        client.post(
                charity,
                fundYear + "/quotas",
                "quota",
                received.headers().firstValue("ETag"),
                "{\"village\": \"%s\", \"source\": \"TOWN_CHARITY_MATCH\", \"amount\": \"%d.00\", \"voucher\": \"额度通知\"}"
                        .formatted(VILLAGE, QUOTA));
    }

    private int year() throws IOException, InterruptedException {
        String date =
                client.get(clerk, "/worklist").headers().firstValue("Date").orElseThrow();
        return CityTime.dateOf(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
                .getYear();
    }

    /** A whole life; gives the identity of the wish. */
    String live(int number) throws Exception {
        HttpResponse<String> submitted =
                client.post(clerk, "/wishes", "submit-" + number, Optional.empty(), REQUEST.formatted(number));
        String wish = read(submitted).path("id").asText();
        Optional<String> version = submitted.headers().firstValue("ETag");
        version = act(clerk, wish, "acknowledgement", version, "{}");
        version = act(clerk, wish, "policy-check", version, "{}");
        version = act(clerk, wish, "triage", version, "{\"mode\": \"EXPRESS\"}");
        version = act(clerk, wish, "verification/waiver", version, "{\"statement\": {\"paper\": \"签字声明\"}}");
        String lead = issuer.token("guanjia", "lead-1", "VILLAGE_LEAD@" + VILLAGE);
        version = act(lead, wish, "approval", version, "{\"amount\": \"1.00\"}");
        version = act(clerk, wish, "delivery", version, "{}");
        version = act(
                clerk,
                wish,
                "delivery/parts",
                version,
                "{\"help\": \"money\", \"value\": \"1.00\", \"evidence\": [{\"paper\": \"收据\"}], \"last\": true}");
        act(clerk, wish, "evaluation", version, "{\"grade\": \"SATISFIED\", \"comment\": \"电话回访\"}");
        return wish;
    }

    private Optional<String> act(String by, String wish, String what, Optional<String> version, String body)
            throws IOException, InterruptedException {
        return client.post(by, "/wishes/" + wish + "/" + what, wish + "-" + what.replace('/', '-'), version, body)
                .headers()
                .firstValue("ETag");
    }

    /** What the clerk reads there. */
    JsonNode read(String path) throws IOException, InterruptedException {
        return read(client.get(clerk, path));
    }

    /** What an auditor reads there. */
    JsonNode audited(String path) throws IOException, InterruptedException, GeneralSecurityException {
        return read(client.get(issuer.token("guanjia", "auditor-1", "AUDITOR@441900000"), path));
    }

    private static JsonNode read(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
