package org.guanjia.domain.wish;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.WishId;

/**
 * What offices decide a wish on, written out line by line, so that years later the same lines can be held against what was
 * frozen. It names the person, their words and files by where they are kept, and so says as much after they were erased.
 */
public final class DecisionBasis {

    private final StringJoiner lines = new StringJoiner("\n", "", "\n");

    private DecisionBasis() {}

    /** The lines of a wish as it stands; equal ones wherever what is decided is equal. */
    public static String of(WishId id, WishState wish) {
        DecisionBasis basis = new DecisionBasis();
        basis.say("wish", id);
        basis.sayOrigin(wish.origin());
        basis.sayNeed(wish.need());
        basis.say("village", wish.custody().village());
        basis.sayExamination(wish.examination());
        basis.sayMoney(wish);
        basis.sayAll("attachment", wish.annals().attachments());
        basis.sayAll("departure", wish.annals().departures());
        return basis.lines.toString();
    }

    /** The same lines, and which of its approvals is to be revoked. */
    public static String ofRevocation(WishId id, WishState wish, ApprovalId mistaken) {
        return of(id, wish) + "revokes: " + mistaken + "\n";
    }

    private void sayOrigin(Origin origin) {
        say("number", origin.number());
        say("rulebook", origin.rulebook());
        say("submitted", origin.submittedAt());
        say("recorded-by", origin.recordedBy());
        say("recorded-as", origin.recordedAs());
        say("own-request", origin.ownRequest());
    }

    private void sayNeed(Need need) {
        say("person", need.person());
        say("kind", need.kind());
        sayAll("group", need.groups());
        say("cause", need.cause());
        say("field", need.field());
        sayAll("help", need.helpWanted());
        sayIfAny("amount", need.amount().map(Money::toYuanText));
        say("urgent", need.urgent());
        sayIfAny("words", need.text());
    }

    private void sayExamination(Examination examination) {
        sayAll("possible-duplicate", examination.possibleDuplicates());
        examination.policyCheck().ifPresent(check -> {
            say("policy-list", check.edition());
            sayIfAny("policy-tried", check.tried());
        });
        sayIfAny("mode", examination.mode());
        sayIfAny("comparison", examination.verification().comparison());
        sayAll("inquiry", examination.verification().inquiries());
        sayIfAny("proof", examination.verification().proof());
    }

    private void sayMoney(WishState wish) {
        say("delivered", wish.delivered().toYuanText());
        List<String> granted = wish.grant().approvals().stream()
                .map(earlier -> earlier.approval() + " " + earlier.amount().toYuanText())
                .toList();
        sayAll("granted-before", granted);
        sayIfAny("revoked-by", wish.grant().revokedBy());
        sayIfAny(
                "emergency",
                wish.grant()
                        .emergency()
                        .map(it -> it.officer() + " " + it.amount().toYuanText() + " " + it.at()));
    }

    private void sayAll(String what, Collection<?> values) {
        values.forEach(value -> say(what, value));
    }

    private void sayIfAny(String what, Optional<?> value) {
        value.ifPresent(it -> say(what, it));
    }

    private void say(String what, Object value) {
        lines.add(what + ": " + value);
    }
}
