package org.guanjia.domain.message;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.TextForm;

/** How a message is worded on one occasion: a line of at most 300 code points with slots. */
final class MessageTemplate {

    private static final int LONGEST = 300;
    private static final Pattern SLOT = Pattern.compile("\\{[^{}]*}|[{}]");

    private final String text;

    private MessageTemplate(String text) {
        this.text = text;
    }

    /**
     * @throws org.guanjia.domain.shared.Refusal.InvalidInput if it has a slot that the occasion does not know, lacks one that
     *     it owes, or has a single brace
     */
    static MessageTemplate parse(String text, MessageOccasion occasion) {
        return parse(text, occasion.owed(), occasion.known());
    }

    /** The same of a message that has slots of its own. */
    static MessageTemplate parse(String text, Set<Slot> owed, Set<Slot> known) {
        Faults faults = new Faults();
        faults.collect("", () -> TextForm.LINE.require(text, LONGEST));
        Set<Slot> found = EnumSet.noneOf(Slot.class);
        SLOT.matcher(text)
                .results()
                .map(match -> slot(match.group()).filter(known::contains))
                .forEach(slot -> slot.ifPresentOrElse(
                        found::add, () -> faults.add("", FaultCode.NOT_ONE_OF, "known", Slot.texts(known.stream()))));
        owed.stream()
                .filter(slot -> !found.contains(slot))
                .forEach(missing -> faults.add("", FaultCode.MISSING_SLOT, "slot", missing.text()));
        faults.refuseIfAny();
        return new MessageTemplate(text);
    }

    /**
     * The text with every slot filled. Values stay as they are, whatever they look like.
     *
     * @throws IllegalArgumentException if a value is missing
     */
    String filled(Map<Slot, String> values) {
        return SLOT.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match.group(), values)));
    }

    private static String value(String found, Map<Slot, String> values) {
        return slot(found)
                .flatMap(slot -> Optional.ofNullable(values.get(slot)))
                .orElseThrow(() -> new IllegalArgumentException("Message template lacks a value for " + found));
    }

    private static Optional<Slot> slot(String text) {
        return Stream.of(Slot.values()).filter(slot -> slot.text().equals(text)).findFirst();
    }
}
