package org.guanjia.application.wish;

import java.util.function.Predicate;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.wish.Capacity;
import org.guanjia.domain.wish.HandOver;
import org.guanjia.domain.wish.Origin;
import org.guanjia.domain.wish.WishState;

/**
 * Which jurisdictions a wish concerns: its village, its town and its city; the department that has it; the channel that
 * brought it; and who submitted it, which nobody does who recorded it as staff for another.
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
            case SELF -> wish.origin().isSubmittedBy(subject);
            case CASE ->
                held instanceof Jurisdiction.OfCase of
                        && of.number().equals(wish.origin().number());
            case CHANNEL -> held instanceof Jurisdiction.OfChannel of && cameThrough(of.channel());
            case TOWN_DEPARTMENT ->
                held instanceof Jurisdiction.OfTownDepartment of && covers(of) && isWith(of.department());
            case CITY_DEPARTMENT ->
                held instanceof Jurisdiction.OfCityDepartment of && covers(of) && isWith(of.department());
            case VILLAGE, TOWN, CITY -> covers(held);
        };
    }

    /** Whether the channel brought it, or knows it by a number of its own; what staff say of how it came is not enough. */
    private boolean cameThrough(String channel) {
        Origin origin = wish.origin();
        return origin.channel().text().equals(channel)
                && (origin.recordedAs() == Capacity.CHANNEL
                        || origin.externalNumber().isPresent());
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
