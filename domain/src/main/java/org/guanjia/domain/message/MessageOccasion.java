package org.guanjia.domain.message;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.guanjia.domain.rulebook.WishMessage;

/** On what occasion a message goes out, which is what it is worded by. */
public enum MessageOccasion {
    RECEIPT(WishMessage.RECEIPT, Slot.CODE),
    /** The last part of the aid was delivered. */
    DELIVERED(WishMessage.RESULT, Slot.DAYS),
    REFUSED(WishMessage.RESULT, Slot.GROUND, Slot.CLAUSE),
    SOLVED_BY_POLICY(WishMessage.RESULT, Slot.CONTACT),
    MERGED(WishMessage.RESULT, Slot.OTHER_NUMBER),
    CONVERTED(WishMessage.RESULT),
    COMPLAINT_UPHELD(WishMessage.RESULT),
    COMPLAINT_REJECTED(WishMessage.RESULT),
    EVALUATED(WishMessage.SURVEY_RESULT, Slot.GRADE),
    /** The grade counts as dissatisfied, and somebody will call back. */
    EVALUATED_DISSATISFIED(WishMessage.SURVEY_RESULT, Slot.GRADE);

    private static final Set<Slot> ALWAYS_KNOWN = EnumSet.of(Slot.TOWN, Slot.VILLAGE);

    private final WishMessage message;
    private final Set<Slot> owed;

    MessageOccasion(WishMessage message, Slot... owed) {
        this.message = message;
        this.owed = EnumSet.of(Slot.CASE_NUMBER, owed);
    }

    /** The message of the rulebook that it belongs to. */
    public WishMessage message() {
        return message;
    }

    /** The slots that its template has to have. */
    public Set<Slot> owed() {
        return EnumSet.copyOf(owed);
    }

    /** The slots that its template may have, which are those that whoever sends the message fills. */
    public Set<Slot> known() {
        EnumSet<Slot> known = EnumSet.copyOf(ALWAYS_KNOWN);
        known.addAll(owed);
        return known;
    }

    /** As template files have it, such as {@code solved-by-policy}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
