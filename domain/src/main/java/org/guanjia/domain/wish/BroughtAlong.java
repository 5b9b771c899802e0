package org.guanjia.domain.wish;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.guanjia.domain.shared.AttachmentId;

/**
 * What a wish brings along from the town that it was transferred from; nothing where it is new.
 *
 * @param interests the subjects of those who declared an interest there, and cannot decide here either (§11)
 * @param attachments its files, as they are kept in this town
 * @param reopenings how often it was reopened there
 */
public record BroughtAlong(SortedSet<String> interests, List<AttachmentId> attachments, int reopenings) {

    public static final BroughtAlong NOTHING = new BroughtAlong(new TreeSet<>(), List.of(), 0);

    public BroughtAlong {
        interests = Collections.unmodifiableSortedSet(new TreeSet<>(interests));
        attachments = List.copyOf(attachments);
    }

    /**
     * What that wish leaves with, its files being kept as these.
     *
     * @throws IllegalArgumentException if there are not as many as it has
     */
    static BroughtAlong from(WishState left, List<AttachmentId> kept) {
        if (kept.size() != left.annals().attachments().size()) {
            throw new IllegalArgumentException("Wish " + left.origin().number() + " goes on without its files");
        }
        return new BroughtAlong(
                left.annals().interests(), kept, left.aftermath().reopenings());
    }

    Annals annals(Instant birth) {
        return new Annals(interests, List.of(), List.of(), attachments, Annals.FIRST_FOLLOW_UP_CODE, birth);
    }

    Aftermath aftermath() {
        return new Aftermath(
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), false, reopenings);
    }
}
