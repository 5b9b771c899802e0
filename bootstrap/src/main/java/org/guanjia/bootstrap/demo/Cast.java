package org.guanjia.bootstrap.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.application.wish.Slip;
import org.guanjia.bootstrap.embed.Guanjia;

/** The wishes that were asked for so far, and what can be done with them. */
final class Cast {

    private static final String CODE = "****";

    private final Guanjia guanjia;
    private final StoryClock clock;
    private final Map<Tale, String> wishes = new EnumMap<>(Tale.class);
    private final List<String> codes = new ArrayList<>();

    Cast(Guanjia guanjia, StoryClock clock) {
        this.guanjia = guanjia;
        this.clock = clock;
    }

    void ask(Tale tale, Official by, Asked request) {
        Slip slip = guanjia.wishes().submit(by.actor(), request.command());
        wishes.put(tale, slip.id());
        codes.add(slip.code().text());
    }

    /** The identity of a wish that was asked for. */
    String wish(Tale tale) {
        return Optional.ofNullable(wishes.get(tale))
                .orElseThrow(() -> new IllegalStateException("Nobody has asked for " + tale + " yet"));
    }

    Deeds deeds(Tale tale) {
        return new Deeds(guanjia, clock, wish(tale));
    }

    /** The text without the follow-up codes that were given out. */
    String withoutCodes(String text) {
        String masked = text;
        for (String code : codes) {
            masked = masked.replace(code, CODE);
        }
        return masked;
    }

    Map<Tale, String> wishes() {
        return wishes;
    }
}
