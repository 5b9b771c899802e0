package org.guanjia.domain.message;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.rulebook.RulebookId;

/** The templates of all editions of the rulebook that owe messages. */
public final class Wordings {

    private final List<MessageTemplates> editions;

    private Wordings(List<MessageTemplates> editions) {
        this.editions = List.copyOf(editions);
    }

    /** The templates in the order of their editions, the oldest first; of two for one rulebook the later one holds. */
    public static Wordings of(List<MessageTemplates> editions) {
        return new Wordings(editions);
    }

    /** The templates of a rulebook's edition, or the newest ones where it has none of its own; empty where there are none. */
    public Optional<MessageTemplates> find(RulebookId rulebook) {
        return editions.stream()
                .filter(templates -> templates.rulebook().equals(rulebook))
                .reduce((earlier, later) -> later)
                .or(this::newest);
    }

    /** The templates for what belongs to no edition; empty where there are none. */
    public Optional<MessageTemplates> newest() {
        return editions.stream().reduce((earlier, later) -> later);
    }
}
