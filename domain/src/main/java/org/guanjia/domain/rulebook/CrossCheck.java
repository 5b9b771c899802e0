package org.guanjia.domain.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;

/** What the values of one edition must be to each other. Where one of them is missing a check says nothing. */
interface CrossCheck {

    Stream<Fault> faults(Settings settings);

    List<CrossCheck> ALL = List.of(
            notAbove(WishParameters.WAIVER_LIMIT, WishParameters.SELF_DECLARATION_LIMIT),
            notAbove(WishParameters.WAIVER_LIMIT, WishParameters.URGENT_LIMIT),
            notAbove(WishParameters.SELF_DECLARATION_LIMIT, WishParameters.EXCEPTIONAL_ABOVE),
            notAbove(WishParameters.URGENT_LIMIT, WishParameters.EXCEPTIONAL_ABOVE),
            notAbove(WishParameters.VILLAGE_DECISION_LIMIT, WishParameters.EXCEPTIONAL_ABOVE),
            notAbove(WishParameters.EMERGENCY_LIMIT, WishParameters.EXCEPTIONAL_ABOVE),
            notAbove(ProjectParameters.TOWN_PATH_THRESHOLD, ProjectParameters.WORKS_CAP),
            notAbove(ProjectParameters.TOWN_PATH_THRESHOLD, ProjectParameters.SERVICE_CAP),
            notAbove(FundParameters.SURPLUS_RETURNED_BY, FundParameters.SETTLING_UNTIL),
            within(WishParameters.DISSATISFIED_GRADES, WishParameters.GRADES),
            within(PublicityParameters.CLOSING_FORM_ROWS, PublicityParameters.SURVEY_ROWS),
            onlyOf(ProjectKind.WORKS, ProjectParameters.WORKS_SCOPES),
            onlyOf(ProjectKind.SERVICE, ProjectParameters.SERVICE_SCOPES),
            boardsSuffice(),
            someWeight(FundParameters.WEIGHTS),
            someWeight(PublicityParameters.INDEX_WEIGHTS),
            channelsOnce());

    static List<Fault> faultsOf(Settings settings) {
        return ALL.stream().flatMap(check -> check.faults(settings)).toList();
    }

    private static <T extends Comparable<? super T>> CrossCheck notAbove(Parameter<T> lower, Parameter<T> upper) {
        return settings -> {
            Optional<T> low = settings.value(lower);
            Optional<T> high = settings.value(upper);
            boolean holds = low.isEmpty() || high.isEmpty() || low.get().compareTo(high.get()) <= 0;
            return faultUnless(holds, settings, lower, FaultCode.OUT_OF_RANGE, "allowed", "≤ " + upper.key());
        };
    }

    private static <T> CrossCheck within(Parameter<List<T>> part, Parameter<List<T>> whole) {
        return settings -> settings.value(whole).stream().flatMap(all -> {
            boolean holds = Set.copyOf(all).containsAll(settings.value(part).orElse(List.of()));
            String known = whole.type().print(all);
            return faultUnless(holds, settings, part, FaultCode.NOT_ONE_OF, "known", known);
        });
    }

    private static CrossCheck onlyOf(ProjectKind kind, Parameter<List<ScopeGroup>> scopes) {
        List<ScopeGroup> allowed = Stream.of(ScopeGroup.values())
                .filter(scope -> scope.kind() == kind)
                .toList();
        return settings -> {
            boolean holds =
                    Set.copyOf(allowed).containsAll(settings.value(scopes).orElse(List.of()));
            String known = scopes.type().print(allowed);
            return faultUnless(holds, settings, scopes, FaultCode.NOT_ONE_OF, "known", known);
        };
    }

    private static CrossCheck boardsSuffice() {
        return settings -> {
            int boards = settings.value(PublicityParameters.PUBLIC_BOARDS)
                    .map(List::size)
                    .orElse(Integer.MAX_VALUE);
            boolean holds =
                    settings.value(PublicityParameters.PUBLIC_BOARDS_NEEDED).orElse(0) <= boards;
            return faultUnless(
                    holds,
                    settings,
                    PublicityParameters.PUBLIC_BOARDS_NEEDED,
                    FaultCode.OUT_OF_RANGE,
                    "allowed",
                    "≤ " + boards);
        };
    }

    private static CrossCheck someWeight(List<Parameter<Integer>> weights) {
        return settings -> {
            boolean holds = weights.stream()
                    .anyMatch(weight ->
                            settings.value(weight).map(value -> value > 0).orElse(true));
            return faultUnless(holds, settings, weights.get(0), FaultCode.OUT_OF_RANGE, "allowed", "≥ 1");
        };
    }

    private static CrossCheck channelsOnce() {
        return settings -> {
            Map<Code, Parameter<?>> first = new HashMap<>();
            Stream.Builder<Fault> faults = Stream.builder();
            for (ChannelGroup group : ChannelGroup.values()) {
                for (Channel channel : settings.value(group.parameter()).orElse(List.of())) {
                    Parameter<?> other = first.putIfAbsent(channel.code(), group.parameter());
                    if (other != null) {
                        faults.add(Fault.of(
                                        FaultCode.DUPLICATE,
                                        "value",
                                        channel.code().text(),
                                        "first",
                                        place(settings, other))
                                .at(place(settings, group.parameter())));
                    }
                }
            }
            return faults.build();
        };
    }

    private static Stream<Fault> faultUnless(
            boolean holds, Settings settings, Parameter<?> parameter, FaultCode code, String name, String value) {
        if (holds) {
            return Stream.empty();
        }
        return Stream.of(Fault.of(code, name, value).at(place(settings, parameter)));
    }

    private static String place(Settings settings, Parameter<?> parameter) {
        return settings.find(parameter).map(Setting::location).orElse(parameter.key());
    }
}
