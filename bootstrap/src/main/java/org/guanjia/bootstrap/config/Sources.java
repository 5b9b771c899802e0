package org.guanjia.bootstrap.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where values come from, the higher source first. A source that has a setting at all has the word, even an empty one. */
final class Sources {

    private final List<Source> byRank;

    private Sources(List<Source> byRank) {
        this.byRank = List.copyOf(byRank);
    }

    Sources(Map<Setting, String> commandLine, Map<String, String> environment, Map<Setting, String> file) {
        this.byRank = List.of(
                new Source("command line", setting -> valueIn(commandLine, setting)),
                new Source("environment", setting -> valueIn(environment, setting.variable())),
                new Source("file", setting -> valueIn(file, setting)));
    }

    /** The same sources below one that a demonstration brings itself. */
    Sources under(Map<Setting, String> demonstration) {
        List<Source> all = new ArrayList<>(byRank);
        all.add(0, new Source("demonstration", setting -> valueIn(demonstration, setting)));
        return new Sources(all);
    }

    /** The value that counts, with the name of its source. */
    Found find(Setting setting) {
        return highestWith(setting)
                .flatMap(source -> source.find(setting))
                .orElseGet(() -> new Found(setting.byDefault(), "default"));
    }

    /** The highest source that has one of the settings. */
    Optional<Source> highestWith(Setting... settings) {
        return byRank.stream()
                .filter(source -> List.of(settings).stream()
                        .anyMatch(setting -> source.find(setting).isPresent()))
                .findFirst();
    }

    private static <K> Optional<String> valueIn(Map<K, String> values, K key) {
        return values.containsKey(key) ? Optional.of(values.getOrDefault(key, "")) : Optional.empty();
    }

    record Found(String value, String source) {}

    record Source(String name, Function<Setting, Optional<String>> values) {

        Optional<Found> find(Setting setting) {
            return values.apply(setting).map(value -> new Found(value, name));
        }
    }
}
