package org.guanjia.bootstrap.access;

import java.io.IOException;
import java.util.Map;
import org.guanjia.domain.shared.Refusal;

/** What comes of asking, as far as access goes. */
enum Outcome {
    /** No role of the actor may do it anywhere. */
    DENIED,
    /** There is no such thing for the actor. */
    HIDDEN,
    /** The actor may; whether it was done is another question. */
    LET_IN,
    /** Denied or hidden in words that tell more than the others do. */
    TELLTALE;

    /** What is asked. */
    @FunctionalInterface
    interface Question {
        void ask() throws IOException;
    }

    static Outcome of(String useCase, Thing thing, Question question) throws IOException {
        try {
            question.ask();
            return LET_IN;
        } catch (Refusal.NotPermitted refusal) {
            return refusal.values().equals(Map.of("useCase", useCase)) ? DENIED : TELLTALE;
        } catch (Refusal.NotFound refusal) {
            return refusal.values().equals(Map.of("id", thing.id())) ? HIDDEN : TELLTALE;
        } catch (Refusal other) {
            return LET_IN;
        }
    }

    /** What should come of it for an actor of that level. */
    static Outcome expected(String level, boolean reached) {
        if (level.equals(AccessTable.NOWHERE)) {
            return DENIED;
        }
        return reached ? LET_IN : HIDDEN;
    }
}
