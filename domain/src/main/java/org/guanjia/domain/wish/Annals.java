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
 * @param latest when the last event happened
 */
public record Annals(
        SortedSet<String> interests,
        List<Departure> departures,
        List<Delay> delays,
        List<AttachmentId> attachments,
        Instant latest) {

    public Annals {
        interests = Collections.unmodifiableSortedSet(new TreeSet<>(interests));
        departures = List.copyOf(departures);
        delays = List.copyOf(delays);
        attachments = List.copyOf(attachments);
    }

    Annals at(Instant event) {
        return new Annals(interests, departures, delays, attachments, event.isAfter(latest) ? event : latest);
    }

    Annals withInterest(String subject) {
        SortedSet<String> more = new TreeSet<>(interests);
        more.add(subject);
        return new Annals(more, departures, delays, attachments, latest);
    }

    Annals with(Departure departure) {
        return new Annals(interests, and(departures, departure), delays, attachments, latest);
    }

    Annals with(Delay delay) {
        return new Annals(interests, departures, and(delays, delay), attachments, latest);
    }

    Annals with(AttachmentId attachment) {
        return new Annals(interests, departures, delays, and(attachments, attachment), latest);
    }

    private static <T> List<T> and(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }
}
