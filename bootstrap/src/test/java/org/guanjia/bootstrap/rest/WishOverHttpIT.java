package org.guanjia.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.bootstrap.rest.Portal.Answer;
import org.guanjia.domain.shared.VillageCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** How a wish is asked for, seen and changed over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WishOverHttpIT {

    private static final String VILLAGE = "441900105201";
    private static final String REQUEST = """
            {"person": {"name": "张示例", "identificationType": "NONE", "identification": "LOST", "phone": "13800138000",
                        "addressMissing": "NONE_POSSESSED"},
             "kind": "URGENT_PERSONAL", "groups": ["minimum-living"], "cause": "illness", "field": "medical",
             "helpWanted": ["money"], "amount": "800.00", "urgent": true, "need": "术后缺药费",
             "village": "441900105201", "channel": "grid-workers", "ownRequest": false, "forSomebodyElse": true}""";

    private final Actor clerk =
            new Actor("clerk", Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(new VillageCode(VILLAGE)));

    private RunningApi api;
    private Portal portal;

    @BeforeAll
    void open(@TempDir Path home) throws Exception {
        api = new RunningApi(home);
        portal = api.portal();
    }

    @AfterAll
    void close() {
        api.close();
    }

    @Test
    void a_wish_is_made_seen_and_acknowledged() {
        Answer made = portal.post(clerk, "/wishes", REQUEST);

        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        String id = made.text("/id");
        assertThat(made.header("Location")).isEqualTo("/api/v1/wishes/" + id);

        Answer seen = portal.get(clerk, "/wishes/" + id);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text("/number")).startsWith("W-441900105-2026-");
        assertThat(seen.text("/stage")).isEqualTo("SUBMITTED");
        assertThat(seen.text("/need/amount")).isEqualTo("800.00");
        assertThat(seen.text("/origin/submittedAt")).isEqualTo("2026-10-20T10:00:00+08:00");
        assertThat(seen.header("ETag")).isEqualTo("\"1\"");

        Answer acknowledged = portal.post(clerk, "/wishes/" + id + "/acknowledgement", "", seen.header("ETag"));
        assertThat(acknowledged.status()).as(acknowledged.body().toString()).isEqualTo(200);
        assertThat(acknowledged.header("ETag")).isEqualTo("\"2\"");

        Answer timeline = portal.get(clerk, "/wishes/" + id + "/timeline");
        assertThat(timeline.body().at("/entries")).hasSize(2);
        assertThat(timeline.text("/entries/1/event")).isEqualTo("acknowledged");
    }
}
