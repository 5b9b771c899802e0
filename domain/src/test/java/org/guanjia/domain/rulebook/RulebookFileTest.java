package org.guanjia.domain.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.worktime.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RulebookFileTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "W-01 | receipt-period | DUTY | 24 | 000 §9; MALFORMED",
                "W-01 | receipt-period | DUTY | 24 minutes | 000 §9; NOT_ONE_OF",
                "W-01 | receipt-period | DUTY | | 000 §9; REQUIRED",
                "W-01 | receipt-period | DUTY | - | 000 §9; REQUIRED",
                "W-01 | receipt-period | DUTY | 24 hours |; REQUIRED",
                "W-01 | receipt-period | duty | 24 hours | 000 §9; NOT_ONE_OF",
                "W-01 | receipt-period | | 24 hours | 000 §9; NOT_ONE_OF",
                "W-01 | receipt-period | DUTY | 24 hours; WRONG_NUMBER_OF_FIELDS",
                "W-01 | receipt-period | DUTY | 24 hours | 000 §9 | more; WRONG_NUMBER_OF_FIELDS",
            })
    void names_file_line_and_parameter_of_what_is_wrong_in_a_record(String line, FaultCode code) {
        Fault fault = onlyFaultOf("W-01 | receipt-period", line);

        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.location()).startsWith(Editions.place("W-01 | receipt-period") + " W-01.receipt-period");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "W-01 | receipt-period; MANDATORY | 24 hours; DUTY",
                "W-07 | wish-period; IN_PRINCIPLE | 1 months; DUTY",
                "P-07 | confirmation-period; PERMITTED | 5 working-days; DUTY",
                "P-09 | plan-due; MANDATORY | 02-29; DUTY",
                "F-02 | matching-of-class-1; MANDATORY | 100 %; DUTY",
                "F-07 | wish-money-used; MANDATORY | -; DUTY",
                "P-12 | notice-period; PERMITTED | 5 days; MANDATORY, IN_PRINCIPLE",
                "P-12 | village-notice-period; DUTY | 5 days; MANDATORY, IN_PRINCIPLE",
                "W-03 | waiver-limit; MANDATORY | 1000.00; PERMITTED",
                "F-14 | recovery; DUTY | yes; PERMITTED",
                "W-02 | policy-first; SOMETIMES | yes; MANDATORY, IN_PRINCIPLE, DUTY, PERMITTED",
            })
    void refuses_a_force_that_the_rules_do_not_leave_to_an_edition(String record, String forceAndValue, String known) {
        Fault fault = onlyFaultOf(record, record + " | " + forceAndValue + " | ours");

        assertThat(fault)
                .isEqualTo(new Fault(
                        Editions.place(record) + " " + record.replace(" | ", ".") + ".force",
                        FaultCode.NOT_ONE_OF,
                        Map.of("known", known)));
    }

    @ParameterizedTest
    @EnumSource(Force.class)
    void leaves_the_force_of_a_gate_to_the_edition(Force force) {
        Rulebook rulebook = Rulebook.parse(
                Editions.with("W-02 | policy-first", "W-02 | policy-first | " + force + " | yes | ours"));

        assertThat(rulebook.force(WishParameters.POLICY_FIRST)).isEqualTo(force);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "P-00 | works-scopes; elderly; environment, welfare-facilities, emergency-shelters",
                "P-16 | closing-form-rows; overall, other, quality; overall, quality",
            })
    void says_in_words_what_could_stand_there(String record, String words, String known) {
        SourceText text = Editions.with(record, record + " | MANDATORY | " + words + " | ours");
        String rows = "P-16 | survey-rows";
        if (known.equals("overall, quality")) {
            text = Editions.with(text, rows, rows + " | MANDATORY | " + known + " | ours");
        }

        assertThat(faultsOf(text).stream().map(Fault::values).toList()).isEqualTo(List.of(Map.of("known", known)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "rulebook; rulebook | Of 2022; MALFORMED",
                "document; document |; BLANK",
                "title; title | a | b; WRONG_NUMBER_OF_FIELDS",
                "in-force; in-force | 2023-01-01; MALFORMED",
                "in-force; in-force | 2023-02-29 ..; NO_SUCH_DATE",
                "in-force; in-force | 2023-01-01 .. 2022-12-31; ENDS_BEFORE_IT_STARTS",
            })
    void names_file_line_and_record_of_what_is_wrong_in_the_head(String record, String line, FaultCode code) {
        Fault fault = onlyFaultOf(record, line);

        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.location()).startsWith("2022.rulebook:").endsWith(" " + record);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "W-04 | self-declaration-limit; W-04 | self-declaration-limit | PERMITTED | 999.99 | ours;"
                        + " W-04.self-declaration-limit",
                "W-06 | urgent-limit; W-06 | urgent-limit | DUTY | 999.99 | ours; W-06.urgent-limit",
                "W-06 | urgent-limit; W-06 | urgent-limit | DUTY | 10000.01 | ours; W-08.exceptional-above",
                "W-04 | self-declaration-limit; W-04 | self-declaration-limit | PERMITTED | 10000.01 | ours;"
                        + " W-08.exceptional-above",
                "W-03 | village-decision-limit; W-03 | village-decision-limit | MANDATORY | 10000.01 | ours;"
                        + " W-08.exceptional-above",
                "W-09 | emergency-limit; W-09 | emergency-limit | PERMITTED | 10000.01 | ours; W-08.exceptional-above",
                "P-01 | works-cap; P-01 | works-cap | IN_PRINCIPLE | 49999.99 | ours; P-01.works-cap",
                "P-01 | service-cap; P-01 | service-cap | IN_PRINCIPLE | 49999.99 | ours; P-01.service-cap",
                "F-13 | settling-until; F-13 | settling-until | MANDATORY | 01-30 | ours; F-13.settling-until",
                "P-12 | public-boards-needed; P-12 | public-boards-needed | MANDATORY | 5 | ours; 4",
            })
    void refuses_values_that_contradict_each_other(String record, String line, String most) {
        Fault fault = onlyFaultOf(record, line);

        assertThat(fault.code()).isEqualTo(FaultCode.OUT_OF_RANGE);
        assertThat(fault.location()).startsWith("2022.rulebook:");
        assertThat(fault.values()).containsEntry("allowed", "≤ " + most);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "M-01 | amber-from; M-01 | amber-from | DUTY | 100 % | ours; OUT_OF_RANGE",
                "M-01 | amber-from; M-01 | amber-from | DUTY | 0 % | ours; OUT_OF_RANGE",
                "F-04 | reserve-share; F-04 | reserve-share | MANDATORY | 100.01 % | ours; OUT_OF_RANGE",
                "F-01 | rank-base; F-01 | rank-base | MANDATORY | 0 | ours; OUT_OF_RANGE",
                "F-01 | rank-base; F-01 | rank-base | MANDATORY | 3.5 | ours; MALFORMED",
                "P-09 | plan-due; P-09 | plan-due | DUTY | 02-30 | ours; MALFORMED",
                "F-02 | fund-years; F-02 | fund-years | DUTY | 2025 .. 2023 | ours; ENDS_BEFORE_IT_STARTS",
                "F-02 | fund-years; F-02 | fund-years | DUTY | 2025 | ours; MALFORMED",
                "W-02 | policy-first; W-02 | policy-first | MANDATORY | no | ours; NOT_ONE_OF",
                "W-00 | dissatisfied-grades; W-00 | dissatisfied-grades | MANDATORY | bad | ours; NOT_ONE_OF",
                "P-00 | works-scopes; P-00 | works-scopes | MANDATORY | environment, elderly | ours; NOT_ONE_OF",
                "P-00 | service-scopes; P-00 | service-scopes | MANDATORY | environment | ours; NOT_ONE_OF",
                "F-11 | order-for-additions; F-11 | order-for-additions | MANDATORY | social, social | ours; REPEATED",
                "F-11 | order-for-additions; F-11 | order-for-additions | MANDATORY | social, | ours; NOT_ONE_OF",
                "P-12 | village-boards; P-12 | village-boards | MANDATORY | 村务公开栏 | ours; MALFORMED",
                "W-00 | channels-consultation; W-00 | channels-consultation | MANDATORY | elsewhere | ours; MALFORMED",
                "W-00 | channels-consultation; W-00 | channels-consultation | MANDATORY | elsewhere > moon | ours; NOT_ONE_OF",
                "W-00 | channels-consultation; W-00 | channels-consultation | MANDATORY | qr-code > other | ours; DUPLICATE",
                "P-12 | notice-period; P-12 | notice-period | MANDATORY | 5 hours | ours; NOT_ONE_OF",
                "P-12 | village-notice-period; P-12 | village-notice-period | MANDATORY | 120 hours | ours; NOT_ONE_OF",
                "P-03 | joint-meeting-period; P-03 | joint-meeting-period | DUTY | 120 hours | ours; NOT_ONE_OF",
                "W-11 | duplicate-window; W-11 | duplicate-window | MANDATORY | 1 hours | ours; NOT_ONE_OF",
                "P-12 | notice-period; P-12 | notice-period | MANDATORY | 0 days | ours; OUT_OF_RANGE",
                "A-01 | route-of-wish-by-town; A-01 | route-of-wish-by-town | MANDATORY | the-mayor | ours; NOT_ONE_OF",
                "A-01 | route-of-wish-by-town; A-01 | route-of-wish-by-town | MANDATORY | town-lead > | ours; NOT_ONE_OF",
                "A-01 | route-of-wish-by-town; A-01 | route-of-wish-by-town | MANDATORY | town-lead > town-lead | ours; REPEATED",
                "A-01 | route-of-wish-by-town;"
                        + " A-01 | route-of-wish-by-town | MANDATORY | town-lead + town-charity / city-bureau | ours; MALFORMED",
            })
    void refuses_values_of_another_type_or_out_of_range(String record, String line, FaultCode code) {
        Fault fault = onlyFaultOf(record, line);

        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.location()).isEqualTo(Editions.place(record) + " " + record.replace(" | ", "."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "W-00 | grades; very-satisfied, satisfied; W-00 | dissatisfied-grades",
                "P-16 | survey-rows; overall; P-16 | closing-form-rows",
            })
    void refuses_a_part_that_is_not_in_its_whole(String whole, String words, String part) {
        Fault fault = onlyFaultOf(whole, whole + " | MANDATORY | " + words + " | ours");

        assertThat(fault.code()).isEqualTo(FaultCode.NOT_ONE_OF);
        assertThat(fault.location()).isEqualTo(Editions.place(part) + " " + part.replace(" | ", "."));
    }

    @Test
    void refuses_an_allocation_without_any_weight() {
        SourceText text = Editions.TEXT_2022;
        for (Parameter<?> weight : FundParameters.WEIGHTS) {
            String record = "F-01 | " + weight.name();
            text = Editions.with(text, record, record + " | MANDATORY | 0 | ours");
        }

        assertThat(faultsOf(text)).extracting(Fault::code).containsExactly(FaultCode.OUT_OF_RANGE);
    }

    @Test
    void names_every_channel_that_stands_in_two_groups() {
        SourceText text = Editions.with(
                "W-00 | channels-consultation",
                "W-00 | channels-consultation | MANDATORY | qr-code > other, grid-workers > other | ours");

        assertThat(faultsOf(text).stream().map(Fault::values).toList())
                .isEqualTo(List.of(
                        Map.of(
                                "value",
                                "qr-code",
                                "first",
                                Editions.place("W-00 | channels-online") + " W-00.channels-online"),
                        Map.of(
                                "value",
                                "grid-workers",
                                "first",
                                Editions.place("W-00 | channels-proactive") + " W-00.channels-proactive")));
    }

    @Test
    void names_records_that_it_does_not_know_that_stand_twice_and_that_are_missing() {
        String twice = "W-01 | receipt-period | DUTY | 24 hours | 000 §9";
        SourceText text = Editions.with(
                Editions.with("W-07 | wish-period", twice), "title", "W-99 | moon-phase | DUTY | 24 hours | ours");

        assertThat(faultsOf(text))
                .containsExactly(
                        new Fault(
                                Editions.place("title   "),
                                FaultCode.UNKNOWN_RECORD,
                                Map.of("record", "W-99.moon-phase")),
                        new Fault(
                                Editions.place("W-07 | wish-period"),
                                FaultCode.DUPLICATE_RECORD,
                                Map.of(
                                        "record",
                                        "W-01.receipt-period",
                                        "first",
                                        Editions.place("W-01 | receipt-period"))),
                        new Fault("2022.rulebook", FaultCode.MISSING_RECORD, Map.of("record", "title")),
                        new Fault("2022.rulebook", FaultCode.MISSING_RECORD, Map.of("record", "W-07.wish-period")));
    }

    @Test
    void names_all_faults_of_a_line_and_of_the_file_at_once() {
        SourceText text = Editions.with(
                Editions.with("W-01 | receipt-period", "W-01 | receipt-period | SOON | now |"),
                "in-force",
                "in-force | tomorrow");

        assertThat(faultsOf(text))
                .extracting(Fault::code)
                .containsExactly(FaultCode.NOT_ONE_OF, FaultCode.MALFORMED, FaultCode.REQUIRED, FaultCode.MALFORMED);
    }

    @Test
    void misses_everything_in_an_empty_file() {
        List<Fault> faults = faultsOf(new SourceText("empty.rulebook", "# nothing but a comment\n"));

        assertThat(faults).hasSize(4 + Parameters.all().size()).allSatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(FaultCode.MISSING_RECORD);
            assertThat(fault.location()).isEqualTo("empty.rulebook");
        });
    }

    @Test
    void what_stands_on_record_lacks_a_parameter_that_came_later() {
        SourceText before = Editions.with("F-04 | reserve-share", "# not known then");

        Rulebook rulebook = Rulebook.onRecord(before);

        assertThat(rulebook.find(FundParameters.RESERVE_SHARE)).isEmpty();
        assertThat(rulebook.text(FundParameters.RESERVE_SHARE)).isEqualTo("-");
        assertThat(rulebook.value(WishParameters.WISH_PERIOD)).isEqualTo(Period.parse("1 months"));
        assertThat(faultsOf(before))
                .as("of a file that comes in")
                .containsExactly(
                        new Fault("2022.rulebook", FaultCode.MISSING_RECORD, Map.of("record", "F-04.reserve-share")));
    }

    @Test
    void what_stands_on_record_has_what_every_edition_has() {
        SourceText without = Editions.with("W-07 | wish-period", "# cut out");

        assertThat(catchThrowableOfType(Refusal.InvalidInput.class, () -> Rulebook.onRecord(without)))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .containsExactly(new Fault(
                                "2022.rulebook", FaultCode.MISSING_RECORD, Map.of("record", "W-07.wish-period"))));
    }

    @Test
    void takes_a_provision_that_an_edition_lacks() {
        Rulebook rulebook = Rulebook.parse(Editions.with(
                "F-04 | reserve-share", "F-04 | reserve-share | MANDATORY | - | ours: a town keeps no reserve"));

        assertThat(rulebook.find(FundParameters.RESERVE_SHARE)).isEmpty();
        assertThat(rulebook.text(FundParameters.RESERVE_SHARE)).isEqualTo("-");
        assertThat(rulebook.clause(FundParameters.RESERVE_SHARE)).startsWith("ours");
    }

    @Test
    void takes_limits_that_are_equal() {
        assertThatCode(() -> Rulebook.parse(
                        Editions.with("P-01 | service-cap", "P-01 | service-cap | IN_PRINCIPLE | 50000.00 | ours")))
                .doesNotThrowAnyException();
    }

    @Test
    void asking_an_edition_wrongly_is_a_mistake_of_the_program() {
        Parameter<InWords> unheardOf = new Chapter().required("W-99", "moon-phase", ParameterType.YES, "The moon.");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Editions.OF_2022.value(WishParameters.WAIVER_LIMIT))
                .withMessageStartingWith("Parameter W-03.waiver-limit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Editions.OF_2022.value(unheardOf))
                .withMessageStartingWith("Parameter W-99.moon-phase");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Chapter().required("W-01", "Moon", ParameterType.YES, "The moon."));
    }

    private static Fault onlyFaultOf(String record, String line) {
        List<Fault> faults = faultsOf(Editions.with(record, line));
        assertThat(faults).hasSize(1);
        return faults.get(0);
    }

    private static List<Fault> faultsOf(SourceText text) {
        return catchThrowableOfType(Refusal.InvalidInput.class, () -> Rulebook.parse(text))
                .faults();
    }
}
