package org.guanjia.adapter.rest.openapi;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What operations are grouped by: the things that the first words of their paths name. */
final class Tags {

    private static final String WISHES = "wishes";
    private static final String PUBLIC = "public";
    private static final String EDITIONS = "editions";
    private static final String REFERENCE = "reference";
    private static final String STAFF = "staff";
    private static final String FIGURES = "figures";
    private static final String FUNDS = "funds";
    private static final String AUDIT = "audit";

    /** Of what is no operation of a use case. */
    static final String SERVICE = "service";

    private static final Map<String, String> BY_FIRST_WORD = Map.ofEntries(
            Map.entry("wishes", WISHES),
            Map.entry("worklist", WISHES),
            Map.entry("approvals", WISHES),
            Map.entry("reminders", WISHES),
            Map.entry("messages", WISHES),
            Map.entry("imports", WISHES),
            Map.entry("public", PUBLIC),
            Map.entry("attachments", WISHES),
            Map.entry("editions", EDITIONS),
            Map.entry("deadlines", EDITIONS),
            Map.entry("extensions", EDITIONS),
            Map.entry("footing", EDITIONS),
            Map.entry("rulebook", EDITIONS),
            Map.entry("towns", REFERENCE),
            Map.entry("calendar", REFERENCE),
            Map.entry("policy-list", REFERENCE),
            Map.entry("staff", STAFF),
            Map.entry("offices", STAFF),
            Map.entry("emergency-authorities", STAFF),
            Map.entry("figures", FIGURES),
            Map.entry("funds", FUNDS),
            Map.entry("events", AUDIT),
            Map.entry("journal", AUDIT));

    private Tags() {}

    static List<String> all() {
        return Stream.of(WISHES, PUBLIC, REFERENCE, EDITIONS, STAFF, FUNDS, FIGURES, AUDIT, SERVICE)
                .toList();
    }

    /** The tag of operations at that path. */
    static String of(String path) {
        String first = path.split("/", 3)[1];
        String tag = BY_FIRST_WORD.get(first);
        if (tag == null) {
            throw new IllegalStateException("Paths that begin with " + first + " have no tag");
        }
        return tag;
    }
}
