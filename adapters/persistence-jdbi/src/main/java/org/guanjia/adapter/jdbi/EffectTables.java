package org.guanjia.adapter.jdbi;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guanjia.adapter.jdbi.RowStatement.Duty;
import org.guanjia.application.port.CommandKeysForgotten;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.StaffContact;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.Refusal;

/** How all effects there are are written. */
final class EffectTables {

    private static final EffectTable<StaffContact> STAFF_CONTACTS = EffectTable.row(
            StaffContact.class,
            """
            insert into <schema>.staff_contact (town, staff, version, name, phone)
            values (:town, :staff, :version, :name, :phone)
            on conflict do nothing""",
            contact -> Map.of(
                    "town", contact.town().text(),
                    "staff", contact.staff().ulid().text(),
                    "version", contact.version(),
                    "name", contact.name().text(),
                    "phone", contact.phone().map(PhoneNumber::text)),
            contact -> Refusal.Conflict.staleVersion(contact.version() - 1));

    private static final EffectTable<CommandKeysForgotten> OLD_KEYS = new EffectTable<>(
            CommandKeysForgotten.class,
            "delete from <schema>.command where town = :town and recorded_at < :before",
            forgotten -> List.of(Map.of("town", forgotten.town().text(), "before", Stored.utc(forgotten.before()))),
            forgotten -> Refusal.Conflict.twinInFlight(),
            Duty.CLEARS);

    private static final List<EffectTable<?>> ALL = Stream.concat(
                    Stream.of(
                            STAFF_CONTACTS,
                            OLD_KEYS,
                            JdbiAttachments.TABLE,
                            JdbiExternalNumbers.TABLE,
                            JdbiFrozenContents.TABLE,
                            JdbiFundViews.ARRIVED),
                    Stream.of(
                                    MessageTables.ALL,
                                    ReminderTables.ALL,
                                    DigestTables.ALL,
                                    PersonTables.ALL,
                                    JdbiPaymentOrders.TABLES)
                            .flatMap(List::stream))
            .toList();

    private EffectTables() {}

    /** Everything that one effect comes to, in the order it is written. */
    static List<EffectTable<?>> of(Effect effect) {
        List<EffectTable<?>> tables =
                ALL.stream().filter(table -> table.effect().isInstance(effect)).toList();
        if (tables.isEmpty()) {
            throw new IllegalStateException("No table for " + effect.getClass());
        }
        return tables;
    }
}
