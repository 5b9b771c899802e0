package org.guanjia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guanjia.adapter.contract.Scale;

/** What is on record of wishes that were brought to their end, and what went out for them: all of it, and each once. For one thread. */
final class DoneOnce {

    /** Longer than an attempt stands that a service took with it when it was killed; in every build nobody waits for that. */
    private static final int BREATHS = Scale.of(3_000, 30);

    private static final Pattern HANDED_OVER = Pattern.compile("Message (\\S+) to \\S+ written");

    private final WholeLives reader;
    private final Premises premises;
    private final Map<String, Integer> handedOver = new HashMap<>();
    private int breaths = BREATHS;

    DoneOnce(WholeLives reader, Premises premises) {
        this.reader = reader;
        this.premises = premises;
    }

    /** What the logs of the services say of these wishes is held against what is on record. */
    void holds(List<String> wishes, Fleet fleet) throws Exception {
        List<JsonNode> messages = new ArrayList<>();
        for (String wish : wishes) {
            assertWhole(wish);
            messages.addAll(sent(wish, fleet.told()));
        }
        for (Path log : fleet.logs()) {
            countHandedOver(log);
        }
        messages.forEach(this::assertSentOnce);
        assertPaidOnce(wishes.size());
    }

    /** Each act took effect once, and so did what it brought about. */
    private void assertWhole(String wish) throws Exception {
        JsonNode state = reader.read("/wishes/" + wish);
        assertThat(state.path("version").asInt()).isEqualTo(WholeLives.ACTS);
        assertThat(state.path("stage").asText()).isEqualTo("CLOSED");
        JsonNode money = state.path("money");
        assertThat(money.path("commitments")).hasSize(1);
        assertThat(money.path("committed").asText()).isEqualTo("1.00");
        assertThat(money.path("ordered").asText()).isEqualTo("1.00");
        assertThat(money.path("open").asText()).isEqualTo("0.00");
        JsonNode approvals = reader.read("/wishes/" + wish + "/approvals").path("items");
        assertThat(approvals).extracting(it -> it.path("stage").asText()).containsExactly("APPROVED");
    }

    /** What it owed, as soon as all of that went out. */
    private List<JsonNode> sent(String wish, Told told) throws Exception {
        List<JsonNode> messages = owed(wish);
        while (!messages.stream().allMatch(DoneOnce::isAccepted) && breaths > 0) {
            breaths--;
            told.breathe();
            messages = owed(wish);
        }
        assertThat(messages)
                .extracting(each -> each.path("occasion").asText())
                .containsExactly("RECEIPT", "DELIVERED", "EVALUATED");
        return messages;
    }

    private List<JsonNode> owed(String wish) throws Exception {
        List<JsonNode> messages = new ArrayList<>();
        reader.read("/wishes/" + wish + "/feedback").path("items").forEach(owed -> messages.add(owed.path("outgoing")));
        return messages;
    }

    private static boolean isAccepted(JsonNode message) {
        return message.path("stage").asText().equals("ACCEPTED");
    }

    private void countHandedOver(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            lines.map(HANDED_OVER::matcher)
                    .filter(Matcher::find)
                    .forEach(found -> handedOver.merge(found.group(1), 1, Integer::sum));
        }
    }

    /** Twice only where nobody could know, and it says so. In every build one may still be in the hands of a service that was killed. */
    private void assertSentOnce(JsonNode message) {
        String id = message.path("id").asText();
        assertThat(isAccepted(message) || !Scale.isFull())
                .as(message.toString())
                .isTrue();
        assertThat(message.path("stage").asText()).isIn("WAITING", "SENDING", "ACCEPTED");
        assertThat(handedOver.getOrDefault(id, 0))
                .as(message.toString())
                .isLessThanOrEqualTo(1 + message.path("doubts").asInt());
        if (isAccepted(message)) {
            assertThat(premises.messages().resolve(id + ".txt")).exists();
        }
    }

    private void assertPaidOnce(int wishes) throws Exception {
        JsonNode balance = reader.audited("/funds/balances" + WholeLives.FUND)
                .path("items")
                .path(0);
        assertThat(balance.path("available").asText()).isEqualTo(WholeLives.QUOTA - wishes + ".00");
        assertThat(balance.path("ordered").asText()).isEqualTo(wishes + ".00");
        assertThat(balance.path("committed").asText()).isEqualTo("0.00");
        List<String> paid = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = reader.audited("/funds/payment-ledger" + WholeLives.FUND + "&limit=200" + cursor);
            page.path("items").forEach(line -> paid.add(line.path("commitment").asText()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        assertThat(paid).hasSize(wishes).doesNotHaveDuplicates();
        String[] orders =
                Optional.ofNullable(premises.payments().toFile().list()).orElseGet(() -> new String[0]);
        assertThat(Stream.of(orders).filter(name -> name.endsWith(".order")).count())
                .as("orders that went out, as many as there are or fewer that are on their way")
                .isLessThanOrEqualTo(wishes);
    }
}
