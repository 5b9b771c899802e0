package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guanjia.domain.edition.EditionEvent;
import org.guanjia.domain.edition.EditionKind;
import org.guanjia.domain.edition.EditionTerms;
import org.guanjia.domain.edition.EditionText;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.extension.ExtensionTerms;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.Event;
import org.junit.jupiter.api.Test;

class EventCodecsTest {

    private static final Instant MORNING = Instant.parse("2026-09-28T02:00:00.123456Z");
    private static final ExtensionEvent RECORDED = new ExtensionEvent.Recorded(
            new ExtensionTerms(
                    new RulebookId("2022"),
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 12, 31),
                    "𠮷祥“会议”纪要\\〔2026〕3号",
                    new TreeSet<>(List.of(2026, 2025))),
            MORNING);
    private static final ExtensionEvent ENDED_EARLY =
            new ExtensionEvent.EndedEarly(LocalDate.of(2026, 6, 30), "新方案施行", MORNING);

    private static final EditionEvent PUT_IN_FORCE = new EditionEvent.PutInForce(
            new EditionTerms(
                    EditionKind.CALENDAR,
                    "prc-2027",
                    LocalDate.of(2026, 11, 10),
                    EditionText.of("\uFEFF# 日历\r\n"),
                    "国办发明电"),
            MORNING);
    private static final EditionEvent WITHDRAWN = new EditionEvent.Withdrawn("文本有误", MORNING);

    @Test
    void writes_canonical_json_whose_bytes_never_change() {
        assertThat(EventCodecs.write(RECORDED))
                .isEqualTo(
                        new EventText(
                                "extension.recorded",
                                1,
                                "{\"terms\":{\"from\":\"2026-01-01\",\"fundYears\":[2025,2026],"
                                        + "\"ground\":\"𠮷祥“会议”纪要\\\\〔2026〕3号\",\"rulebook\":\"2022\",\"until\":\"2026-12-31\"}}"));
        assertThat(EventCodecs.write(ENDED_EARLY))
                .isEqualTo(
                        new EventText("extension.ended-early", 1, "{\"ground\":\"新方案施行\",\"lastDay\":\"2026-06-30\"}"));
    }

    @Test
    void writes_the_text_of_an_edition_character_by_character_with_its_hash() {
        assertThat(EventCodecs.write(PUT_IN_FORCE))
                .isEqualTo(new EventText(
                        "edition.put-in-force",
                        1,
                        "{\"terms\":{\"from\":\"2026-11-10\",\"ground\":\"国办发明电\",\"kind\":\"CALENDAR\","
                                + "\"name\":\"prc-2027\",\"text\":{\"content\":\"\uFEFF# 日历\\r\\n\",\"sha256\":\""
                                + EditionText.of("\uFEFF# 日历\r\n").sha256() + "\"}}}"));
        assertThat(EventCodecs.write(WITHDRAWN))
                .isEqualTo(new EventText("edition.withdrawn", 1, "{\"ground\":\"文本有误\"}"));
    }

    @Test
    void reads_every_kind_of_event_as_it_was_written() {
        for (Event event : List.of(RECORDED, ENDED_EARLY, PUT_IN_FORCE, WITHDRAWN)) {
            assertThat(EventCodecs.read(EventCodecs.write(event), MORNING)).isEqualTo(event);
        }
    }

    @Test
    void is_tested_with_every_kind_of_event_there_is() {
        assertThat(Stream.of(RECORDED, ENDED_EARLY).map(Object::getClass))
                .containsExactlyInAnyOrder(ExtensionEvent.class.getPermittedSubclasses());
        assertThat(Stream.of(PUT_IN_FORCE, WITHDRAWN).map(Object::getClass))
                .containsExactlyInAnyOrder(EditionEvent.class.getPermittedSubclasses());
    }

    @Test
    void says_that_it_does_not_know_what_a_newer_release_wrote() {
        assertThatIllegalStateException()
                .isThrownBy(() -> EventCodecs.read(new EventText("extension.recorded", 2, "{}"), MORNING))
                .withMessageContaining("newer release");
        assertThatIllegalStateException()
                .isThrownBy(() -> EventCodecs.read(new EventText("nothing.known", 1, "{}"), MORNING))
                .withMessageContaining("nothing.known");
    }
}
