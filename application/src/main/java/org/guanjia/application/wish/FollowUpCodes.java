package org.guanjia.application.wish;

import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Secrecy;
import org.guanjia.application.port.Secrecy.Mark;
import org.guanjia.application.port.WishView;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.FollowUpCode;

/**
 * The codes by which wishes are followed without signing in. They are derived and never stored. Safe for use by several
 * threads.
 */
public final class FollowUpCodes {

    private static final String SUBJECT = "case-";

    private final Secrecy secrecy;
    private final WishViews views;

    @Inject
    public FollowUpCodes(Secrecy secrecy, WishViews views) {
        this.secrecy = secrecy;
        this.views = views;
    }

    /**
     * Who holds the code of a case, and of which.
     *
     * @param actor may do with that case what a resident may, and nothing else
     */
    public record Holder(Actor actor, WishId wish) {}

    /**
     * The holder of that code; empty if it is not the one that holds now, or there is no such case, which takes equally long.
     */
    public Optional<Holder> holder(String number, String code) {
        Optional<WishView> wish = read(() -> CaseNumber.parse(number)).flatMap(views::find);
        FollowUpCode right = wish.map(this::of).orElseGet(() -> codeOf("none", 0));
        boolean holds =
                read(() -> FollowUpCode.parse(code)).filter(right::matches).isPresent();
        return wish.filter(known -> holds).map(FollowUpCodes::holderOf);
    }

    /** The code that holds now for a wish; for nobody but its person. */
    public FollowUpCode of(WishView wish) {
        return codeOf(wish.id().text(), wish.state().annals().followUpCode());
    }

    /** What is given for a wish that was written down before. */
    Slip slip(Receipt receipt) {
        WishView wish = views.find(WishId.parse(receipt.id())).orElseThrow();
        return slip(
                receipt, wish.state().origin().number(), wish.state().annals().followUpCode());
    }

    /** What is given for a wish of that number, whose code is of that edition. */
    Slip slip(Receipt receipt, CaseNumber number, int edition) {
        return new Slip(receipt.id(), receipt.version(), number, codeOf(receipt.id(), edition));
    }

    private FollowUpCode codeOf(String wish, int edition) {
        String blind = secrecy.blind(Mark.FOLLOW_UP_CODE, wish + " " + edition).text();
        return FollowUpCode.of(HexFormat.of().parseHex(blind));
    }

    private static Holder holderOf(WishView wish) {
        CaseNumber number = wish.state().origin().number();
        return new Holder(
                new Actor(SUBJECT + number.text(), Role.RESIDENT, new Jurisdiction.OfCase(number)), wish.id());
    }

    private static <T> Optional<T> read(Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (Refusal.InvalidInput noSuchForm) {
            return Optional.empty();
        }
    }
}
