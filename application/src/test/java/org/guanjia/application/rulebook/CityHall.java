package org.guanjia.application.rulebook;

import jakarta.validation.Validation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.memory.BundledEditions;
import org.guanjia.application.memory.CountingUlids;
import org.guanjia.application.memory.MemoryStores;
import org.guanjia.application.rulebook.query.Footings;
import org.guanjia.application.rulebook.query.ListExtensions;
import org.guanjia.application.rulebook.query.ReadExtension;
import org.guanjia.application.rulebook.query.ReadFooting;
import org.guanjia.application.rulebook.query.ReadRulebook;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.shared.TownCode;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Dongguan's bureau with its rulebooks and an empty record, on a clock that a test sets. */
final class CityHall {

    static final TownCode DONGGUAN = new TownCode("441900000");
    static final Actor BUREAU = new Actor("staff-0017", Role.CITY_BUREAU, new Jurisdiction.OfCity(DONGGUAN));
    static final Actor BUREAU_OF_SHENZHEN =
            new Actor("staff-4403", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("440300000")));
    static final Actor TOWN_LEAD =
            new Actor("staff-0113", Role.TOWN_LEAD, new Jurisdiction.OfTown(new TownCode("441900113")));
    static final Actor TOWN_LEAD_IN_SHENZHEN =
            new Actor("staff-4407", Role.TOWN_LEAD, new Jurisdiction.OfTown(new TownCode("440307001")));
    static final Actor RESIDENT = new Actor("resident-1", Role.RESIDENT, new Jurisdiction.OfSelf());

    final MemoryStores stores = new MemoryStores();
    Instant now = Instant.parse("2026-09-28T02:00:00Z");

    private final Inputs inputs = new Inputs(Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator());

    private final EditionsInForce editions =
            new EditionsInForce(BundledEditions.ALL, stores.recordedEditions(), BundledEditions.REGION);

    final RecordExtension recordExtension =
            new RecordExtension(stores, inputs, editions, BundledEditions.REGION, new CountingUlids(), () -> now);
    final EndExtensionEarly endExtensionEarly = new EndExtensionEarly(stores, inputs, () -> now);
    final ReadExtension readExtension = new ReadExtension(stores, inputs);
    final ListExtensions listExtensions = new ListExtensions(stores, inputs, BundledEditions.REGION);
    final ReadFooting readFooting = new ReadFooting(new Footings(editions, stores), inputs, BundledEditions.REGION);

    final ReadRulebook readRulebook = new ReadRulebook(editions, inputs, BundledEditions.REGION, () -> now);

    /** The 2022 plan goes on through 2026, as its towns did. */
    static RecordExtension.Command through2026() {
        return new RecordExtension.Command(
                "2022", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "东府办会议纪要〔2026〕3号", Set.of(2026));
    }
}
