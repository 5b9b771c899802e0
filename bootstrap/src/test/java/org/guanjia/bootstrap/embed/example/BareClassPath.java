package org.guanjia.bootstrap.embed.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.wish.Slip;
import org.guanjia.application.wish.query.ReadWish;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.bootstrap.embed.Requests;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;

/** A program with the plain jar, what that needs and a driver: no web server, no command line, no logging backend. */
public final class BareClassPath {

    private static final Actor BUREAU =
            new Actor("staff-0017", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000")));
    private static final Actor CLERK =
            new Actor("staff-0206", Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(new VillageCode("441900006001")));

    private BareClassPath() {}

    /** Takes a wish in on a day of 2026 and writes its case number into a file. */
    public static void main(String[] folderAndFile) throws IOException {
        var clock = InstantSource.fixed(Instant.parse("2026-09-28T04:00:00Z"));
        var builder = Guanjia.builder().embedded(Path.of(folderAndFile[0])).clock(clock);
        try (var guanjia = builder.start()) {
            guanjia.extensions().record(BUREAU, Requests.yearOfGrace());
            Slip wish = guanjia.wishes().submit(CLERK, Requests.medicine("441900006001"));
            var sheet = guanjia.wishes().read(CLERK, new ReadWish.Query(wish.id()));
            var number = sheet.wish().state().origin().number();
            Files.writeString(Path.of(folderAndFile[1]), number.text());
        }
    }
}
