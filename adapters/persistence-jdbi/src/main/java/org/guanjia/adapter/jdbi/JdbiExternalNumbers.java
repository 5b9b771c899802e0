package org.guanjia.adapter.jdbi;

import java.util.Map;
import org.guanjia.application.port.ExternalNumbers;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.WishId;
import org.jdbi.v3.core.Jdbi;

/** Reserves the channels' own numbers; the row count says who was first. */
final class JdbiExternalNumbers implements ExternalNumbers {

    private static final String RESERVE = """
            insert into <schema>.intake (city, channel, external_number, wish_town, wish)
            values (:city, :channel, :number, :wishTown, :wish)
            on conflict do nothing""";

    private static final String STANDING = """
            select wish_town, wish
            from <schema>.intake
            where city = :city and channel = :channel and external_number = :number""";

    private final Jdbi jdbi;

    JdbiExternalNumbers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public WishId reserve(TownCode city, Code channel, String externalNumber, WishId proposed) {
        Map<String, String> key = Map.of("city", city.text(), "channel", channel.text(), "number", externalNumber);
        return jdbi.inTransaction(handle -> {
            int written = handle.createUpdate(RESERVE)
                    .bindMap(key)
                    .bind("wishTown", proposed.town().text())
                    .bind("wish", proposed.ulid().text())
                    .execute();
            return written == 1
                    ? proposed
                    : handle.createQuery(STANDING)
                            .bindMap(key)
                            .map((row, context) -> new WishId(
                                    new TownCode(row.getString("wish_town")), new Ulid(row.getString("wish"))))
                            .one();
        });
    }
}
