package org.guanjia.bootstrap;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.guanjia.adapter.contract.Scale;
import org.guanjia.adapter.crypto.KeyFile;
import org.guanjia.bootstrap.RunnableJar.Answer;
import org.guanjia.bootstrap.serve.HomemadeIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services that are killed while wishes are brought on: their clients ask again, and all that was answered was done, once. */
class KilledServicesIT {

    private static final int WISHES = Scale.of(2_000, 24);
    private static final int KILLS = Scale.of(100, 2);
    private static final int CLIENTS = Scale.of(8, 4);
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    @Test
    void services_on_one_postgresql_do_all_of_it_once() throws Exception {
        Path keys = folder.resolve("keys");
        KeyFile.create(keys);
        List<String> database = List.of(
                "--database-url",
                PostgresServer.url(),
                "--database-user",
                PostgresServer.USER,
                "--database-schema",
                "killed_services");
        List<String> files = List.of(
                "--keys", keys.toString(),
                "--evidence", folder.resolve("evidence").toString(),
                "--sms-folder", folder.resolve("messages").toString());
        proves(Scale.of(3, 2), database, files, folder.resolve("messages"));
    }

    @Test
    void one_service_on_the_embedded_database_does_all_of_it_once() throws Exception {
        Path home = folder.resolve("home");
        proves(1, List.of("--home", home.toString()), List.of(), home.resolve("messages"));
    }

    private void proves(int services, List<String> database, List<String> files, Path messages) throws Exception {
        try (HomemadeIssuer issuer = HomemadeIssuer.open()) {
            List<String> arguments = new ArrayList<>(List.of("serve", "--lang=en", "--http-port", "0"));
            arguments.addAll(List.of("--http-rate", "1000000", "--identity-issuer", issuer.address()));
            arguments.addAll(database);
            arguments.addAll(files);
            try (Fleet fleet =
                    Fleet.of(services, folder, () -> RunnableJar.prepare(arguments.toArray(String[]::new)))) {
                WholeLives reader = new WholeLives(new StubbornClient(fleet, new Random(1)), issuer);
                reader.prepare();
                for (String wish : livedWhileKilled(fleet, issuer)) {
                    assertWhole(reader, wish, messages);
                }
                assertPaidOnce(reader);
            }
        }
        List<String> audit = new ArrayList<>(List.of("audit", "verify", "--lang=en"));
        audit.addAll(database);
        Answer answer = RunnableJar.run(folder, "", RunnableJar.prepare(audit.toArray(String[]::new)));
        assertThat(answer.out()).as(answer.err()).startsWith("The record is whole");
        assertThat(answer.code()).isZero();
    }

    /** Brings all wishes to their end while services are killed, one after every so many that were begun. */
    private static List<String> livedWhileKilled(Fleet fleet, HomemadeIssuer issuer) throws Exception {
        AtomicInteger next = new AtomicInteger();
        Semaphore begun = new Semaphore(0);
        Random reaper = new Random(2);
        List<Callable<List<String>>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            WholeLives lives = new WholeLives(new StubbornClient(fleet, new Random(10 + i)), issuer);
            clients.add(() -> {
                List<String> wishes = new ArrayList<>();
                for (int number = next.incrementAndGet(); number <= WISHES; number = next.incrementAndGet()) {
                    begun.release();
                    wishes.add(lives.live(number));
                }
                return wishes;
            });
        }
        ExecutorService people = Executors.newFixedThreadPool(CLIENTS);
        List<Future<List<String>>> all = clients.stream().map(people::submit).toList();
        for (int kill = 0; kill < KILLS && begun.tryAcquire(WISHES / (KILLS + 1), PATIENCE_SECONDS, SECONDS); kill++) {
            fleet.killOne(reaper);
        }
        List<String> wishes = new ArrayList<>();
        for (Future<List<String>> each : all) {
            wishes.addAll(each.get());
        }
        people.shutdown();
        assertThat(wishes).doesNotHaveDuplicates().hasSize(WISHES);
        return wishes;
    }

    /** Each act took effect once, and so did what it brought about. */
    private void assertWhole(WholeLives reader, String wish, Path messages) throws Exception {
        JsonNode state = reader.read("/wishes/" + wish);
        assertThat(state.path("version").asInt()).isEqualTo(WholeLives.ACTS);
        assertThat(state.path("stage").asText()).isEqualTo("CLOSED");
        assertThat(state.path("money").path("commitments")).hasSize(1);
        assertThat(state.path("money").path("ordered").asText()).isEqualTo("1.00");
        JsonNode approvals = reader.read("/wishes/" + wish + "/approvals").path("items");
        assertThat(approvals).extracting(it -> it.path("stage").asText()).containsExactly("APPROVED");
        JsonNode owed = reader.read("/wishes/" + wish + "/feedback").path("items");
        assertThat(owed)
                .extracting(it -> it.path("outgoing").path("occasion").asText())
                .containsExactly("RECEIPT", "DELIVERED", "EVALUATED");
        for (JsonNode each : owed) {
            String stage = each.path("outgoing").path("stage").asText();
            assertThat(stage).isIn("WAITING", "SENDING", "ACCEPTED");
            if (stage.equals("ACCEPTED")) {
                assertThat(messages.resolve(each.path("outgoing").path("id").asText() + ".txt"))
                        .exists();
            }
        }
    }

    private static void assertPaidOnce(WholeLives reader) throws Exception {
        JsonNode balance = reader.audited("/funds/balances" + WholeLives.FUND)
                .path("items")
                .path(0);
        assertThat(balance.path("available").asText()).isEqualTo(WholeLives.QUOTA - WISHES + ".00");
        assertThat(balance.path("ordered").asText()).isEqualTo(WISHES + ".00");
        assertThat(balance.path("committed").asText()).isEqualTo("0.00");
        List<String> paid = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = reader.audited("/funds/payment-ledger" + WholeLives.FUND + "&limit=200" + cursor);
            page.path("items").forEach(line -> paid.add(line.path("commitment").asText()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        assertThat(paid).hasSize(WISHES).doesNotHaveDuplicates();
    }
}
