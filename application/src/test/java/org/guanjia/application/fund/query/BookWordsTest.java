package org.guanjia.application.fund.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.fund.MoneyEvent;
import org.guanjia.domain.fund.Pot;
import org.junit.jupiter.api.Test;

class BookWordsTest {

    private static final String BUNDLE = "org.guanjia.application.fund.query.book";

    @Test
    void has_words_for_every_act_and_pot_and_for_nothing_else() {
        Set<String> acts = Stream.of(MoneyEvent.class.getPermittedSubclasses())
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .map(BookWords::keyOf)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> pots = Stream.of(Pot.values()).map(pot -> "pot." + pot).collect(Collectors.toSet());

        assertThat(keys(Locale.ENGLISH, "act.")).isEqualTo(acts);
        assertThat(keys(Locale.ENGLISH, "pot.")).isEqualTo(pots);
        assertThat(keys(Locale.SIMPLIFIED_CHINESE, "")).isEqualTo(keys(Locale.ENGLISH, ""));
    }

    @Test
    void chinese_words_are_chinese() {
        ResourceBundle words = words(Locale.SIMPLIFIED_CHINESE);

        assertThat(words.keySet())
                .allSatisfy(key -> assertThat(words.getString(key)).containsPattern("\\p{IsHan}"));
    }

    private static Set<String> keys(Locale language, String prefix) {
        return words(language).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
