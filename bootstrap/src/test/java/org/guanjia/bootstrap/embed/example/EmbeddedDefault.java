package org.guanjia.bootstrap.embed.example;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.wish.AcknowledgeWish;
import org.guanjia.application.wish.Slip;
import org.guanjia.application.wish.query.ReadWish;
import org.guanjia.application.wish.query.WishSheet;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.bootstrap.embed.Requests;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;

/** Everything by default: an embedded database in a folder. */
public final class EmbeddedDefault {

    private static final Actor BUREAU =
            new Actor("staff-0017", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000")));
    private static final Actor CLERK =
            new Actor("staff-0206", Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(new VillageCode("441900006001")));

    private EmbeddedDefault() {}

    /** A wish that a clerk takes in and acknowledges, once the city has put an extension on record. */
    public static WishSheet run(Path folder, InstantSource clock) {
        try (var guanjia = Guanjia.builder().embedded(folder).clock(clock).start()) {
            var from = LocalDate.of(2026, 1, 1);
            var until = LocalDate.of(2026, 12, 31);
            var extension = new RecordExtension.Command("2022", from, until, "市政府会议纪要〔2026〕3号", Set.of());
            guanjia.extensions().record(BUREAU, extension);
            Slip wish = guanjia.wishes().submit(CLERK, Requests.medicine("441900006001"));
            guanjia.wishes().acknowledge(CLERK, new AcknowledgeWish.Command(wish.id(), Optional.empty()));
            return guanjia.wishes().read(CLERK, new ReadWish.Query(wish.id()));
        }
    }
}
