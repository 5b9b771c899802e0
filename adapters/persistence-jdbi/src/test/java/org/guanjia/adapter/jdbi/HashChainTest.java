package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HashChainTest {

    private static final Instant MORNING = Instant.parse("2026-09-28T02:00:00.123456Z");
    private static final JournalRow ROW = row("441900000", "A", 1, "e", 1, "{}", MORNING, MORNING, "staff-1");

    @Test
    void stays_what_it_was_when_the_first_journals_were_written() {
        assertThat(hex(HashChain.next(HashChain.beginning(), ROW)))
                .isEqualTo("dd06d11484a2da85ec7913d6116df310515878b3fef3afd6e858265cd8f4bb92");
    }

    @Test
    void differs_with_every_part_of_a_row_and_with_what_came_before() {
        Instant later = MORNING.plusNanos(1000);
        Set<String> hashes = new LinkedHashSet<>();
        byte[] none = HashChain.beginning();

        hashes.add(hex(HashChain.next(none, ROW)));
        hashes.add(hex(HashChain.next(HashChain.next(none, ROW), ROW)));
        hashes.add(hex(HashChain.next(none, row("441900001", "A", 1, "e", 1, "{}", MORNING, MORNING, "staff-1"))));
        hashes.add(hex(HashChain.next(none, row("441900000", "B", 1, "e", 1, "{}", MORNING, MORNING, "staff-1"))));
        hashes.add(hex(HashChain.next(none, row("441900000", "A", 2, "e", 1, "{}", MORNING, MORNING, "staff-1"))));
        hashes.add(hex(HashChain.next(none, row("441900000", "A", 1, "f", 1, "{}", MORNING, MORNING, "staff-1"))));
        hashes.add(hex(HashChain.next(none, row("441900000", "A", 1, "e", 2, "{}", MORNING, MORNING, "staff-1"))));
        hashes.add(hex(HashChain.next(none, row("441900000", "A", 1, "e", 1, "{ }", MORNING, MORNING, "staff-1"))));
        hashes.add(hex(HashChain.next(none, row("441900000", "A", 1, "e", 1, "{}", later, MORNING, "staff-1"))));
        hashes.add(hex(HashChain.next(none, row("441900000", "A", 1, "e", 1, "{}", MORNING, later, "staff-1"))));
        hashes.add(hex(HashChain.next(none, row("441900000", "A", 1, "e", 1, "{}", MORNING, MORNING, "staff-2"))));

        assertThat(hashes).hasSize(11);
    }

    @Test
    void does_not_let_characters_wander_between_fields() {
        byte[] none = HashChain.beginning();

        assertThat(HashChain.next(none, row("441900000", "AB", 1, "C", 1, "{}", MORNING, MORNING, "x")))
                .isNotEqualTo(HashChain.next(none, row("441900000", "A", 1, "BC", 1, "{}", MORNING, MORNING, "x")));
    }

    private static JournalRow row(
            String town,
            String aggregate,
            long version,
            String type,
            int typeVersion,
            String payload,
            Instant occurredAt,
            Instant recordedAt,
            String actor) {
        return new JournalRow(
                town, aggregate, version, new EventText(type, typeVersion, payload), occurredAt, recordedAt, actor);
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
