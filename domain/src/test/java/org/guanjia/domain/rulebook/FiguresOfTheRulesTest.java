package org.guanjia.domain.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Percentage;
import org.guanjia.domain.worktime.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure of the rules, written down by hand from their text and not from the files that it checks. */
class FiguresOfTheRulesTest {

    private static final String FIGURES = """
            # rulebooks and time: data is kept 10 years after closing
            R-00.retention, DUTY, 120 months, 120 months
            # wishes, running text
            W-00.evaluation-period, DUTY, 15 days, 15 days
            W-00.reopening-period, MANDATORY, 30 days, 30 days
            W-00.reopenings, MANDATORY, 1, 1
            # wishes
            W-01.receipt-period, DUTY, 24 hours, 24 hours
            W-02.policy-report-period, DUTY, 15 working-days, 15 working-days
            W-03.waiver-limit, PERMITTED, -, 1000.00
            W-03.village-decision-limit, MANDATORY, 1000.00, 1000.00
            W-04.self-declaration-limit, PERMITTED, -, 10000.00
            W-06.urgent-limit, DUTY, 10000.00, 10000.00
            W-06.urgent-period, DUTY, 5 working-days, 5 working-days
            W-07.wish-period, DUTY, 1 months, 1 months
            W-08.exceptional-above, MANDATORY, 10000.00, 10000.00
            W-09.emergency-limit, PERMITTED, 3000.00, 3000.00
            W-09.make-up-period, DUTY, 10 working-days, 10 working-days
            W-11.duplicate-window, MANDATORY, 90 days, 90 days
            # handling modes: what is large stands among the decisions of the README
            H-01.large-wish-above, IN_PRINCIPLE, 10000.00, 10000.00
            H-01.large-project-above, IN_PRINCIPLE, 500000.00, 500000.00
            # micro-projects
            P-01.works-cap, IN_PRINCIPLE, 500000.00, 500000.00
            P-01.service-cap, IN_PRINCIPLE, 200000.00, 200000.00
            P-02.receipt-period, DUTY, 24 hours, 24 hours
            P-03.joint-meeting-period, DUTY, 5 days, 5 days
            P-04.consultation-period, DUTY, 10 days, 10 days
            P-06.town-path-threshold, MANDATORY, 50000.00, 50000.00
            P-07.confirmation-period, DUTY, 5 working-days, 5 working-days
            P-08.takeover-report-period, DUTY, 15 working-days, 15 working-days
            P-09.collection-until, DUTY, 01-31, 01-31
            P-09.plan-due, DUTY, 02-29, 02-29
            P-10.batch-share-of-allocation, IN_PRINCIPLE, 100 %, 100 %
            P-11.consultation-age, IN_PRINCIPLE, -, 12 months
            P-12.notice-period, MANDATORY, 5 days, 5 days
            P-12.village-notice-period, MANDATORY, 5 days, 5 days
            P-12.public-boards-needed, MANDATORY, 1, 1
            P-13.objection-period, DUTY, 5 working-days, 5 working-days
            P-14.small-works-period, DUTY, 1 months, 1 months
            P-14.small-service-start, DUTY, 10 days, 10 days
            P-14.large-works-period, DUTY, 6 months, 6 months
            P-15.closing-form-period, DUTY, 5 working-days, 5 working-days
            P-16.survey-answers, IN_PRINCIPLE, 30, 30
            P-16.survey-start-period, DUTY, 5 working-days, 5 working-days
            P-19.change-above, MANDATORY, 10 %, 10 %
            P-20.green-channel-share, DUTY, 50 %, 50 %
            # funds: equal weights, a rank enters as 34 less the rank
            F-01.weight-of-villages, MANDATORY, 1, 1
            F-01.weight-of-area, MANDATORY, 1, 1
            F-01.weight-of-gdp-rank, MANDATORY, 1, 1
            F-01.weight-of-population, MANDATORY, 1, 1
            F-01.weight-of-hardship, MANDATORY, 1, 1
            F-01.rank-base, MANDATORY, 34, 34
            F-02.fund-years, DUTY, 2020 .. 2022, 2023 .. 2025
            F-02.matching-of-class-1, DUTY, 100 %, 100 %
            F-02.matching-of-class-2, DUTY, 100 %, 100 %
            F-02.matching-due, DUTY, 12-31, 12-31
            F-03.matching-of-class-3, DUTY, 50 %, 50 %
            F-03.matching-of-class-4, DUTY, 50 %, 50 %
            F-04.reserve-share, MANDATORY, -, 10 %
            F-06.project-money-used, DUTY, -, 95 %
            F-07.wish-money-used, DUTY, -, 85 %
            F-08.surplus-returned-by, DUTY, -, 01-31
            F-09.weight-of-last-use, MANDATORY, 0, 0
            F-13.settling-until, MANDATORY, 01-31, 01-31
            # approvals
            A-01.step-period, DUTY, 2 working-days, 2 working-days
            # supporters and claims
            D-02.wish-claim-period, DUTY, 7 days, 7 days
            D-02.project-claim-period, DUTY, 15 days, 15 days
            D-06.wish-unclaimed-period, DUTY, 7 days, 7 days
            D-06.project-unclaimed-period, DUTY, 30 days, 30 days
            D-06.wish-leaves-before-due, MANDATORY, 5 working-days, 5 working-days
            # evaluation: equal weights
            M-00.weight-of-process-speed, MANDATORY, 1, 1
            M-00.weight-of-openness, MANDATORY, 1, 1
            M-00.weight-of-quality, MANDATORY, 1, 1
            M-00.weight-of-satisfaction, MANDATORY, 1, 1
            M-00.weight-of-site-inspections, MANDATORY, 1, 1
            M-00.weight-of-media, MANDATORY, 1, 1
            M-00.weight-of-mailbox, MANDATORY, 1, 1
            M-00.rectification-below, MANDATORY, 60 %, 60 %
            # watching
            M-01.amber-from, DUTY, 80 %, 80 %
            M-02.reminder-interval, DUTY, 1 days, 1 days
            M-03.stalled-after, DUTY, 10 days, 10 days
            M-05.works-per-village, DUTY, -, 1
            M-05.services-per-town, DUTY, -, 6
            M-05.services-of-the-city, DUTY, -, 200
            M-05.new-supporters, DUTY, -, 1000
            M-05.organisations, DUTY, 2000, 2000
            M-05.highlights, DUTY, 20, 20
            M-05.target-years, DUTY, 2021 .. 2025, 2021 .. 2025
            M-10.splitting-window, IN_PRINCIPLE, 12 months, 12 months
            M-10.splitting-margin, IN_PRINCIPLE, 10 %, 10 %
            """;

    private static final List<Class<?>> FIGURE_TYPES =
            List.of(Period.class, Money.class, Percentage.class, Integer.class, MonthDay.class, YearSpan.class);

    @ParameterizedTest
    @CsvSource(textBlock = FIGURES)
    void stand_in_both_editions(String key, Force force, String in2020, String in2022) {
        Parameter<?> parameter = parameter(key);

        assertThat(Editions.OF_2020.text(parameter)).isEqualTo(in2020);
        assertThat(Editions.OF_2022.text(parameter)).isEqualTo(in2022);
        assertThat(Editions.OF_2020.force(parameter)).isEqualTo(force);
        assertThat(Editions.OF_2022.force(parameter)).isEqualTo(force);
    }

    @Test
    void are_all_written_down_here() {
        assertThat(FIGURES.lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf(','))))
                .containsExactlyInAnyOrderElementsOf(Parameters.all().stream()
                        .filter(FiguresOfTheRulesTest::isFigure)
                        .map(Parameter::key)
                        .toList());
    }

    private static boolean isFigure(Parameter<?> parameter) {
        Optional<?> value = Editions.OF_2022.find(parameter);
        return FIGURE_TYPES.stream().anyMatch(type -> type.isInstance(value.orElseThrow()));
    }

    private static Parameter<?> parameter(String key) {
        int dot = key.indexOf('.');
        return Parameters.find(key.substring(0, dot), key.substring(dot + 1)).orElseThrow();
    }
}
