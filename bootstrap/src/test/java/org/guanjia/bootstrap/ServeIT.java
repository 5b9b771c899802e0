package org.guanjia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.guanjia.bootstrap.RunnableJar.Answer;
import org.guanjia.bootstrap.cli.ExitCode;
import org.guanjia.bootstrap.serve.DemoPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeIT {

    private static final int TERMINATED = 143;
    private static final String CANARY = "canary-7f3a";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void serves_health_and_metrics_ends_when_told_and_starts_again() throws Exception {
        try (RunningService first = serve()) {
            assertThat(get(first, "/health/ready").statusCode()).isEqualTo(200);
            assertThat(get(first, "/health/ready").body()).contains("\"database\"", "\"calendar\"", "\"rulebook\"");
            assertThat(get(first, "/metrics").body())
                    .contains("guanjia_calendar_days_covered ", "guanjia_health{check=\"database\"} 2.0")
                    .contains("hikaricp_connections{pool=\"guanjia\"}", "jvm_memory_used_bytes", "process_start_time");
            assertThat(first.terminate()).isEqualTo(TERMINATED);
            assertThat(first.log()).contains("Stopping", "Stopped");
        }
        try (RunningService second = serve()) {
            assertThat(get(second, "/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_home_that_another_service_uses_is_said_clearly() throws Exception {
        try (RunningService first = serve()) {
            assertThat(first.address()).isNotNull();

            assertRefused(start("--http-port", "0"), "used by another process", "--home");
        }
    }

    @Test
    void a_record_is_verified_while_another_service_uses_it() throws Exception {
        try (RunningService first = serve()) {
            ProcessBuilder audit = withPassword(RunnableJar.prepare(
                    "audit",
                    "verify",
                    "--lang=en",
                    "--home",
                    folder.resolve("home").toString()));
            Answer answer = RunnableJar.run(folder, "", audit);

            assertThat(answer.out()).isEqualTo("The record is whole: 0 aggregates, 0 entries\n");
            assertThat(answer.err()).isEmpty();
            assertThat(answer.code()).isZero();
            assertThat(get(first, "/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_port_that_is_taken_is_said_clearly() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertRefused(start("--http-port", port), "Cannot listen on 127.0.0.1:" + port, "--http-port");
        }
    }

    @Test
    void a_host_that_nobody_knows_is_said_clearly() throws Exception {
        Answer answer = start("--http-port", "0", "--http-host", "no-such-host.invalid");

        assertRefused(answer, "Cannot listen on no-such-host.invalid", "--http-host");
        assertThat(answer.err()).doesNotContain("another program");
    }

    @Test
    void an_address_of_h2_is_refused_and_the_way_to_it_said() throws Exception {
        Answer answer = start("--database-url", "jdbc:h2:file:" + folder.resolve("own"));

        assertRefused(answer, "database.url: ", "jdbc:postgresql:", "home");
        assertThat(answer.err()).hasLineCount(1);
    }

    @Test
    void a_database_that_does_not_answer_is_said_clearly_and_no_secret_with_it() throws Exception {
        Answer answer = start(
                "--http-port",
                "0",
                "--database-url",
                "jdbc:postgresql://127.0.0.1:1/guanjia",
                "--evidence",
                folder.resolve("evidence").toString());

        assertRefused(answer, "database cannot be opened", "database.url");
        assertThat(answer.err()).doesNotContain(CANARY);
    }

    @Test
    void a_login_that_the_database_refuses_is_said_clearly() throws Exception {
        try (RunningService first = serve()) {
            first.terminate();
        }

        assertRefused(start("--http-port", "0", "--database-user", "stranger"), "refuses the login", "password");
    }

    @Test
    void faulty_settings_are_all_named() throws Exception {
        Path file = Files.writeString(folder.resolve("own.properties"), "http.prot = 1\n");

        assertRefused(start("--http-port", "x", "--config", file.toString()), "own.properties:1: ", "http.port: ");
    }

    @Test
    void a_demonstration_gives_a_log_in_to_everybody_and_ends_without_a_trace() throws Exception {
        ProcessBuilder prepared = RunnableJar.prepare("serve", "--demo", "--lang=en", "--http-port", "0")
                .directory(folder.toFile());
        try (RunningService demo = RunningService.start(folder, prepared)) {
            List<String> told = demo.told(3 + DemoPerson.values().length);
            assertThat(told).anyMatch(line -> line.startsWith("A demonstration: "));
            String home = told.stream()
                    .flatMap(line ->
                            Pattern.compile("lies in (\\S+)").matcher(line).results())
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow();
            assertThat(told)
                    .contains("TOKEN=$(curl -s " + demo.address() + "/demo/tokens/clerk)   # village clerk, Shenxiang"
                            + " village, Qishi");
            String token = get(demo, "/demo/tokens/clerk").body();
            HttpRequest worklist = HttpRequest.newBuilder(demo.address().resolve("/api/v1/worklist"))
                    .header("Authorization", "Bearer " + token)
                    .build();
            assertThat(client.send(worklist, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(demo.log()).doesNotContain(token);
            assertThat(demo.terminate()).isEqualTo(TERMINATED);
            assertThat(Path.of(home)).doesNotExist();
        }
    }

    @Test
    void a_demonstration_touches_nothing_of_anybody_and_is_for_this_machine_alone() throws Exception {
        assertRefused(start("--demo"), "home: ", "--demo");
        assertRefused(
                RunnableJar.run(
                        folder, "", RunnableJar.prepare("serve", "--demo", "--lang=en", "--http-host", "0.0.0.0")),
                "http.host: ",
                "127.0.0.1");
    }

    @Test
    void the_password_is_in_no_log_and_no_help() throws Exception {
        try (RunningService service = serve()) {
            assertThat(service.log()).contains("Setting http.port = 0").doesNotContain(CANARY);
        }
        Answer help = start("--help");
        assertThat(help.out()).contains("--database-password-file").doesNotContain(CANARY, "--database-password=");
    }

    private RunningService serve() throws IOException, InterruptedException {
        return RunningService.start(folder, prepare("--http-port", "0"));
    }

    /** Runs a service that is expected to end by itself. */
    private Answer start(String... args) throws IOException, InterruptedException {
        return RunnableJar.run(folder, "", prepare(args));
    }

    private ProcessBuilder prepare(String... args) {
        String[] all = new String[args.length + 4];
        List<String> ours =
                List.of("serve", "--lang=en", "--home", folder.resolve("home").toString());
        for (int i = 0; i < ours.size(); i++) {
            all[i] = ours.get(i);
        }
        System.arraycopy(args, 0, all, ours.size(), args.length);
        return withPassword(RunnableJar.prepare(all));
    }

    private static ProcessBuilder withPassword(ProcessBuilder process) {
        process.environment().put("GUANJIA_DATABASE_PASSWORD", CANARY);
        return process;
    }

    private static void assertRefused(Answer answer, String... words) {
        assertThat(answer.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains(words).doesNotContain("Exception", "\tat ", "ERROR");
    }

    private HttpResponse<String> get(RunningService service, String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(service.address().resolve(path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
