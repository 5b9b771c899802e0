package org.guanjia.application.office;

import jakarta.validation.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.memory.MemoryStores;
import org.guanjia.application.office.query.ListEmergencyAuthorities;
import org.guanjia.application.office.query.ReadOffice;
import org.guanjia.application.office.query.ReadStaff;
import org.guanjia.application.port.StaffViews;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.staff.StaffRecord;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** A town of Dongguan with invented people and an empty record, on a clock that a test sets. */
final class TownHall {

    static final TownCode DONGGUAN = new TownCode("441900000");
    static final TownCode QISHI = new TownCode("441900105");
    static final VillageCode VILLAGE = new VillageCode("441900105201");
    static final String LEAD_OFFICE = "441900105:town-lead-department";
    static final String VILLAGE_OFFICE = "441900105201:village-committee";
    static final String CHARITY_OFFICE = "441900105:town-charity";

    static final Actor BUREAU = new Actor("u-001", Role.CITY_BUREAU, new Jurisdiction.OfCity(DONGGUAN));
    static final Actor TOWN_LEAD = new Actor("u-101", Role.TOWN_LEAD, new Jurisdiction.OfTown(QISHI));
    static final Actor LEAD_ELSEWHERE =
            new Actor("u-901", Role.TOWN_LEAD, new Jurisdiction.OfTown(new TownCode("441900104")));
    static final Actor CHARITY = new Actor("u-103", Role.TOWN_CHARITY, new Jurisdiction.OfTown(QISHI));
    static final Actor CLERK = new Actor("u-201", Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(VILLAGE));
    static final Actor AUDITOR = new Actor("u-801", Role.AUDITOR, new Jurisdiction.OfCity(DONGGUAN));
    static final Actor RESIDENT = new Actor("resident-1", Role.RESIDENT, new Jurisdiction.OfSelf());

    static final String STAFF_OF_THE_TOWN = """
            office | 441900105:town-lead-department | 企石镇公共服务办公室
            office | 441900105:town-department:housing | 企石镇住房和城乡建设局
            staff | u-101 | 甲虚构 | 13800138000 | 441900105:town-lead-department 2025-01-01 ..
            staff | u-102 | 乙虚构 | - | 441900105:town-lead-department 2025-01-01 ..
            staff | u-201 | 丙虚构 | 13800138001 | 441900105201:village-committee 2025-01-01 ..
            staff | u-202 | 丁虚构 | - | 441900105201:village-committee 2025-01-01 ..
            substitution | 441900105:town-lead-department | u-101 | u-102 | 2026-09-28 .. 2026-10-08
            """;

    private static final Region REGION =
            Region.parse(source("towns.csv"), source("villages.csv"), source("economic_classes.csv"));

    final MemoryStores stores;
    Instant now = Instant.parse("2026-09-28T04:00:00Z");

    private final Inputs inputs = new Inputs(Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator());

    final ImportStaff importStaff;
    final RecordFirstLogin recordFirstLogin;
    final RecordSubstitution recordSubstitution;
    final EndSubstitution endSubstitution;
    final GrantEmergencyAuthority grantEmergencyAuthority;
    final WithdrawEmergencyAuthority withdrawEmergencyAuthority;
    final ReadStaff readStaff;
    final ReadOffice readOffice;
    final ListEmergencyAuthorities listEmergencyAuthorities;

    TownHall() {
        this(new MemoryStores());
    }

    private TownHall(MemoryStores stores) {
        this(stores, stores);
    }

    /** The same town, written to by other transactions. */
    TownHall(TownHall same, Transactions transactions) {
        this(same.stores, transactions);
    }

    private TownHall(MemoryStores stores, Transactions transactions) {
        this.stores = stores;
        StaffViews views = stores.staffViews();
        importStaff = new ImportStaff(transactions, inputs, REGION, () -> now);
        recordFirstLogin = new RecordFirstLogin(transactions, views, inputs, REGION, () -> now);
        recordSubstitution = new RecordSubstitution(transactions, inputs, () -> now);
        endSubstitution = new EndSubstitution(transactions, inputs, () -> now);
        grantEmergencyAuthority = new GrantEmergencyAuthority(transactions, inputs, () -> now);
        withdrawEmergencyAuthority = new WithdrawEmergencyAuthority(transactions, inputs, () -> now);
        readStaff = new ReadStaff(views, inputs, REGION);
        readOffice = new ReadOffice(views, inputs, REGION, new Superiors(views, REGION), () -> now);
        listEmergencyAuthorities = new ListEmergencyAuthorities(views, inputs, REGION, () -> now);
    }

    Receipt importTown(String text) {
        return importStaff.handle(TOWN_LEAD, Call.of(new ImportStaff.Command(QISHI.text(), "qishi.staff", text)));
    }

    static String recordOf(String subject) {
        return StaffRecord.idOf(QISHI, new StaffSubject(subject)).text();
    }

    private static SourceText source(String file) {
        try (InputStream content = Region.class.getResourceAsStream(file)) {
            return new SourceText(file, new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
