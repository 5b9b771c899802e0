package org.guanjia.adapter.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.application.validation.ParsedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.Mockito;

class KnownTextTest {

    private static final long SEED = 20_261_121;
    private static final int TRIES = 2_000;
    private static final String LETTERS = "0123456789-:.@+aAzZW张 \n";

    @ParameterizedTest
    @EnumSource
    void every_constraint_is_a_form_or_a_choice_of_words(DomainText constraint) {
        boolean isForm = KnownText.of(constraint).isPresent();

        assertThat(isForm).isNotEqualTo(KnownWords.of(constraint).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void every_word_of_a_choice_is_taken(DomainText constraint) {
        List<String> words = KnownWords.of(constraint).stream()
                .flatMap(choice -> Arrays.stream(choice.getEnumConstants()))
                .map(Enum::name)
                .toList();

        assertThat(words).allMatch(word -> takes(constraint, word));
    }

    @ParameterizedTest
    @EnumSource
    void every_example_is_of_its_form(KnownText text) {
        assertThat(admits(text.schema(), text.example())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("given")
    void every_example_is_taken(KnownText text) {
        assertThat(takes(text.given().orElseThrow(), text.example())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("given")
    void no_form_refuses_what_is_taken(KnownText text) {
        ObjectNode schema = text.schema();
        Predicate<String> parser = parserOf(text.given().orElseThrow());
        Random random = new Random(SEED);

        assertThat(Stream.generate(() -> changed(text.example(), random)).limit(TRIES))
                .allMatch(tried -> !parser.test(tried) || admits(schema, tried));
    }

    @Test
    void words_of_enumerated_forms_are_all_taken() {
        assertThat(KnownText.EDITION_KIND.schema().path("enum"))
                .allMatch(word -> takes(DomainText.EDITION_KIND, word.asText()));
    }

    static Stream<KnownText> given() {
        return Arrays.stream(KnownText.values()).filter(text -> text.given().isPresent());
    }

    private static boolean takes(DomainText constraint, String text) {
        return parserOf(constraint).test(text);
    }

    /** The domain's own parser, asked as validation asks it. */
    private static Predicate<String> parserOf(DomainText constraint) {
        Parsed parsed = Mockito.mock(Parsed.class);
        Mockito.when(parsed.value()).thenReturn(constraint);
        ParsedValidator validator = new ParsedValidator();
        validator.initialize(parsed);
        ConstraintValidatorContext unused = Mockito.mock(ConstraintValidatorContext.class);
        return text -> validator.isValid(text, unused);
    }

    private static boolean admits(ObjectNode schema, String text) {
        int length = text.codePointCount(0, text.length());
        return Pattern.compile(schema.path("pattern").asText()).matcher(text).find()
                && length >= schema.path("minLength").asInt()
                && length <= schema.path("maxLength").asInt(Integer.MAX_VALUE)
                && (!schema.has("enum") || schema.path("enum").toString().contains('"' + text + '"'));
    }

    /** The text with a letter or two changed, added or left out. */
    private static String changed(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(changed.length() + 1);
            String letter = String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
            if (random.nextBoolean()) {
                changed.insert(at, letter);
            } else if (changed.length() > 1) {
                changed.replace(Math.min(at, changed.length() - 1), at + 1, random.nextBoolean() ? letter : "");
            }
        }
        return changed.toString();
    }
}
