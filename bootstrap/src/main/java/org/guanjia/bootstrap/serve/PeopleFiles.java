package org.guanjia.bootstrap.serve;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import org.guanjia.adapter.editions.TextFile;
import org.guanjia.adapter.eligibility.EligibilityList;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.office.ImportStaff;
import org.guanjia.application.usecase.Call;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.Rulebooks;
import org.guanjia.domain.rulebook.WishParameters;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.worktime.CityTime;

/** The files of people that a service reads when it starts. */
final class PeopleFiles {

    private static final String SUBJECT = "guanjia-serve";
    private static final int TRIES = 5;

    private PeopleFiles() {}

    /**
     * The list of people in need that claims are compared with.
     *
     * @throws Refusal.InvalidInput if the file cannot be read or has faults
     */
    static EligibilityList eligibilityList(Path file, Rulebooks rulebooks, InstantSource clock) {
        Set<Code> groups = rulebooks.editions().stream()
                .flatMap(edition -> edition.value(WishParameters.GROUP_TAGS).stream())
                .collect(Collectors.toSet());
        return EligibilityList.parse(TextFile.read(file), groups, CityTime.dateOf(clock.instant()));
    }

    /**
     * Takes offices and staff of the whole city over, in the name of the service itself. Servers that start at once take
     * turns.
     *
     * @throws Refusal.InvalidInput if the file has faults
     */
    static void takeStaffOver(SourceText text, TownCode city, ImportStaff importStaff) {
        Actor service = new Actor(SUBJECT, Role.CITY_BUREAU, new Jurisdiction.OfCity(city));
        Call<ImportStaff.Command> call = Call.of(new ImportStaff.Command(city.text(), text.file(), text.content()));
        int tries = 1;
        while (!tookOver(importStaff, service, call, tries == TRIES)) {
            tries++;
        }
    }

    private static boolean tookOver(
            ImportStaff importStaff, Actor service, Call<ImportStaff.Command> call, boolean last) {
        try {
            importStaff.handle(service, call);
            return true;
        } catch (Refusal.Conflict raced) {
            if (last) {
                throw raced;
            }
            return false;
        }
    }
}
