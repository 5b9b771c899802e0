package org.guanjia.application.refusal;

import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.VillageCode;

/**
 * What offices are called in one language, as refusals name them: what the office is there for, and its unit behind it. Faults of
 * what was written repeat it as it was written.
 */
final class OfficeWords {

    private static final Set<String> SLOTS = Set.of("office", "next");
    private static final String SEVERAL = ", ";
    private static final String BEFORE_THE_FUNCTION = ":";

    private final ResourceBundle words;

    OfficeWords(ResourceBundle words) {
        this.words = words;
    }

    /** What the value of a slot says, which is the value itself where it is no office and not several. */
    String said(String slot, String value) {
        List<String> offices = List.of(value.split(SEVERAL, -1));
        boolean isNamed = SLOTS.contains(slot) && offices.stream().allMatch(text -> text.contains(BEFORE_THE_FUNCTION));
        return isNamed
                ? offices.stream()
                        .map(Office::parse)
                        .map(this::called)
                        .collect(Collectors.joining(words.getString("several")))
                : value;
    }

    private String called(Office office) {
        String unit = office.village()
                .map(VillageCode::text)
                .orElseGet(() -> office.town().text());
        String function = words.getString(SlotWords.keyOf(
                office.function().getDeclaringClass(), office.function().name()));
        String called = Stream.concat(Stream.of(function), office.department().map(Code::text).stream())
                .collect(Collectors.joining(" "));
        return new SlotText(words.getString("office")).fill(Map.of("office", called, "unit", unit));
    }
}
