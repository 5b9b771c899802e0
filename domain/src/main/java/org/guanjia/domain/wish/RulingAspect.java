package org.guanjia.domain.wish;

import java.util.Optional;
import java.util.function.BiFunction;
import org.guanjia.domain.rulebook.ApprovalParameters;
import org.guanjia.domain.rulebook.WishParameters;

/** What a rulebook decides of a wish, one thing for each constant. */
public enum RulingAspect {
    /** Which of its words, channel and grounds the edition does not know: it would not have been taken in with them. */
    UNKNOWN_WORDS(Ruled::unknownWords),
    /** By when the whole case is finished (W-06, W-07), and how that stands. */
    WHOLE_CASE(Dated::wholeCase),
    /** By when receipt is fed back (W-01). */
    RECEIPT((wish, under) -> Dated.step(WishStep.RECEIPT, WishParameters.RECEIPT_PERIOD, wish, under)),
    /** By when the department reports back (W-02). */
    POLICY_REPORT(
            (wish, under) -> Dated.step(WishStep.POLICY_REPORT, WishParameters.POLICY_REPORT_PERIOD, wish, under)),
    /** By when each office decides. */
    DECISION((wish, under) -> Dated.step(WishStep.DECISION, ApprovalParameters.STEP_PERIOD, wish, under)),
    /** By when an emergency is made up (W-09). */
    MAKE_UP((wish, under) -> Dated.step(WishStep.MAKE_UP, WishParameters.MAKE_UP_PERIOD, wish, under)),
    /** By when the resident evaluates (W-00). */
    EVALUATION((wish, under) -> Dated.step(WishStep.EVALUATION, WishParameters.EVALUATION_PERIOD, wish, under)),
    /** How it is handled, and how strongly that binds (H-01). */
    MODE(Ruled::mode),
    /** The least that its verification asks for (W-03 to W-05). */
    VERIFICATION(Ruled::verification),
    /** Which offices decide its amount (A-01, W-03). */
    ROUTE(Ruled::route),
    /** Whether its amount needs a justification (W-08). */
    JUSTIFICATION(Ruled::justification),
    /** Whether one officer may decide its amount at once (W-09). */
    EMERGENCY(Ruled::emergency),
    /** The messages that its resident is owed (W-10). */
    MESSAGES(Ruled::messages),
    /** Whether the grade that was given opens a rectification (W-00). */
    GRADE(Ruled::grade),
    /** Until when it can be reopened (W-00). */
    REOPENING(Dated::reopening),
    /** Until which day it is shown as a possible duplicate (W-11). */
    DUPLICATE(Dated::duplicate),
    /** Until when it is kept who it is about (§13). */
    RETENTION(Dated::retention);

    private final BiFunction<WishState, Circumstances, Optional<String>> said;

    RulingAspect(BiFunction<WishState, Circumstances, Optional<String>> said) {
        this.said = said;
    }

    /** What the rulebook says of it; empty where it has nothing to say of this wish. */
    Optional<String> of(WishState wish, Circumstances under) {
        return said.apply(wish, under);
    }
}
