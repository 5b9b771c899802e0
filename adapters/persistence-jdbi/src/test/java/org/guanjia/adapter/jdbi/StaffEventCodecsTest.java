package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.office.Substitution;
import org.guanjia.domain.office.Tenure;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.staff.NamedOffice;
import org.guanjia.domain.staff.OfficeRegisterEvent;
import org.guanjia.domain.staff.StaffEvent;
import org.guanjia.domain.worktime.DateSpan;
import org.junit.jupiter.api.Test;

class StaffEventCodecsTest {

    private static final Instant MORNING = Instant.parse("2026-09-28T02:00:00.123456Z");
    private static final Office LEAD = Office.parse("441900105:town-lead-department");
    private static final StaffSubject SUBJECT = new StaffSubject("u-1");
    private static final List<Tenure> TENURES = List.of(
            Tenure.parse(LEAD + " 2025-01-01 .. 2025-12-31"),
            Tenure.parse("441900105:town-department:housing 2026-01-01 .."));
    private static final DateSpan DAYS = DateSpan.parse("2026-10-01 .. 2026-10-08");

    private static final List<Event> EVENTS = List.of(
            new StaffEvent.Recorded(SUBJECT, TENURES, MORNING),
            new StaffEvent.TenuresChanged(TENURES, MORNING),
            new StaffEvent.ContactGiven(MORNING),
            new StaffEvent.SubstitutionRecorded(
                    new Substitution(LEAD, SUBJECT, new StaffSubject("u-2"), DAYS), MORNING),
            new StaffEvent.SubstitutionEnded(1, MORNING),
            new StaffEvent.EmergencyAuthorityGranted(LEAD, DAYS, "值班〔2026〕9号", MORNING),
            new StaffEvent.EmergencyAuthorityWithdrawn(1, "改由他人值班", MORNING),
            new OfficeRegisterEvent.StaffImported(
                    "qishi.staff", List.of(new NamedOffice(LEAD, "公共服务办公室")), 1, 2, 3, MORNING));

    @Test
    void writes_canonical_json_whose_bytes_never_change() {
        assertThat(EVENTS.stream()
                        .map(EventCodecs::write)
                        .map(text -> text.type() + " " + text.version() + " " + text.payload()))
                .containsExactly(
                        "staff.recorded 1 {\"subject\":\"u-1\",\"tenures\":"
                                + "[{\"days\":\"2025-01-01 .. 2025-12-31\",\"office\":\"441900105:town-lead-department\"},"
                                + "{\"days\":\"2026-01-01 ..\",\"office\":\"441900105:town-department:housing\"}]}",
                        "staff.tenures-changed 1 {\"tenures\":"
                                + "[{\"days\":\"2025-01-01 .. 2025-12-31\",\"office\":\"441900105:town-lead-department\"},"
                                + "{\"days\":\"2026-01-01 ..\",\"office\":\"441900105:town-department:housing\"}]}",
                        "staff.contact-given 1 {}",
                        "staff.substitution-recorded 1 {\"substitution\":{\"absent\":\"u-1\","
                                + "\"days\":\"2026-10-01 .. 2026-10-08\",\"office\":\"441900105:town-lead-department\","
                                + "\"substitute\":\"u-2\"}}",
                        "staff.substitution-ended 1 {\"number\":1}",
                        "staff.emergency-authority-granted 1 {\"days\":\"2026-10-01 .. 2026-10-08\","
                                + "\"ground\":\"值班〔2026〕9号\",\"office\":\"441900105:town-lead-department\"}",
                        "staff.emergency-authority-withdrawn 1 {\"ground\":\"改由他人值班\",\"number\":1}",
                        "office-register.staff-imported 1 {\"added\":1,\"changed\":2,\"file\":\"qishi.staff\","
                                + "\"offices\":[{\"name\":\"公共服务办公室\",\"office\":\"441900105:town-lead-department\"}],"
                                + "\"unchanged\":3}");
    }

    @Test
    void reads_every_kind_of_event_as_it_was_written() {
        for (Event event : EVENTS) {
            assertThat(EventCodecs.read(EventCodecs.write(event), MORNING)).isEqualTo(event);
        }
    }

    @Test
    void is_tested_with_every_kind_of_event_there_is() {
        assertThat(EVENTS.stream().map(Object::getClass))
                .containsExactlyInAnyOrder(Stream.of(StaffEvent.class, OfficeRegisterEvent.class)
                        .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                        .toArray(Class<?>[]::new));
    }
}
