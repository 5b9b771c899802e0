package org.guanjia.adapter.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.access.Assignment;

/**
 * What another system's role names mean here. A name stands for a role, whose place then follows it in the token ({@code
 * clerk@441900105201}), or for a role over a place ({@code qishi-charity}). Our own names are always understood.
 */
public record RoleNames(Map<String, String> meanings) {

    /** Only our own names. */
    public static final RoleNames OURS = new RoleNames(Map.of());

    public RoleNames {
        meanings = Map.copyOf(meanings);
        if (meanings.keySet().stream().anyMatch(String::isBlank)
                || !meanings.values().stream().allMatch(RoleNames::isMeaning)) {
            throw new IllegalArgumentException("Role names must stand for roles, or for roles over places");
        }
    }

    /**
     * Names as one text, such as {@code clerk = VILLAGE_CLERK, qishi-charity = TOWN_CHARITY@441900105}.
     *
     * @throws IllegalArgumentException if it is not of that form, has a name twice, or a meaning that does not exist
     */
    public static RoleNames parse(String text) {
        Map<String, String> meanings = new LinkedHashMap<>();
        List<String> pairs = Stream.of(text.split(",", -1)).map(String::strip).toList();
        for (String pair : text.isBlank() ? List.<String>of() : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("Role names need a meaning each");
            }
            String name = pair.substring(0, equals).strip();
            if (meanings.put(name, pair.substring(equals + 1).strip()) != null) {
                throw new IllegalArgumentException("Role names stand there once each");
            }
        }
        return new RoleNames(meanings);
    }

    /** What the entries of a token give together. */
    Set<Assignment> assignments(List<String> entries) {
        return entries.stream().flatMap(entry -> assignment(entry).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** How many of the entries give nothing. */
    long meaningless(List<String> entries) {
        return entries.stream().filter(entry -> assignment(entry).isEmpty()).count();
    }

    private Optional<Assignment> assignment(String entry) {
        return Grant.parse(inOurWords(entry));
    }

    private String inOurWords(String entry) {
        int at = entry.indexOf('@');
        if (at < 0 || meanings.containsKey(entry)) {
            return meanings.getOrDefault(entry, entry);
        }
        String name = entry.substring(0, at);
        return meanings.getOrDefault(name, name) + entry.substring(at);
    }

    private static boolean isMeaning(String text) {
        return Grant.role(text).isPresent() || Grant.parse(text).isPresent();
    }
}
