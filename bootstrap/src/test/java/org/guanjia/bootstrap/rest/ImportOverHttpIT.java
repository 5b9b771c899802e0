package org.guanjia.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.bootstrap.rest.Portal.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Files of requests over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportOverHttpIT {

    private static final Actor HOTLINE =
            new Actor("hotline", Role.INTEGRATION, new Jurisdiction.OfChannel("12345-hotline"));
    private static final String HEADER = "渠道,工单编号,镇街,村社区,姓名,心愿类别,致困原因,求助领域,帮扶方式\r\n";
    private static final String FINE = ",441900105,441900105201,𠮷虚构,个人急难,疾病,医疗,资金、物资\r\n";

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
    void answers_every_line_and_knows_them_when_they_come_again() {
        String file = HEADER
                + "12345热线,H1" + FINE
                + "12345热线,H2" + FINE.replace("医疗", "没有的领域")
                + "i莞家,H3" + FINE
                + "12345热线,H4\r\n";

        Answer first = imported("text/csv; charset=GB18030", file.getBytes(Charset.forName("GB18030")), "");
        Answer again = imported("text/csv", file.getBytes(StandardCharsets.UTF_8), "");

        assertThat(first.status()).as(first.body().toString()).isEqualTo(200);
        assertThat(first.text("/lines/0/outcome")).isEqualTo("TAKEN");
        assertThat(first.text("/lines/1/faults/0/column")).isEqualTo("field");
        assertThat(first.text("/lines/2/code")).isEqualTo("G-not-found");
        assertThat(first.text("/lines/3/faults/0/code")).isEqualTo("wrong-number-of-fields");
        assertThat(again.text("/lines/0/outcome")).isEqualTo("KNOWN");
        assertThat(again.text("/lines/0/wish")).isEqualTo(first.text("/lines/0/wish"));
        assertThat(again.body().path("refused").asInt()).isEqualTo(3);
        assertThat(first.body().toString()).doesNotContain("虚构");
    }

    @Test
    void a_dry_run_writes_nothing() {
        byte[] line = ("{\"工单编号\":\"D1\",\"村社区\":\"441900105201\",\"kind\":\"URGENT_PERSONAL\",\"cause\":\"illness\","
                        + "\"field\":\"medical\",\"help_wanted\":[\"money\"]}")
                .getBytes(StandardCharsets.UTF_8);

        Answer tried = imported("application/x-ndjson", line, "?dryRun=true&through=12345-hotline");
        Answer done = imported("application/x-ndjson", line, "?through=12345-hotline");

        assertThat(tried.text("/lines/0/outcome")).as(tried.body().toString()).isEqualTo("ACCEPTABLE");
        assertThat(done.text("/lines/0/outcome")).isEqualTo("TAKEN");
    }

    @Test
    void what_is_no_such_file_is_refused_as_a_whole() {
        assertThat(imported("application/json", "{}".getBytes(StandardCharsets.UTF_8), "")
                        .status())
                .isEqualTo(415);
        assertThat(imported("text/csv", FINE.getBytes(StandardCharsets.UTF_8), "")
                        .status())
                .isEqualTo(422);
        assertThat(imported("text/csv", new byte[2 * 1024 * 1024 + 1], "").status())
                .isEqualTo(413);
        assertThat(imported("text/csv", new byte[0], "?dryRun=perhaps").status())
                .isEqualTo(422);
        assertThat(imported("text/csv", new byte[0], "?nonsense=1").status()).isEqualTo(422);
    }

    private Answer imported(String type, byte[] file, String query) {
        return portal.send(portal.request(HOTLINE, "/imports" + query)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(file)));
    }
}
