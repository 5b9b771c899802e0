package org.guanjia.domain.rulebook;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
            all(ProjectParameters.WORKS_SCOPES, scope -> scope.kind() == ProjectKind.WORKS),
            all(ProjectParameters.SERVICE_SCOPES, scope -> scope.kind() == ProjectKind.SERVICE),
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
        return settings -> {
            boolean holds = settings.value(whole)
                    .map(all -> Set.copyOf(all).containsAll(settings.value(part).orElse(List.of())))
                    .orElse(true);
            return faultUnless(holds, settings, part, FaultCode.NOT_ONE_OF, "known", whole.key());
        };
    }

    private static <T> CrossCheck all(Parameter<List<T>> list, Predicate<T> condition) {
        return settings -> {
            boolean holds = settings.value(list).orElse(List.of()).stream().allMatch(condition);
            return faultUnless(holds, settings, list, FaultCode.NOT_ONE_OF, "known", list.meaning());
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
            Set<Code> seen = new HashSet<>();
            return Stream.of(ChannelGroup.values())
                    .map(ChannelGroup::parameter)
                    .flatMap(group -> settings.value(group).orElse(List.of()).stream()
                            .map(Channel::code)
                            .flatMap(code -> faultUnless(
                                    seen.add(code), settings, group, FaultCode.DUPLICATE, "value", code.text())));
        };
    }

    private static Stream<Fault> faultUnless(
            boolean holds, Settings settings, Parameter<?> parameter, FaultCode code, String name, String value) {
        if (holds) {
            return Stream.empty();
        }
        String place = settings.find(parameter).map(Setting::location).orElse(parameter.key());
        return Stream.of(Fault.of(code, name, value).at(place));
    }
}
