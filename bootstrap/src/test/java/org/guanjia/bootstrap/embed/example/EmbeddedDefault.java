package org.guanjia.bootstrap.embed.example;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.rulebook.query.ReadFooting;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.domain.rulebook.Footing;
import org.guanjia.domain.shared.TownCode;

/** Everything by default: an embedded database in a folder. */
public final class EmbeddedDefault {

    private static final Actor BUREAU =
            new Actor("staff-0017", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000")));

    private EmbeddedDefault() {}

    /** What a wish of 28 September 2026 would stand on, once the city has put an extension on record. */
    public static Footing run(Path folder) {
        try (Guanjia guanjia = Guanjia.builder().embedded(folder).start()) {
            var from = LocalDate.of(2026, 1, 1);
            var until = LocalDate.of(2026, 12, 31);
            var command = new RecordExtension.Command("2022", from, until, "市政府会议纪要〔2026〕3号", Set.of());
            guanjia.extensions().record(BUREAU, command);
            return guanjia.extensions().footing(BUREAU, new ReadFooting.Query(LocalDate.of(2026, 9, 28)));
        }
    }
}
