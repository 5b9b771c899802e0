package org.guanjia.bootstrap.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * Code that breaks a rule on purpose. It is compiled when the test runs, so it may stand in any package, stand in for any
 * type, and never leaves the test.
 *
 * @param sources each a file with its package and one outermost type
 * @param reported what the rule must say about it
 */
record Plant(ArchRule rule, List<String> sources, List<String> reported) {

    static Plant breaking(ArchRule rule, String... sources) {
        return new Plant(rule, List.of(sources), List.of());
    }

    Plant reporting(String... texts) {
        return new Plant(rule, sources, Stream.of(texts).toList());
    }
}
