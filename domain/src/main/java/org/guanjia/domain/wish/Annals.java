package org.guanjia.domain.wish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.guanjia.domain.shared.AttachmentId;

/**
 * What is kept beside the way of a wish.
 *
 * @param interests the subjects of those who declared that they are related to the person or the aid (§11)
 * @param followUpCode which edition of the follow-up code holds, from 1
 * @param latest when the last event happened
 */
public record Annals(
        SortedSet<String> interests,
        List<Departure> departures,
        List<Delay> delays,
        List<AttachmentId> attachments,
        int followUpCode,
        Instant latest) {

    /** The edition that holds from the beginning. */
    public static final int FIRST_FOLLOW_UP_CODE = 1;

    public Annals {
        interests = Collections.unmodifiableSortedSet(new TreeSet<>(interests));
        departures = List.copyOf(departures);
        delays = List.copyOf(delays);
        attachments = List.copyOf(attachments);
        if (followUpCode < FIRST_FOLLOW_UP_CODE) {
            throw new IllegalArgumentException("No follow-up code has the number " + followUpCode);
        }
    }

    Annals at(Instant event) {
        return new Annals(
                interests, departures, delays, attachments, followUpCode, event.isAfter(latest) ? event : latest);
    }

    Annals withInterest(String subject) {
        SortedSet<String> more = new TreeSet<>(interests);
        more.add(subject);
        return new Annals(more, departures, delays, attachments, followUpCode, latest);
    }

    Annals withNextFollowUpCode() {
        return new Annals(interests, departures, delays, attachments, followUpCode + 1, latest);
    }

    Annals with(Departure departure) {
        return new Annals(interests, and(departures, departure), delays, attachments, followUpCode, latest);
    }

    Annals with(Delay delay) {
        return new Annals(interests, departures, and(delays, delay), attachments, followUpCode, latest);
    }

    Annals with(AttachmentId attachment) {
        return new Annals(interests, departures, delays, and(attachments, attachment), followUpCode, latest);
    }

    private static <T> List<T> and(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }
}
