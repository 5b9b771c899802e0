package org.guanjia.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.refusal.RefusalTexts;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.Provision;
import org.guanjia.domain.shared.RuleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTextsCompleteTest {

    private static final RefusalTextCheck CHECK = new RefusalTextCheck(provisions(), SourceTree.ofTheProject());

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void whatever_can_refuse_has_a_text_and_every_text_is_used(Locale language) {
        assertThat(CHECK.provisions()).isNotEmpty();
        Set<String> keys = new TreeSet<>(texts(language).keySet());
        RefusalTextCheck.translations(texts(language).keySet()).forEach(keys::remove);
        assertThat(keys).isEqualTo(CHECK.keys());
    }

    @Test
    void whatever_the_code_expects_or_gives_as_a_reason_is_said_in_chinese() {
        Set<String> keys = texts(Locale.SIMPLIFIED_CHINESE).keySet();

        assertThat(RefusalTextCheck.translations(keys)).isNotEmpty();
        assertThat(CHECK.untranslated(keys)).isEmpty();
        assertThat(CHECK.orphanedTranslations(keys)).isEmpty();
        assertThat(RefusalTextCheck.translations(texts(Locale.ENGLISH).keySet()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void every_slot_of_a_text_is_filled_where_the_rule_is_broken(Locale language) {
        assertThat(CHECK.unfilledSlots(texts(language))).isEmpty();
    }

    @Test
    void provisions_within_a_rule_have_keys_of_their_own() {
        assertThat(CHECK.provisions())
                .extracting(provision -> provision.rule() + "." + provision.key())
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[A-Z]-\\d{2}[a-z]?\\.[a-z]+(-[a-z]+)*"));
    }

    @Test
    void a_planted_provision_without_texts_is_missed() {
        RefusalTextCheck check = new RefusalTextCheck(List.of(Planted.values()), SourceTree.ofTheProject());

        assertThat(check.keys()).contains("W-99.never-written.title", "W-99.never-written.detail");
        assertThat(texts(Locale.ENGLISH)).doesNotContainKey("W-99.never-written.title");
    }

    @Test
    void a_planted_slot_that_nobody_fills_is_found() {
        String text = "throw new RuleBroken(Planted.NEVER_WRITTEN, Map.of(\"amount\", text));";

        assertThat(new RefusalTextCheck(List.of(Planted.values()), treeOf(text))
                        .unfilledSlots(Map.of("W-99.never-written.detail", "{amount} is more than {available}")))
                .containsExactly("W-99.never-written {available}");
    }

    @Test
    void a_planted_value_without_translation_and_a_translation_without_value_are_found() {
        String text = "faults.add(MALFORMED, \"expected\", \"a Day\"); unreadable(\"larger than \" + most + \" MB\");";
        RefusalTextCheck check = new RefusalTextCheck(List.of(), treeOf(text));
        Set<String> keys = Set.of("reason.larger-than-5-mb", "reason.smaller", "fault.too-long");

        assertThat(check.untranslated(keys)).containsExactly("expected.a-day");
        assertThat(check.orphanedTranslations(keys)).containsExactly("reason.smaller");
    }

    private enum Planted implements Provision {
        NEVER_WRITTEN;

        @Override
        public RuleId rule() {
            return new RuleId("W-99");
        }

        @Override
        public String key() {
            return "never-written";
        }

        @Override
        public Force force() {
            return Force.MANDATORY;
        }
    }

    private static SourceTree treeOf(String text) {
        Path file = Path.of("domain/src/main/java/org/guanjia/domain/wish/Wish.java");
        return new SourceTree(List.of(new SourceFile(file, SourceFile.Kind.MAIN, text)));
    }

    private static List<Provision> provisions() {
        return MainClasses.ALL.stream()
                .filter(found -> found.isAssignableTo(Provision.class) && found.isEnum())
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(Provision.class::cast)
                .toList();
    }

    private static Map<String, String> texts(Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle(RefusalTexts.class.getPackageName() + ".refusals", language);
        return bundle.keySet().stream().collect(Collectors.toMap(Function.identity(), bundle::getString));
    }
}
