package org.guanjia.domain.wish;

import java.util.Locale;
import java.util.Map;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.Provision;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.RuleId;

/** What the rules ask of acts on a wish. */
enum WishProvision implements Provision {
    /** Who a wish is about is kept for a time after its end. */
    RETENTION_NOT_OVER("R-00"),
    /** Who is on the way to another town is kept until they are known there. */
    TRANSFER_UNDER_WAY("R-00"),
    /** The time for an evaluation is not over. */
    EVALUATION_STILL_OPEN("W-00"),
    /** A closed wish is reopened within a time. */
    REOPENING_OVER("W-00"),
    /** A closed wish is reopened so many times. */
    REOPENED_BEFORE("W-00"),
    /** Existing policies are looked through first. */
    POLICY_FIRST("W-02"),
    /** A signed statement stands for verification up to an amount. */
    WAIVER_LIMIT("W-03"),
    /** A self-declaration stands for proof up to an amount, in urgent need. */
    SELF_DECLARATION_LIMIT("W-04"),
    /** Data is compared before anybody is asked. */
    DATA_FIRST("W-05", Force.IN_PRINCIPLE),
    /** Only some means settle a verification. */
    OTHER_MEANS("W-05", Force.IN_PRINCIPLE),
    /** An exceptional amount is justified. */
    JUSTIFICATION_NEEDED("W-08"),
    EMERGENCY_LIMIT("W-09"),
    /** An officer is authorised beforehand, by name and dates. */
    OFFICER_NOT_AUTHORISED("W-09"),
    /** Policy check and verification are made up before the decision is upheld. */
    NOT_MADE_UP("W-09"),
    /** Possible duplicates are decided before a wish is triaged or handed over. */
    DUPLICATES_UNDECIDED("W-11"),
    /** Of two that go on, the one that arrived first stays. */
    FIRST_GOES_ON("W-11"),
    /** The wish that aid came of stays. */
    AID_STAYS("W-11"),
    /** Another mode than the one in principle. */
    OTHER_MODE("H-01", Force.IN_PRINCIPLE),
    /** This release handles no wish that way yet. */
    MODE_NOT_AVAILABLE("H-01"),
    /** The route goes by the amount, which somebody has to state. */
    AMOUNT_UNKNOWN("A-01"),
    /** Nobody decides what they submitted. */
    OWN_REQUEST("A-02"),
    /** Nobody decides what they have an interest in. */
    INTEREST_DECLARED("A-02"),
    /** What is revoked is what was granted last. */
    NOT_IN_FORCE("A-06"),
    /** A revocation is decided before another one is asked for. */
    REVOCATION_ASKED("A-06"),
    /** No more is delivered than was granted. */
    BEYOND_GRANT("F-05"),
    /** No less is approved than was delivered. */
    BELOW_DELIVERED("F-05");

    private final String rule;
    private final Force force;

    WishProvision(String rule) {
        this(rule, Force.MANDATORY);
    }

    WishProvision(String rule, Force force) {
        this.rule = rule;
        this.force = force;
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
        return force;
    }
}
