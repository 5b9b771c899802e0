package org.guanjia.adapter.rest.view;

import org.guanjia.adapter.rest.view.FootingDocument.RulebookDocument;
import org.guanjia.application.rulebook.query.ReadRulebook;

/** An edition of the rulebook with every parameter as it says, and whether it holds by itself on the day asked about. */
public record AskedRulebookDocument(RulebookDocument rulebook, boolean inForce) {

    static AskedRulebookDocument of(ReadRulebook.Answer answer) {
        return new AskedRulebookDocument(RulebookDocument.of(answer.rulebook()), answer.inForce());
    }
}
