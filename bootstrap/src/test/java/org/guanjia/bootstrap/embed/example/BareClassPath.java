package org.guanjia.bootstrap.embed.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.ExtensionView;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.rulebook.query.ListExtensions;
import org.guanjia.application.usecase.Page;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.domain.shared.TownCode;

/** A program with the plain jar, what that needs and a driver: no web server, no command line, no logging backend. */
public final class BareClassPath {

    private static final Actor BUREAU =
            new Actor("staff-0017", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000")));

    private BareClassPath() {}

    /** Writes the grounds of all extensions on record into a file. */
    public static void main(String[] folderAndFile) throws IOException {
        try (Guanjia guanjia =
                Guanjia.builder().embedded(Path.of(folderAndFile[0])).start()) {
            var from = LocalDate.of(2026, 1, 1);
            var until = LocalDate.of(2026, 12, 31);
            var command = new RecordExtension.Command("2022", from, until, "市政府会议纪要〔2026〕3号", Set.of());
            guanjia.extensions().record(BUREAU, command);
            var all = new ListExtensions.Query(Optional.empty(), Optional.empty(), 100);
            Page<ExtensionView> page = guanjia.extensions().list(BUREAU, all);
            Files.write(
                    Path.of(folderAndFile[1]),
                    page.items().stream().map(view -> view.terms().ground()).toList());
        }
    }
}
