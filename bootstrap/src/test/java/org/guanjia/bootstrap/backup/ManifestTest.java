package org.guanjia.bootstrap.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.guanjia.bootstrap.backup.CannotBackUp.Reason;
import org.guanjia.bootstrap.backup.Manifest.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {

    private static final Manifest MANIFEST = new Manifest(
            "guanjia 0.1.0",
            Instant.parse("2026-11-22T02:00:00Z"),
            71,
            List.of(
                    new Item(Manifest.DATABASE, 4096, Hashes.of("database")),
                    new Item("evidence/441900105/01K/01K9ZZZZZZ0000000000000001", 12, Hashes.of("photo"))));

    @Test
    void is_read_as_it_was_written() {
        assertThat(Manifest.parse(MANIFEST.text(), "b.zip")).isEqualTo(MANIFEST);
        assertThat(MANIFEST.hasKeys()).isFalse();
    }

    @Test
    void a_change_of_any_character_is_found() {
        String text = MANIFEST.text();
        for (int i = 0; i < text.length(); i++) {
            String changed = text.substring(0, i) + (text.charAt(i) == '0' ? '1' : '0') + text.substring(i + 1);
            assertThatExceptionOfType(CannotBackUp.class).isThrownBy(() -> Manifest.parse(changed, "b.zip"));
        }
        assertThat(reasonOf(text.substring(0, text.length() - 2))).isEqualTo(Reason.DAMAGED);
        assertThat(reasonOf("")).isEqualTo(Reason.NO_BACKUP);
    }

    @Test
    void another_form_is_that_of_a_newer_release() {
        String lines = "guanjia-backup | 2\nsomething else\n";

        assertThat(reasonOf(lines + "sha256 | " + Hashes.of(lines) + "\n")).isEqualTo(Reason.NEWER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../guanjia.keys",
                "evidence/../../guanjia.keys",
                "evidence//etc",
                "/etc/passwd",
                "evidence/.hidden",
                "evidence",
                "guanjia.mv.db",
                "evidence/a\\b"
            })
    void no_file_leads_out_of_its_place(String name) {
        Manifest astray = new Manifest("x", MANIFEST.made(), 1, List.of(new Item(name, 1, Hashes.of(""))));

        assertThat(reasonOf(astray.text())).isEqualTo(Reason.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "program | x\nmade | today\nschema | 1\n", "program | x\nmade | 2026-01-01T00:00:00Z\n"})
    void lines_out_of_form_are_damage(String rest) {
        String lines = "guanjia-backup | 1\n" + rest;

        assertThat(reasonOf(lines + "sha256 | " + Hashes.of(lines) + "\n")).isEqualTo(Reason.DAMAGED);
    }

    private static Reason reasonOf(String text) {
        try {
            Manifest.parse(text, "b.zip");
            throw new AssertionError("was read");
        } catch (CannotBackUp refused) {
            return refused.reason();
        }
    }
}
