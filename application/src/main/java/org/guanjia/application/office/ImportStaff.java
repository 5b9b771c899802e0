package org.guanjia.application.office;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffRegistry;
import org.guanjia.domain.office.Tenure;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.shared.TownCode;

/**
 * Takes offices and staff over from a file: a town's lead those of the town, the city's bureau those of any town or of the
 * whole city. It adds and changes; whoever does not stand in the file stays on record as they are.
 */
@UseCase(
        id = "import-staff",
        roles = {Role.CITY_BUREAU, Role.TOWN_LEAD})
public final class ImportStaff {

    private static final int LONGEST_TEXT = 5_000_000;

    private static final Permission PERMISSION = Permission.of(ImportStaff.class);

    private final Transactions transactions;
    private final Inputs inputs;
    private final Region region;
    private final InstantSource clock;

    @Inject
    public ImportStaff(Transactions transactions, Inputs inputs, Region region, InstantSource clock) {
        this.transactions = transactions;
        this.inputs = inputs;
        this.region = region;
        this.clock = clock;
    }

    /**
     * What is taken over.
     *
     * @param unit the town that the file speaks of, or the city by its own code
     * @param file the name of the file, which faults are named with
     * @param text its content
     */
    public record Command(
            @NotNull @Parsed(DomainText.TOWN_CODE) String unit,
            @NotNull @Parsed(DomainText.FILE_NAME) String file,
            @NotNull @Size(max = LONGEST_TEXT) String text) {

        /** Without the content, which names people. */
        @Override
        public String toString() {
            return "Command[unit=" + unit + ", file=" + file + "]";
        }
    }

    /**
     * Takes the file over, each town in a transaction of its own and the unit itself last. Should one of them be refused,
     * those before it stand; sending the file again completes it.
     *
     * @return the unit's register of offices, whose newest event says how many were added and changed there
     * @throws Refusal.InvalidInput with every fault of the file and its line, an office outside the unit among them
     * @throws Refusal.NotFound if the unit is not one of the actor's
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = inputs.valid(call.command());
        TownCode unit = new TownCode(command.unit());
        StaffRegistry file = StaffRegistry.parse(new SourceText(command.file(), command.text()), region, unit);
        List<Receipt> receipts = new ArrayList<>();
        for (TownCode partition : partitionsOf(file, unit)) {
            receipts.add(transactions.in(partition, PERMISSION.keyOf(call), tx -> {
                PERMISSION.check(actor, unit, unit.text());
                requireOfTheCity(unit);
                return new Takeover(tx.staff(), partition, file, clock.instant()).changes(actor, command.file());
            }));
        }
        return receipts.get(receipts.size() - 1);
    }

    private void requireOfTheCity(TownCode unit) {
        if (!region.partitions().contains(unit)) {
            throw new Refusal.NotFound(unit.text());
        }
    }

    private static List<TownCode> partitionsOf(StaffRegistry file, TownCode unit) {
        Stream<Office> served = file.members().stream()
                .flatMap(member -> member.tenures().stream())
                .map(Tenure::office);
        Stream<TownCode> others = Stream.concat(file.namedOffices().keySet().stream(), served)
                .map(Office::town)
                .filter(town -> !town.equals(unit))
                .distinct()
                .sorted();
        return Stream.concat(others, Stream.of(unit)).toList();
    }
}
