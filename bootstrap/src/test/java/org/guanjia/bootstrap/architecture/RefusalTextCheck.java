package org.guanjia.bootstrap.architecture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Provision;
import org.guanjia.domain.shared.Refusal;

/**
 * Holds the texts of refusals against what can refuse. A slot counts as filled where a file that names the provision also
 * holds the slot's name as a string.
 */
record RefusalTextCheck(List<Provision> provisions, SourceTree sources) {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private static final Pattern STRING = Pattern.compile("\"((?:\\\\.|[^\"\\\\\\n])*)\"");

    /** Begins the keys of values in the reader's language. */
    private static final Pattern TRANSLATED = Pattern.compile("(expected|reason)\\.");

    private static final Pattern NAME = Pattern.compile("\\w+");

    private static final Pattern NOT_IN_A_KEY = Pattern.compile("[^a-z0-9]+");

    /** The keys that texts must stand under, and no others. */
    Set<String> keys() {
        Stream<String> refusals = Stream.of(
                        provisions.stream().map(RefusalTextCheck::key),
                        Stream.of(Refusal.Conflict.Reason.values()).map(Refusal.Conflict.Reason::key),
                        Stream.of(
                                new Refusal.NotPermitted("any").key(),
                                new Refusal.NotFound("any").key(),
                                new Refusal.InvalidInput(FaultCode.REQUIRED).key()))
                .flatMap(each -> each)
                .flatMap(key -> Stream.of(key + ".title", key + ".detail"));
        Stream<String> faults = Stream.of(FaultCode.values()).map(code -> "fault." + code.key());
        return Stream.concat(refusals, faults).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys of values in the reader's language that no string of the main code gives, alone or as its beginning. */
    List<String> orphanedTranslations(Set<String> keys) {
        Set<String> values = strings(STRING);
        Set<String> beginnings = strings(Pattern.compile(STRING + "\\s*\\+"));
        return translations(keys)
                .filter(key -> !values.contains(valueOf(key)))
                .filter(key -> beginnings.stream().noneMatch(valueOf(key)::startsWith))
                .toList();
    }

    /** The values that code expects or gives as a reason and that have no translation. */
    List<String> untranslated(Set<String> keys) {
        return Stream.of("expected", "reason")
                .flatMap(slot -> strings(Pattern.compile("\"" + slot + "\",\\s*" + STRING)).stream()
                        .map(value -> slot + "." + value))
                .filter(key -> !keys.contains(key))
                .toList();
    }

    /** The keys under which values stand in the reader's language. */
    static Stream<String> translations(Set<String> keys) {
        return keys.stream().filter(key -> TRANSLATED.matcher(key).lookingAt());
    }

    private static String valueOf(String key) {
        return key.substring(key.indexOf('.') + 1);
    }

    private Set<String> strings(Pattern pattern) {
        return sources.files(SourceFile.Kind.MAIN)
                .flatMap(file -> pattern.matcher(file.text()).results())
                .map(found -> NOT_IN_A_KEY
                        .matcher(found.group(1).toLowerCase(Locale.ROOT))
                        .replaceAll("-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The slots in the texts of provisions that no code fills, as {@code key {slot}}. */
    List<String> unfilledSlots(Map<String, String> texts) {
        Map<String, List<String>> naming = naming();
        return provisions.stream()
                .flatMap(provision -> slots(texts.getOrDefault(key(provision) + ".detail", ""))
                        .filter(slot -> naming.getOrDefault(nameOf(provision), List.of()).stream()
                                .noneMatch(file -> file.contains("\"" + slot + "\"")))
                        .map(slot -> key(provision) + " {" + slot + "}"))
                .toList();
    }

    /** The files of the main code that name a provision, by its name. */
    private Map<String, List<String>> naming() {
        Set<String> names = provisions.stream().map(RefusalTextCheck::nameOf).collect(Collectors.toSet());
        Map<String, List<String>> naming = new HashMap<>();
        sources.files(SourceFile.Kind.MAIN)
                .forEach(file -> NAME.matcher(file.code())
                        .results()
                        .map(MatchResult::group)
                        .filter(names::contains)
                        .distinct()
                        .forEach(name -> naming.computeIfAbsent(name, any -> new ArrayList<>())
                                .add(file.text())));
        return naming;
    }

    private static String nameOf(Provision provision) {
        return ((Enum<?>) provision).name();
    }

    private static String key(Provision provision) {
        return provision.rule() + "." + provision.key();
    }

    private static Stream<String> slots(String text) {
        return new HashSet<>(SLOT.matcher(text)
                        .results()
                        .map((MatchResult slot) -> slot.group(1))
                        .toList())
                .stream();
    }
}
