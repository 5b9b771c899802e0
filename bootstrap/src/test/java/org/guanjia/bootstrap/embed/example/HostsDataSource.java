package org.guanjia.bootstrap.embed.example;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.guanjia.adapter.jdbi.SchemaName;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.MasterKeys;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.wish.query.ReadWorklist;
import org.guanjia.application.wish.query.WishCriteria;
import org.guanjia.application.wish.query.WishSheet;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.bootstrap.embed.Requests;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;

/** A host's own database, keys, folder and clock; all tables stand in a schema of their own. */
public final class HostsDataSource {

    private static final Actor BUREAU =
            new Actor("staff-0017", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000")));
    private static final Actor CLERK =
            new Actor("staff-0206", Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(new VillageCode("441900006001")));

    private HostsDataSource() {}

    /** What a clerk has to do once a wish has come in, the soonest due first. */
    public static Page<WishSheet> run(DataSource database, MasterKeys keys, Path files, InstantSource clock) {
        var builder = Guanjia.builder().dataSource(database).masterKeys(keys).attachments(files);
        try (var guanjia = builder.clock(clock).schema(new SchemaName("wishes")).start()) {
            guanjia.extensions().record(BUREAU, Requests.yearOfGrace());
            guanjia.wishes().submit(CLERK, Requests.medicine("441900006001"));
            var first = new ReadWorklist.Query(WishCriteria.NONE, Optional.empty(), 50);
            return guanjia.wishes().worklist(CLERK, first);
        }
    }
}
