package org.guanjia.application.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.approval.ApprovalStage;
import org.guanjia.domain.fund.FundYearStage;
import org.guanjia.domain.fund.Payment;
import org.guanjia.domain.message.DispatchStage;
import org.guanjia.domain.rulebook.ApprovalOffice;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.Provision;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.RuleId;
import org.guanjia.domain.wish.WishAct;
import org.guanjia.domain.wish.WishStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlotWordsTest {

    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]{2,}(_[A-Z]+)*\\b");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern NAMED = Pattern.compile("\"(\\w+)\",\\s*(?:[\\w.()]+\\.)?name\\(\\)");
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    /** Filled with the name that a city gave to a thing. */
    private static final Set<String> NAMES_OF_THINGS = Set.of("edition");

    private static final Set<String> OF_THE_TEXTS = Stream.of(
                    Stream.of("several", "offered", "office", "stage.ERASED"),
                    Stream.of(DispatchStage.values())
                            .filter(stage -> !stage.needsPerson())
                            .map(stage -> "stage.MESSAGE_" + stage),
                    Stream.of(FundYearStage.values()).map(stage -> "stage.FUND_YEAR_" + stage),
                    Stream.of(Payment.Stage.values()).map(stage -> "stage.PAYMENT_" + stage),
                    Stream.of(ApprovalStage.values()).map(stage -> "stage.APPROVAL_" + stage))
            .flatMap(each -> each)
            .collect(Collectors.toSet());

    static Stream<Class<? extends Enum<?>>> enums() {
        return SlotWords.enums();
    }

    @ParameterizedTest
    @MethodSource("enums")
    void has_words_for_every_constant_in_both_languages(Class<? extends Enum<?>> type) {
        assertThat(type.getEnumConstants()).isNotEmpty().allSatisfy(constant -> {
            String key = SlotWords.keyOf(type, constant.name());
            assertThat(words(Locale.ENGLISH).getString(key)).isNotBlank().doesNotContainPattern(CONSTANT);
            assertThat(words(Locale.SIMPLIFIED_CHINESE).getString(key))
                    .containsPattern(HAN)
                    .doesNotContainPattern(CONSTANT);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void has_no_words_for_what_no_text_shows(Locale language) {
        Set<String> keys = SlotWords.enums()
                .flatMap(type -> Stream.of(type.getEnumConstants()).map(one -> SlotWords.keyOf(type, one.name())))
                .collect(Collectors.toCollection(TreeSet::new));
        keys.addAll(OF_THE_TEXTS);

        assertThat(new TreeSet<>(words(language).keySet())).isEqualTo(keys);
    }

    @ParameterizedTest
    @EnumSource
    void no_stage_of_a_wish_is_shown_by_its_constant(WishStage stage) {
        Refusal refusal = stage.outOfOrder(WishAct.ACKNOWLEDGE);

        assertThat(detail(Locale.ENGLISH, refusal)).doesNotContainPattern(CONSTANT);
        assertThat(detail(Locale.SIMPLIFIED_CHINESE, refusal)).doesNotContainPattern(CONSTANT);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HELD", "UNDELIVERED"})
    void no_stage_of_a_message_is_shown_by_its_constant(DispatchStage stage) {
        Refusal refusal =
                new Refusal.Conflict(Refusal.Conflict.Reason.OUT_OF_ORDER, Map.of("stage", "MESSAGE_" + stage));

        assertThat(detail(Locale.ENGLISH, refusal)).doesNotContainPattern(CONSTANT);
        assertThat(detail(Locale.SIMPLIFIED_CHINESE, refusal)).doesNotContainPattern(CONSTANT);
    }

    @ParameterizedTest
    @CsvSource({"en, At stage in delivery this step", "zh-CN, 当前环节为 帮扶实施中"})
    void tells_of_a_stage_in_the_readers_language(Locale language, String text) {
        assertThat(detail(language, WishStage.IN_DELIVERY.outOfOrder(WishAct.TRIAGE)))
                .startsWith(text);
    }

    @Test
    void tells_of_several_offices_in_the_readers_language() {
        String next = ApprovalOffice.TOWN_LEAD + ", " + ApprovalOffice.TOWN_CHARITY;

        assertThat(said(Locale.SIMPLIFIED_CHINESE, "next", next)).isEqualTo("镇街牵头部门、镇街慈善会");
        assertThat(said(Locale.ENGLISH, "next", next)).isEqualTo("the town's lead department, the town's charity");
    }

    @Test
    void names_offices_by_what_they_are_there_for_with_their_unit_behind_it() {
        Refusal refusal = new Refusal.RuleBroken(
                Approving.NOT_ITS_TURN,
                Map.of(
                        "office", "441900105206:village-committee",
                        "next", "441900105:town-lead-department, 441900105:town-department:housing"));

        assertThat(detail(Locale.SIMPLIFIED_CHINESE, refusal))
                .startsWith("本审批下一步不是 村（居）民委员会（441900105206），而是 镇街牵头部门（441900105）、镇街部门 housing（441900105）");
        assertThat(detail(Locale.ENGLISH, refusal))
                .startsWith(
                        "This approval waits for the town's lead department (441900105), the town's department housing"
                                + " (441900105), and not for the village committee (441900105206)");
    }

    @Test
    void repeats_an_office_as_it_was_written_where_that_is_wrong() {
        Fault fault = Fault.of(FaultCode.UNKNOWN_OFFICE, "office", "441900105:town-department:housing");

        assertThat(RefusalTexts.in(Locale.ENGLISH).explain(fault)).startsWith("441900105:town-department:housing is");
    }

    @Test
    void says_the_mode_in_principle_by_its_name() {
        assertThat(said(Locale.SIMPLIFIED_CHINESE, "expected", HandlingMode.STATION.name()))
                .isEqualTo("莞家驿站");
    }

    @Test
    void puts_the_words_behind_what_may_be_written_in_a_field() {
        Fault fault = Fault.of(FaultCode.NOT_ONE_OF, "known", "EXPRESS, DIRECT, STATION");

        assertThat(RefusalTexts.in(Locale.SIMPLIFIED_CHINESE).explain(fault))
                .isEqualTo("不是可用的值，可用：EXPRESS（莞家速递）、DIRECT（莞家直达）、STATION（莞家驿站）");
        assertThat(RefusalTexts.in(Locale.ENGLISH).explain(fault))
                .isEqualTo("is none of the known values: EXPRESS (express), DIRECT (direct), STATION (station)");
    }

    @Test
    void leaves_codes_and_figures_as_they_are() {
        SlotWords words = SlotWords.in(Locale.SIMPLIFIED_CHINESE);

        assertThat(words.of("known", "illness, disaster")).isEmpty();
        assertThat(words.of("office", "441900000:city-bureau")).isEmpty();
        assertThat(words.of("amount", "1200.00")).isEmpty();
        assertThat(words.of("period", "soon")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"30 days, 30 天", "5 working-days, 5 个工作日", "120 months, 120 个月", "24 hours, 24 小时"})
    void says_how_long_a_period_is(String period, String chinese) {
        assertThat(said(Locale.SIMPLIFIED_CHINESE, "period", period)).isEqualTo(chinese);
    }

    /** Whatever enum comes to fill the slot of a text by its constant has to be among those with words. */
    @Test
    void knows_every_slot_of_a_text_that_main_code_fills_with_a_constant() {
        Set<String> slotsOfTexts =
                SLOT.matcher(allTexts()).results().map(slot -> slot.group(1)).collect(Collectors.toSet());
        List<String> filledByName = Stream.of("domain", "application")
                .flatMap(module -> javaFiles(Path.of("..", module, "src", "main", "java")))
                .flatMap(file -> NAMED.matcher(read(file)).results().map(slot -> slot.group(1)))
                .filter(slotsOfTexts::contains)
                .filter(slot -> !NAMES_OF_THINGS.contains(slot))
                .distinct()
                .toList();

        assertThat(filledByName).contains("stage", "mode", "means");
        assertThat(SlotWords.slots()).containsAll(filledByName);
    }

    private static String said(Locale language, String slot, String value) {
        return SlotWords.in(language).of(slot, value).orElseThrow();
    }

    private static String detail(Locale language, Refusal refusal) {
        return RefusalTexts.in(language).explain(refusal).detail();
    }

    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle("org.guanjia.application.refusal.words", language);
    }

    private static String allTexts() {
        ResourceBundle texts = ResourceBundle.getBundle("org.guanjia.application.refusal.refusals", Locale.ENGLISH);
        return texts.keySet().stream().map(texts::getString).collect(Collectors.joining("\n"));
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The one of approvals, which is the domain's own. */
    private enum Approving implements Provision {
        NOT_ITS_TURN;

        @Override
        public RuleId rule() {
            return new RuleId("A-01");
        }

        @Override
        public String key() {
            return "not-its-turn";
        }

        @Override
        public Force force() {
            return Force.MANDATORY;
        }
    }
}
