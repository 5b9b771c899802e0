package org.guanjia.application.rulebook.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.ExtensionView;
import org.guanjia.application.port.ExtensionViews;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Refusal;

/** Reads one rulebook extension. Every member of staff of the city may: their cases stand on it. */
@UseCase(id = "read-extension", everyStaffRole = true)
public final class ReadExtension {

    private static final Permission PERMISSION = Permission.of(ReadExtension.class);

    private final ExtensionViews views;
    private final Inputs inputs;

    @Inject
    public ReadExtension(ExtensionViews views, Inputs inputs) {
        this.views = views;
        this.inputs = inputs;
    }

    /** Which one. */
    public record Query(
            @NotNull @Parsed(DomainText.EXTENSION_ID) String extension) {}

    /**
     * The extension as it stands.
     *
     * @throws Refusal.NotFound if there is none of that id
     */
    public ExtensionView handle(Actor actor, Query query) {
        ExtensionId id = ExtensionId.parse(inputs.valid(query).extension());
        PERMISSION.checkInCity(actor, id.town(), id.text());
        return views.find(id).orElseThrow(() -> new Refusal.NotFound(id.text()));
    }
}
