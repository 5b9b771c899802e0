package org.guanjia.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.guanjia.adapter.rest.json.ReadModels;
import org.guanjia.adapter.rest.openapi.ProblemExample;
import org.guanjia.application.refusal.RefusalTexts;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.Provision;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Refusal.Conflict;
import org.guanjia.domain.shared.RuleId;

/** Problems as the service tells them, in both languages. */
final class ProblemExamples {

    private static final ObjectMapper JSON = ReadModels.mapper();

    private static final List<Refusal> REFUSALS = List.of(
            new Refusal.NotPermitted("approve-wish"),
            new Refusal.NotFound("441900105-01K7ZZZZZZ0000000000000001"),
            new Conflict(Conflict.Reason.OUT_OF_ORDER, Map.of("act", "APPROVE", "stage", "SUBMITTED")),
            Conflict.twinInFlight(),
            Conflict.staleVersion(7),
            Conflict.keyReused(),
            new Refusal.RuleBroken(new PolicyFirst(), Map.of()),
            new Refusal.InvalidInput(List.of(
                    Fault.of(FaultCode.REQUIRED).at("person.name"),
                    Fault.of(FaultCode.AMOUNT_FORM).at("amount"))));

    private ProblemExamples() {}

    /** What a wish breaks that is triaged before anybody looked for a policy. */
    private record PolicyFirst() implements Provision {
        @Override
        public RuleId rule() {
            return new RuleId("W-02");
        }

        @Override
        public String key() {
            return "policy-first";
        }

        @Override
        public Force force() {
            return Force.MANDATORY;
        }
    }

    /** Every fault of HTTP, and one refusal of each kind. */
    static List<ProblemExample> all() {
        List<ProblemExample> all = new ArrayList<>();
        for (HttpFault fault : HttpFault.values()) {
            all.addAll(inBothLanguages(fault.code(), language -> Problems.problem(fault, language)));
        }
        for (Refusal refusal : REFUSALS) {
            all.addAll(inBothLanguages(
                    refusal.code(),
                    language -> Problem.of(RefusalTexts.in(language).explain(refusal), RefusalStatus.of(refusal))));
        }
        return all;
    }

    private static List<ProblemExample> inBothLanguages(String name, Function<Locale, Problem> telling) {
        return List.of(example(name, Locale.SIMPLIFIED_CHINESE, telling), example(name, Locale.ENGLISH, telling));
    }

    private static ProblemExample example(String name, Locale language, Function<Locale, Problem> telling) {
        Problem problem = telling.apply(language);
        return new ProblemExample(name + "." + language.toLanguageTag(), problem.status(), JSON.valueToTree(problem));
    }
}
