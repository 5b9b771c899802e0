package org.guanjia.application.edition.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.EditionView;
import org.guanjia.application.port.EditionViews;
import org.guanjia.application.port.RecordedEditions;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.shared.EditionId;
import org.guanjia.domain.shared.Refusal;

/** Reads one edition on record with its text. Every member of staff of the city may: their cases stand on it. */
@UseCase(id = "read-edition", everyStaffRole = true)
public final class ReadEdition {

    private static final Permission PERMISSION = Permission.of(ReadEdition.class);

    private final EditionViews views;
    private final RecordedEditions editions;
    private final Inputs inputs;

    @Inject
    public ReadEdition(EditionViews views, RecordedEditions editions, Inputs inputs) {
        this.views = views;
        this.editions = editions;
        this.inputs = inputs;
    }

    /** Which one. */
    public record Query(
            @NotNull @Parsed(DomainText.EDITION_ID) String edition) {}

    /**
     * The edition as it stands.
     *
     * @param text character by character as it was put on record
     */
    public record Answer(EditionView edition, String text) {}

    /**
     * The edition as it stands, withdrawn or not.
     *
     * @throws Refusal.NotFound if there is none of that id
     */
    public Answer handle(Actor actor, Query query) {
        EditionId id = EditionId.parse(inputs.valid(query).edition());
        PERMISSION.checkInCity(actor, id.town(), id.text());
        EditionView view = views.find(id).orElseThrow(() -> new Refusal.NotFound(id.text()));
        String text = editions.find(id).orElseThrow().terms().text().content();
        return new Answer(view, text);
    }
}
