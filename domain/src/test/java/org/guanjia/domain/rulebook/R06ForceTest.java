package org.guanjia.domain.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.Map;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.Provision;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.RuleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class R06ForceTest {

    private static final Instant AT = Instant.parse("2024-05-06T07:08:09Z");
    private static final Justification BECAUSE = new Justification("全村只有二十八户，全部参与了测评。");
    private static final Map<String, String> FIGURES = Map.of("answers", "28");

    @Test
    void a_mandatory_provision_refuses_whatever_the_justification() {
        Breach breach = new Breach(TestProvision.SURVEY_ANSWERS, Force.MANDATORY, FIGURES);

        Refusal.RuleBroken bare = catchThrowableOfType(Refusal.RuleBroken.class, breach::refuseIfBinding);
        Refusal.RuleBroken justified =
                catchThrowableOfType(Refusal.RuleBroken.class, () -> breach.justifiedBy(BECAUSE, AT));

        assertThat(bare.key()).isEqualTo("P-16.survey-answers");
        assertThat(bare.values()).containsExactly(entry("answers", "28"), entry("force", "mandatory"));
        assertThat(justified.values()).isEqualTo(bare.values());
    }

    @Test
    void a_provision_in_principle_refuses_an_act_without_justification() {
        Breach breach = Breach.of(TestProvision.SURVEY_ANSWERS, FIGURES);

        Refusal.RuleBroken refusal = catchThrowableOfType(Refusal.RuleBroken.class, breach::refuseIfBinding);

        assertThat(refusal.values()).containsEntry("force", "in-principle");
    }

    @Test
    void a_provision_in_principle_lets_a_justified_act_go_on_and_keeps_the_deviation() {
        Breach breach = Breach.of(TestProvision.SURVEY_ANSWERS, FIGURES);

        assertThat(breach.justifiedBy(BECAUSE, AT)).contains(new Deviation(TestProvision.SURVEY_ANSWERS, BECAUSE, AT));
    }

    @ParameterizedTest
    @EnumSource(
            value = Force.class,
            names = {"DUTY", "PERMITTED"})
    void a_duty_and_a_permission_never_refuse(Force force) {
        Breach breach = new Breach(TestProvision.SURVEY_ANSWERS, force, FIGURES);

        assertThatCode(breach::refuseIfBinding).doesNotThrowAnyException();
        assertThat(breach.justifiedBy(BECAUSE, AT)).isEmpty();
    }

    @Test
    void the_edition_says_how_strongly_a_provision_binds() {
        Rulebook strict = Rulebook.parse(Editions.with(
                "P-16 | survey-answers", "P-16 | survey-answers | MANDATORY | 30 | ours: stricter for this test"));

        assertThat(under(Editions.OF_2022).force()).isEqualTo(Force.IN_PRINCIPLE);
        assertThat(under(strict).force()).isEqualTo(Force.MANDATORY);
    }

    @Test
    void a_justification_has_up_to_a_thousand_code_points_in_paragraphs() {
        assertThat(new Justification("𠮷".repeat(998) + "\n好").text()).hasSize(2 * 998 + 2);

        Refusal.InvalidInput refusal =
                catchThrowableOfType(Refusal.InvalidInput.class, () -> new Justification("𠮷".repeat(1001)));
        assertThat(refusal.faults()).containsExactly(Fault.of(FaultCode.TOO_LONG, "longest", "1000"));
    }

    private static Breach under(Rulebook rulebook) {
        return Breach.under(rulebook, PublicityParameters.SURVEY_ANSWERS, TestProvision.SURVEY_ANSWERS, FIGURES);
    }

    private enum TestProvision implements Provision {
        SURVEY_ANSWERS;

        @Override
        public RuleId rule() {
            return new RuleId("P-16");
        }

        @Override
        public String key() {
            return "survey-answers";
        }

        @Override
        public Force force() {
            return Force.IN_PRINCIPLE;
        }
    }
}
