package org.guanjia.application.edition;

import jakarta.validation.Validation;
import java.time.Instant;
import java.time.LocalDate;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.edition.query.ListEditions;
import org.guanjia.application.edition.query.ReadCalendar;
import org.guanjia.application.edition.query.ReadEdition;
import org.guanjia.application.edition.query.ReadPolicyList;
import org.guanjia.application.edition.query.TryCalendar;
import org.guanjia.application.edition.query.TryPolicyList;
import org.guanjia.application.edition.query.TryRulebook;
import org.guanjia.application.memory.BundledEditions;
import org.guanjia.application.memory.CountingUlids;
import org.guanjia.application.memory.MemoryStores;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.TownCode;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Dongguan's bureau with the bundled editions and an empty record, on a clock that a test sets. */
final class CityDesk {

    static final TownCode DONGGUAN = new TownCode("441900000");
    static final Actor BUREAU = new Actor("staff-0017", Role.CITY_BUREAU, new Jurisdiction.OfCity(DONGGUAN));
    static final Actor BUREAU_OF_SHENZHEN =
            new Actor("staff-4403", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("440300000")));
    static final Actor TOWN_LEAD =
            new Actor("staff-0113", Role.TOWN_LEAD, new Jurisdiction.OfTown(new TownCode("441900113")));
    static final Actor RESIDENT = new Actor("resident-1", Role.RESIDENT, new Jurisdiction.OfSelf());
    static final String GROUND = "东府办〔2026〕9号";

    private static final Region REGION = BundledEditions.REGION;

    final MemoryStores stores = new MemoryStores();
    /** Noon of 2026-11-21 in the city. */
    Instant now = Instant.parse("2026-11-21T04:00:00Z");

    private final Inputs inputs = new Inputs(Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator());
    private final CountingUlids ulids = new CountingUlids();

    final EditionsInForce editions = server(BundledEditions.ALL);
    final PutRulebookInForce putRulebook = new PutRulebookInForce(stores, inputs, editions, REGION, ulids, () -> now);
    final PutPolicyListInForce putPolicyList =
            new PutPolicyListInForce(stores, inputs, editions, REGION, ulids, () -> now);
    final PutCalendarInForce putCalendar = new PutCalendarInForce(stores, inputs, editions, REGION, ulids, () -> now);
    final WithdrawEdition withdraw = new WithdrawEdition(stores, inputs, () -> now);
    final ListEditions list = new ListEditions(stores.editionViews(), inputs, REGION);
    final ReadEdition read = new ReadEdition(stores.editionViews(), stores.recordedEditions(), inputs);
    final ReadCalendar readCalendar = new ReadCalendar(editions, inputs, () -> now);
    final ReadPolicyList readPolicyList = new ReadPolicyList(editions, inputs, () -> now);
    final TryRulebook tryRulebook = new TryRulebook(editions, inputs, REGION);
    final TryPolicyList tryPolicyList = new TryPolicyList(editions, inputs, REGION);
    final TryCalendar tryCalendar = new TryCalendar(editions, inputs, REGION, () -> now);

    /** Another server over the same record, which starts with those editions. */
    EditionsInForce server(EditionSet configured) {
        return new EditionsInForce(configured, stores.recordedEditions(), REGION);
    }

    Receipt put(String rulebook) {
        return putRulebook.handle(BUREAU, Call.of(new PutRulebookInForce.Command(rulebook, GROUND)));
    }

    Receipt putPolicies(String list) {
        return putPolicyList.handle(BUREAU, Call.of(new PutPolicyListInForce.Command(list, GROUND)));
    }

    Receipt putCalendar(String calendar, String from) {
        return putCalendar.handle(
                BUREAU, Call.of(new PutCalendarInForce.Command(calendar, LocalDate.parse(from), GROUND)));
    }

    Receipt withdraw(Receipt edition) {
        return withdraw.handle(BUREAU, Call.of(new WithdrawEdition.Command(edition.id(), "文本有误")));
    }

    /** The text of 2022 as another edition, with one period shortened. */
    static String rulebook(String id, String inForce) {
        return BundledEditions.text("2022.rulebook")
                .content()
                .replaceFirst("(?m)^rulebook *\\|.*$", "rulebook | " + id)
                .replaceFirst("(?m)^in-force *\\|.*$", "in-force | " + inForce)
                .replaceFirst("(?m)^W-06 \\| urgent-period .*$", "W-06 | urgent-period | DUTY | 3 working-days | §1");
    }

    static String policyList(String id, String from) {
        return """
                policy-list | %s
                document | 示例〔2026〕1号
                title | 示例政策清单
                from | %s
                department | civil-affairs | 民政部门
                policy | minimum-living | 低保救助 | civil-affairs | CITY | - | - | living | §1 | 基本生活困难
                """.formatted(id, from);
    }

    /** The bundled calendar and one year more, whose notice takes the last day of 2026 away as well. */
    static String calendarWith2027() {
        return BundledEditions.text("prc.calendar")
                        .content()
                        .replace("prc-2026", "prc-2027")
                        .replace("2020 .. 2026", "2020 .. 2027")
                + """
                holiday | 2026-12-31 | 元旦
                holiday | 2027-01-01 | 元旦
                """;
    }
}
