package org.guanjia.application.validation;

import java.util.List;
import java.util.function.Consumer;
import org.guanjia.domain.edition.EditionKind;
import org.guanjia.domain.edition.EditionText;
import org.guanjia.domain.extension.ExtensionTerms;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.EditionId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TextForm;
import org.guanjia.domain.shared.TownCode;

/** The texts that commands carry, each with the domain parser that decides whether it will do. */
public enum DomainText {
    RULEBOOK_ID(RulebookId::new),
    EXTENSION_ID(ExtensionId::parse),
    /** A town, or the city by its own code. */
    TOWN_CODE(TownCode::new),
    OFFICE(Office::parse),
    STAFF_RECORD_ID(StaffRecordId::parse),
    /** What a file is called in what is said of it. */
    FILE_NAME(text -> TextForm.LINE.require(text, 100)),
    EDITION_ID(EditionId::parse),
    EDITION_KIND(EditionKind::parse),
    /** The whole file of an edition; what it says is the use case's own question. */
    EDITION_TEXT(EditionText::of),
    /** The ground of an official act: its document or clause, on one line. */
    GROUND(text -> TextForm.LINE.require(text, ExtensionTerms.LONGEST_GROUND));

    private final Consumer<String> parser;

    DomainText(Consumer<String> parser) {
        this.parser = parser;
    }

    /** What the parser has against the text; empty where it takes it. */
    List<Fault> faultsOf(String text) {
        try {
            parser.accept(text);
            return List.of();
        } catch (Refusal.InvalidInput refusal) {
            return refusal.faults();
        }
    }
}
