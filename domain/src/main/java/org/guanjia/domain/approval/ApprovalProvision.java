package org.guanjia.domain.approval;

import java.util.Locale;
import java.util.Map;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.Provision;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.RuleId;

/** What the rules ask of acts on an approval. */
enum ApprovalProvision implements Provision {
    /** Another route than the one that the rulebook lays down. */
    OTHER_ROUTE("A-01"),
    /** The route has other offices next. */
    NOT_ITS_TURN("A-01"),
    /** Nobody decides what they submitted or amended. */
    SUBMITTED_IT("A-02"),
    /** Nobody decides for their relatives. */
    RELATED("A-02"),
    /** Nobody decides what they have an interest in. */
    HAS_INTEREST("A-02"),
    /** Nobody's name stands on two steps of one approval. */
    ON_RECORD_ALREADY("A-02"),
    /** A deputy stands in within the office and on the days on record. */
    NOT_STANDING_IN("A-03"),
    /** A step goes to the next level when it is overdue. */
    NOT_OVERDUE("A-04"),
    /** A step goes to the next level where nobody in the office may decide it. */
    SOMEBODY_LEFT("A-04"),
    /** A step goes to each level once. */
    ESCALATED_BEFORE("A-04"),
    /** Above the city there is nobody. */
    NO_NEXT_LEVEL("A-04"),
    /** Who submitted it withdraws it, or who recorded it for them. */
    NOT_THE_SUBMITTER("A-05"),
    /** Who refuses or returns says why. */
    OPINION_MISSING("A-05"),
    /** More than was asked takes an amendment. */
    MORE_THAN_ASKED("A-05"),
    /** What was decided is revoked, and not changed. */
    DECISION_STANDS("A-06"),
    /** Only what was decided is revoked. */
    NOTHING_TO_REVOKE("A-06"),
    /** A decision is revoked once. */
    REVOKED_BEFORE("A-06"),
    /** Who asks for a revocation serves in an office that decided, or was to. */
    OFF_THE_ROUTE("A-06");

    private final String rule;

    ApprovalProvision(String rule) {
        this.rule = rule;
    }

    Refusal refusal() {
        return refusal(Map.of());
    }

    Refusal refusal(Map<String, String> values) {
        return new Refusal.RuleBroken(this, values);
    }

    @Override
    public RuleId rule() {
        return new RuleId(rule);
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Force force() {
        return Force.MANDATORY;
    }
}
