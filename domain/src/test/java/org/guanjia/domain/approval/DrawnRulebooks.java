package org.guanjia.domain.approval;

import static org.guanjia.domain.approval.Approvals.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.guanjia.domain.rulebook.Rulebook;

/** Rulebooks with routes by chance: one to five offices in steps of one to three, all of which decide, or any. */
final class DrawnRulebooks {

    private static final String PERIOD = "A-01 | step-period | DUTY | %s | 示例";
    private static final List<String> OFFICES = List.of(
            "city-bureau", "city-charity", "town-charity", "town-departments", "town-lead", "village-committee");
    private static final Random ALWAYS_THE_SAME = new Random(7);
    private static final Map<String, Rulebook> KNOWN = new HashMap<>();

    static final List<String> ROUTES =
            Stream.generate(() -> drawn(ALWAYS_THE_SAME)).limit(200).toList();

    private DrawnRulebooks() {}

    /** The one with such a route, in the form of its file, and such a time for each step. */
    static Rulebook of(String route, String period) {
        return KNOWN.computeIfAbsent(route + " in " + period, known -> parsed(route, period));
    }

    private static Rulebook parsed(String route, String period) {
        String line = "A-01 | route-of-wish-by-town | MANDATORY | " + route + " | 示例";
        return Rulebook.parse(replaced(
                replaced(TEXT_2022, "A-01 | route-of-wish-by-town", line),
                "A-01 | step-period",
                PERIOD.formatted(period)));
    }

    /** No office stands twice in it; it is often the village alone. */
    private static String drawn(Random chance) {
        if (chance.nextInt(4) == 0) {
            return "village-committee";
        }
        List<String> words = new ArrayList<>(OFFICES);
        Collections.shuffle(words, chance);
        List<String> steps = new ArrayList<>();
        int left = 1 + chance.nextInt(5);
        while (left > 0) {
            int many = Math.min(left, 1 + chance.nextInt(3));
            steps.add(String.join(chance.nextBoolean() ? " + " : " / ", words.subList(0, many)));
            words = words.subList(many, words.size());
            left -= many;
        }
        return String.join(" > ", steps);
    }
}
