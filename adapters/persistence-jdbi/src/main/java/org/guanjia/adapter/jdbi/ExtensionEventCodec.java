package org.guanjia.adapter.jdbi;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.extension.ExtensionEvent.EndedEarly;
import org.guanjia.domain.extension.ExtensionEvent.Recorded;
import org.guanjia.domain.extension.ExtensionTerms;
import org.guanjia.domain.rulebook.RulebookId;

/** The events of rulebook extensions. */
final class ExtensionEventCodec implements EventCodec<ExtensionEvent> {

    private static final String RECORDED = "extension.recorded";
    private static final String ENDED_EARLY = "extension.ended-early";

    @Override
    public Class<ExtensionEvent> family() {
        return ExtensionEvent.class;
    }

    @Override
    public String prefix() {
        return "extension.";
    }

    @Override
    public EventText write(ExtensionEvent event) {
        return event.fold(ExtensionEventCodec::recorded, ExtensionEventCodec::endedEarly);
    }

    @Override
    public ExtensionEvent read(EventText text, Instant occurredAt) {
        JsonNode payload = CanonicalJson.read(text.payload());
        return switch (text.type() + " " + text.version()) {
            case RECORDED + " 1" -> recorded(payload, occurredAt);
            case ENDED_EARLY + " 1" -> endedEarly(payload, occurredAt);
            default ->
                throw new IllegalStateException("Journal holds an unknown event: " + text.type() + " version "
                        + text.version() + ". Was it written by a newer release?");
        };
    }

    private static EventText recorded(Recorded event) {
        ExtensionTerms terms = event.terms();
        return new EventText(
                RECORDED,
                1,
                CanonicalJson.write(Map.of(
                        "rulebook", terms.rulebook().text(),
                        "from", terms.from().toString(),
                        "until", terms.until().toString(),
                        "ground", terms.ground(),
                        "fundYears", terms.fundYears())));
    }

    private static Recorded recorded(JsonNode payload, Instant occurredAt) {
        SortedSet<Integer> fundYears = new TreeSet<>();
        payload.required("fundYears").forEach(year -> fundYears.add(year.asInt()));
        return new Recorded(
                new ExtensionTerms(
                        new RulebookId(text(payload, "rulebook")),
                        LocalDate.parse(text(payload, "from")),
                        LocalDate.parse(text(payload, "until")),
                        text(payload, "ground"),
                        fundYears),
                occurredAt);
    }

    private static EventText endedEarly(EndedEarly event) {
        return new EventText(
                ENDED_EARLY,
                1,
                CanonicalJson.write(Map.of("lastDay", event.lastDay().toString(), "ground", event.ground())));
    }

    private static EndedEarly endedEarly(JsonNode payload, Instant occurredAt) {
        return new EndedEarly(LocalDate.parse(text(payload, "lastDay")), text(payload, "ground"), occurredAt);
    }

    private static String text(JsonNode payload, String field) {
        return payload.required(field).textValue();
    }
}
