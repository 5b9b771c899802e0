package org.guanjia.adapter.jdbi;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guanjia.application.port.ExternalNumberTaken;
import org.guanjia.application.port.ExternalNumbers;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.WishId;
import org.jdbi.v3.core.Jdbi;

/**
 * The channels' own numbers. A number is inserted in the transaction that writes its wish, and its primary key is the whole
 * city's: whoever inserts the same one waits for that transaction and then writes no row, which rolls the second wish back,
 * or, where the first was rolled back, writes it. So nothing depends on who looked first, nor on the isolation level, and a
 * sender that was slow cannot come after all. A foreign key sees to it that no number stands without its wish.
 */
final class JdbiExternalNumbers implements ExternalNumbers {

    static final EffectTable<ExternalNumberTaken> TABLE = EffectTable.row(
            ExternalNumberTaken.class,
            """
            insert into <schema>.intake (city, channel, external_number, wish_town, wish)
            values (:city, :channel, :number, :wishTown, :wish)
            on conflict do nothing""",
            taken -> Map.of(
                    "city", taken.city().text(),
                    "channel", taken.channel().text(),
                    "number", taken.externalNumber(),
                    "wishTown", taken.wish().town().text(),
                    "wish", taken.wish().ulid().text()),
            taken -> Refusal.Conflict.twinInFlight());

    private static final String FIND = """
            select external_number, wish_town, wish
            from unnest(cast(:numbers as varchar array)) as asked (number)
            join <schema>.intake on city = :city and channel = :channel and external_number = asked.number""";

    private final Jdbi jdbi;

    @Inject
    JdbiExternalNumbers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Map<String, WishId> find(TownCode city, Code channel, Set<String> externalNumbers) {
        return jdbi.withHandle(handle -> handle
                .createQuery(FIND)
                .bind("city", city.text())
                .bind("channel", channel.text())
                .bindArray("numbers", String.class, externalNumbers)
                .map((row, context) -> Map.entry(
                        row.getString("external_number"),
                        new WishId(new TownCode(row.getString("wish_town")), new Ulid(row.getString("wish")))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
