package org.guanjia.domain.wish;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.rulebook.Channel;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.rulebook.Parameter;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.WishParameters;
import org.guanjia.domain.shared.Money;

/** What a rulebook asks of a wish as it stands, in the words of the rulebook's file. */
final class Ruled {

    private static final String LACKING = "-";

    private Ruled() {}

    static Optional<String> unknownWords(WishState wish, Circumstances under) {
        Rulebook rulebook = under.rulebook();
        Need need = wish.need();
        Stream<Code> channel = Stream.of(wish.origin().channel())
                .filter(code -> Channel.find(rulebook, code).isEmpty());
        String unknown = Stream.of(
                        channel,
                        unknown(need.groups().stream(), WishParameters.GROUP_TAGS, rulebook),
                        unknown(Stream.of(need.cause()), WishParameters.CAUSES, rulebook),
                        unknown(Stream.of(need.field()), WishParameters.FIELDS, rulebook),
                        unknown(need.helpWanted().stream(), WishParameters.HELP_WANTED, rulebook),
                        unknown(
                                wish.aftermath().refusal().map(RefusalGround::code).stream(),
                                WishParameters.REFUSAL_GROUNDS,
                                rulebook))
                .flatMap(codes -> codes)
                .map(Code::text)
                .collect(Collectors.joining(", "));
        return Optional.of(unknown).filter(codes -> !codes.isEmpty());
    }

    private static Stream<Code> unknown(Stream<Code> codes, Parameter<List<Code>> known, Rulebook rulebook) {
        return codes.filter(code -> !rulebook.value(known).contains(code));
    }

    static Optional<String> mode(WishState wish, Circumstances under) {
        Parameter<HandlingMode> parameter = Triage.parameterFor(wish.need(), under.rulebook());
        return Optional.of(
                under.rulebook().text(parameter) + " " + wordOf(under.rulebook().force(parameter)));
    }

    /** A signed statement where that will do, else a self-declaration where that will, else the means of the edition. */
    static Optional<String> verification(WishState wish, Circumstances under) {
        Optional<Money> amount = amountOf(wish);
        if (Verifying.waiverHolds(wish.need(), amount, under.rulebook())) {
            return Optional.of("signed-statement");
        }
        return Optional.of(
                Verifying.selfDeclarationHolds(wish.need(), amount, under.rulebook())
                        ? "self-declaration"
                        : under.rulebook().text(WishParameters.VERIFICATION_MEANS));
    }

    static Optional<String> route(WishState wish, Circumstances under) {
        return amountOf(wish)
                .map(amount -> WishRoute.of(amount, under.rulebook()).text(under.rulebook()));
    }

    static Optional<String> justification(WishState wish, Circumstances under) {
        return amountOf(wish)
                .map(amount -> WishRoute.isExceptional(amount, under.rulebook()) ? "needed" : "not-needed");
    }

    static Optional<String> emergency(WishState wish, Circumstances under) {
        Money limit = under.rulebook().value(WishParameters.EMERGENCY_LIMIT);
        return wish.grant()
                .emergency()
                .map(Emergency::amount)
                .or(() -> amountOf(wish))
                .map(amount -> amount.isMoreThan(limit) ? "too-much" : "at-once");
    }

    static Optional<String> messages(WishState wish, Circumstances under) {
        return Optional.of(
                under.rulebook().find(WishParameters.MESSAGES).isPresent()
                        ? under.rulebook().text(WishParameters.MESSAGES)
                        : LACKING);
    }

    static Optional<String> grade(WishState wish, Circumstances under) {
        List<Grade> dissatisfied = under.rulebook().value(WishParameters.DISSATISFIED_GRADES);
        return wish.aftermath()
                .evaluation()
                .map(Evaluation::grade)
                .map(grade -> dissatisfied.contains(grade) ? "dissatisfied" : "satisfied");
    }

    /** What was granted, else what is asked for; empty where nobody can tell yet. */
    private static Optional<Money> amountOf(WishState wish) {
        return wish.grant().amount().or(() -> wish.need().amount());
    }

    private static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
