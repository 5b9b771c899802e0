package org.guanjia.bootstrap.access;

import static org.guanjia.bootstrap.access.Paperwork.GROUND;
import static org.guanjia.bootstrap.access.Paperwork.TODAY;
import static org.guanjia.bootstrap.access.Paperwork.stale;

import org.guanjia.application.office.EndSubstitution;
import org.guanjia.application.office.GrantEmergencyAuthority;
import org.guanjia.application.office.ImportStaff;
import org.guanjia.application.office.RecordFirstLogin;
import org.guanjia.application.office.RecordSubstitution;
import org.guanjia.application.office.WithdrawEmergencyAuthority;
import org.guanjia.application.office.query.ListEmergencyAuthorities;
import org.guanjia.application.office.query.ReadOffice;
import org.guanjia.application.office.query.ReadStaff;

/** A sample of every use case about offices and who serves in them. */
final class OfficeSamples {

    private OfficeSamples() {}

    static void addTo(Samples samples) {
        addRecords(samples);
        samples.add(
                RecordSubstitution.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        stale(new RecordSubstitution.Command(
                                OfficesOfTheWorld.absentFrom(thing.id()),
                                OfficesOfTheWorld.substituteIn(thing.id()),
                                thing.id(),
                                TODAY,
                                TODAY))));
        samples.add(
                EndSubstitution.class,
                (use, actor, thing) -> use.handle(actor, stale(new EndSubstitution.Command(thing.id(), 1))));
        samples.add(
                GrantEmergencyAuthority.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        stale(new GrantEmergencyAuthority.Command(
                                thing.id(), World.TOWN + ":town-lead-department", TODAY, TODAY, GROUND))));
        samples.add(
                WithdrawEmergencyAuthority.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new WithdrawEmergencyAuthority.Command(thing.id(), 1, GROUND))));
    }

    private static void addRecords(Samples samples) {
        samples.add(
                ImportStaff.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new ImportStaff.Command(thing.id(), "nobody.staff", "# nobody"))));
        samples.add(
                RecordFirstLogin.class,
                (use, actor, thing) -> use.handle(actor, stale(new RecordFirstLogin.Command(thing.id()))));
        samples.add(ReadOffice.class, (use, actor, thing) -> use.handle(actor, new ReadOffice.Query(thing.id())));
        samples.add(ReadStaff.class, (use, actor, thing) -> use.handle(actor, new ReadStaff.Query(thing.id(), TODAY)));
        samples.add(
                ListEmergencyAuthorities.class,
                (use, actor, thing) -> use.handle(actor, new ListEmergencyAuthorities.Query(thing.id(), TODAY)));
    }
}
