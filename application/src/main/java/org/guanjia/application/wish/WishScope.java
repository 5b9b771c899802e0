package org.guanjia.application.wish;

import java.util.function.Predicate;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.wish.HandOver;
import org.guanjia.domain.wish.WishState;

/**
 * Which jurisdictions a wish concerns: its village, its town and its city; the department that has it; the channel that
 * brought it; and who asked for it.
 */
public final class WishScope implements Predicate<Jurisdiction> {

    private final WishState wish;
    private final String subject;

    private WishScope(WishState wish, String subject) {
        this.wish = wish;
        this.subject = subject;
    }

    public static WishScope of(WishState wish, Actor actor) {
        return new WishScope(wish, actor.subject());
    }

    @Override
    public boolean test(Jurisdiction held) {
        return switch (held.level()) {
            case SELF -> isOwn();
            case CHANNEL ->
                held instanceof Jurisdiction.OfChannel of
                        && of.channel().equals(wish.origin().channel().text());
            case TOWN_DEPARTMENT ->
                held instanceof Jurisdiction.OfTownDepartment of && covers(of) && isWith(of.department());
            case CITY_DEPARTMENT ->
                held instanceof Jurisdiction.OfCityDepartment of && covers(of) && isWith(of.department());
            case VILLAGE, TOWN, CITY -> covers(held);
        };
    }

    /** Whether the actor is who asked for it. */
    private boolean isOwn() {
        return wish.origin().recordedBy().equals(subject);
    }

    private boolean covers(Jurisdiction held) {
        return held.covers(wish.custody().village());
    }

    private boolean isWith(String department) {
        return wish.examination()
                .handOver()
                .map(HandOver::contact)
                .filter(contact -> contact.department().equals(new Code(department)))
                .isPresent();
    }
}
