package org.guanjia.application.port;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.fund.Posting;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.TownCode;

/**
 * What an act moves, for ever: it can only be reversed by another act. Each posting needs what it takes to lie there when
 * its turn comes, and its account to be open; where that is not so, all that was decided is decided anew.
 *
 * @param postings at least one, all of the partition of the act, in their order
 * @param reverses the version of the same aggregate whose postings are turned round, where there is one
 */
public record Posted(PostingCause cause, List<Posting> postings, Optional<Long> reverses) implements Effect {

    public Posted {
        postings = List.copyOf(postings);
        TownCode town = cause.aggregate().town();
        if (postings.isEmpty()
                || !postings.stream()
                        .allMatch(posting ->
                                posting.account().fund().unit().town().equals(town))) {
            throw new IllegalArgumentException("Act " + cause + " posts " + postings);
        }
        if (reverses.filter(version -> version >= cause.version()).isPresent()) {
            throw new IllegalArgumentException("Act " + cause + " reverses a later one: " + reverses);
        }
    }

    public static Posted by(Outcome<?, ?> act, List<Posting> postings) {
        return new Posted(PostingCause.of(act), postings, Optional.empty());
    }

    @Override
    public TownCode town() {
        return cause.aggregate().town();
    }
}
