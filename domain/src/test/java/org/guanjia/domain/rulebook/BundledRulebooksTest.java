package org.guanjia.domain.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Percentage;
import org.guanjia.domain.worktime.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundledRulebooksTest {

    static Stream<Rulebook> editions() {
        return Stream.of(Editions.OF_2020, Editions.OF_2022);
    }

    @Test
    void name_their_documents_and_days() {
        assertThat(Editions.OF_2022.document()).isEqualTo("东民规〔2022〕2号");
        assertThat(Editions.OF_2022.title()).startsWith("关于“十四五”期间");
        assertThat(Editions.OF_2022.from()).isEqualTo(LocalDate.of(2023, 1, 1));
        assertThat(Editions.OF_2022.until()).contains(LocalDate.of(2025, 12, 31));
        assertThat(Editions.OF_2020.document()).isEqualTo("东府办〔2020〕22号");
        assertThat(Editions.OF_2020.from()).isEqualTo(LocalDate.of(2020, 4, 1));
        assertThat(Editions.OF_2020.until()).isEmpty();
        assertThat(Editions.OF_2020).hasToString("Rulebook 2020");
    }

    @Test
    void set_a_parameter_for_every_rule() {
        Set<String> rules = Parameters.all().stream()
                .map(parameter -> parameter.rule().text())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rules).containsAll(everyRule());
    }

    @ParameterizedTest
    @MethodSource("editions")
    void write_every_value_as_they_read_it(Rulebook edition) {
        assertThat(Parameters.all()).allSatisfy(parameter -> assertRoundTrip(edition, parameter));
    }

    @ParameterizedTest
    @MethodSource("editions")
    void say_of_every_value_where_it_comes_from(Rulebook edition) {
        assertThat(Parameters.all())
                .allSatisfy(parameter -> assertThat(edition.clause(parameter))
                        .matches("(00[0-4] |ours|Civil Code |city press conference of November 2020).*"));
    }

    @Test
    void say_what_every_parameter_means() {
        assertThat(Parameters.all())
                .allSatisfy(parameter -> assertThat(parameter.meaning())
                        .as(parameter.key())
                        .matches("[A-Z][^|]*\\.")
                        .hasSizeLessThan(140));
    }

    @Test
    void differ_in_what_only_the_later_document_brought() {
        List<String> lacking = Parameters.all().stream()
                .filter(parameter -> Editions.OF_2020.find(parameter).isEmpty())
                .map(Parameter::key)
                .toList();

        assertThat(lacking)
                .containsExactly(
                        "W-03.waiver-limit",
                        "W-03.waiver-kinds",
                        "W-04.self-declaration-limit",
                        "W-10.messages",
                        "P-11.rolling-pool",
                        "P-11.consultation-age",
                        "F-04.reserve-share",
                        "F-04.reserve-base",
                        "F-06.project-money-used",
                        "F-06.leftovers-to-the-pool",
                        "F-07.wish-money-used",
                        "F-08.surplus-returned-by",
                        "M-05.works-per-village",
                        "M-05.services-per-town",
                        "M-05.services-of-the-city",
                        "M-05.new-supporters");
        assertThat(Parameters.all())
                .filteredOn(Parameter::isOptional)
                .extracting(Parameter::key)
                .containsExactlyElementsOf(lacking);
        assertThat(Parameters.all())
                .allSatisfy(parameter -> assertThat(Editions.OF_2022.find(parameter))
                        .as(parameter.key())
                        .isPresent());
    }

    @Test
    void hold_the_figures_of_the_documents() {
        Rulebook edition = Editions.OF_2022;

        assertThat(edition.value(WishParameters.RECEIPT_PERIOD)).isEqualTo(Period.parse("24 hours"));
        assertThat(edition.force(WishParameters.RECEIPT_PERIOD)).isEqualTo(Force.DUTY);
        assertThat(edition.clause(WishParameters.RECEIPT_PERIOD)).isEqualTo("000 §9");
        assertThat(edition.find(WishParameters.WAIVER_LIMIT)).contains(Money.parseYuan("1000.00"));
        assertThat(edition.value(ProjectParameters.WORKS_CAP)).isEqualTo(Money.parseYuan("500000.00"));
        assertThat(edition.force(ProjectParameters.WORKS_CAP)).isEqualTo(Force.IN_PRINCIPLE);
        assertThat(edition.value(ProjectParameters.PLAN_DUE)).isEqualTo(MonthDay.of(2, 29));
        assertThat(edition.value(PublicityParameters.SURVEY_ANSWERS)).isEqualTo(30);
        assertThat(edition.find(FundParameters.WISH_MONEY_USED)).contains(Percentage.parse("85 %"));
        assertThat(edition.value(WishParameters.DISSATISFIED_GRADES))
                .containsExactly(Grade.DISSATISFIED, Grade.VERY_DISSATISFIED);
        assertThat(edition.value(FundParameters.ORDER_FOR_ADDITIONS))
                .startsWith(MoneySource.DESIGNATED_DONATION, MoneySource.RESERVE);
        assertThat(edition.value(FundParameters.FUND_YEARS).contain(2025)).isTrue();
        assertThat(edition.value(FundParameters.FUND_YEARS).contain(2026)).isFalse();
        assertThat(edition.value(FundParameters.FUND_YEARS).contain(2022)).isFalse();
    }

    @Test
    void name_eleven_groups_of_works_and_services() {
        assertThat(Editions.OF_2022.value(ProjectParameters.WORKS_SCOPES)).hasSize(3);
        assertThat(Editions.OF_2022.value(ProjectParameters.SERVICE_SCOPES)).hasSize(8);
        assertThat(ScopeGroup.values()).hasSize(11);
    }

    @Test
    void map_every_channel_to_a_source_of_the_registration_form() {
        assertThat(Channel.allOf(Editions.OF_2022))
                .hasSize(24)
                .extracting(Channel::source)
                .contains(ProposalSource.values());
        assertThat(Channel.find(Editions.OF_2022, new Code("grid-workers")))
                .contains(new Channel(new Code("grid-workers"), ChannelGroup.PROACTIVE, ProposalSource.RESIDENTS));
        assertThat(Channel.find(Editions.OF_2020, new Code("voice-key"))).isEmpty();
    }

    private static <T> void assertRoundTrip(Rulebook edition, Parameter<T> parameter) {
        edition.find(parameter)
                .ifPresent(value -> assertThat(parameter.type().parse(edition.text(parameter)))
                        .as(parameter.key())
                        .isEqualTo(value));
    }

    private static List<String> everyRule() {
        Stream<String> numbered = Stream.of("R-07", "W-11", "H-01", "P-20", "F-14", "A-07", "D-06", "M-10")
                .flatMap(last -> IntStream.rangeClosed(1, Integer.parseInt(last.substring(2)))
                        .mapToObj(number -> String.format("%s-%02d", last.substring(0, 1), number)));
        return Stream.concat(numbered, Stream.of("P-04b")).toList();
    }
}
