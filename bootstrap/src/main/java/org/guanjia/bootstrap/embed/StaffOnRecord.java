package org.guanjia.bootstrap.embed;

import java.util.List;
import org.guanjia.application.access.Actor;
import org.guanjia.application.office.EndSubstitution;
import org.guanjia.application.office.GrantEmergencyAuthority;
import org.guanjia.application.office.ImportStaff;
import org.guanjia.application.office.RecordFirstLogin;
import org.guanjia.application.office.RecordSubstitution;
import org.guanjia.application.office.WithdrawEmergencyAuthority;
import org.guanjia.application.office.query.ListEmergencyAuthorities;
import org.guanjia.application.office.query.ReadOffice;
import org.guanjia.application.office.query.ReadStaff;
import org.guanjia.application.port.StaffView;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.bootstrap.wiring.Instance;

/**
 * Who serves in which office, who stands in for whom, and who may decide emergencies (W-09). What each method
 * guarantees and refuses stands with the use case whose command or query it takes.
 */
public final class StaffOnRecord {

    private final ImportStaff importFile;
    private final RecordFirstLogin recordFirstLogin;
    private final RecordSubstitution recordSubstitution;
    private final EndSubstitution endSubstitution;
    private final GrantEmergencyAuthority grantEmergencyAuthority;
    private final WithdrawEmergencyAuthority withdrawEmergencyAuthority;
    private final ReadStaff readStaff;
    private final ReadOffice readOffice;
    private final ListEmergencyAuthorities emergencyAuthorities;

    StaffOnRecord(Instance instance) {
        this.importFile = instance.get(ImportStaff.class);
        this.recordFirstLogin = instance.get(RecordFirstLogin.class);
        this.recordSubstitution = instance.get(RecordSubstitution.class);
        this.endSubstitution = instance.get(EndSubstitution.class);
        this.grantEmergencyAuthority = instance.get(GrantEmergencyAuthority.class);
        this.withdrawEmergencyAuthority = instance.get(WithdrawEmergencyAuthority.class);
        this.readStaff = instance.get(ReadStaff.class);
        this.readOffice = instance.get(ReadOffice.class);
        this.emergencyAuthorities = instance.get(ListEmergencyAuthorities.class);
    }

    /** Puts on record who works in which office from when on, from the lines of a file. */
    public Receipt importFile(Actor actor, ImportStaff.Command command) {
        return importFile(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt importFile(Actor actor, Call<ImportStaff.Command> call) {
        return importFile.handle(actor, call);
    }

    /** Puts somebody on record who logs in for the first time. */
    public Receipt recordFirstLogin(Actor actor, RecordFirstLogin.Command command) {
        return recordFirstLogin(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt recordFirstLogin(Actor actor, Call<RecordFirstLogin.Command> call) {
        return recordFirstLogin.handle(actor, call);
    }

    /** Puts on record who stands in for whom. */
    public Receipt recordSubstitution(Actor actor, RecordSubstitution.Command command) {
        return recordSubstitution(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt recordSubstitution(Actor actor, Call<RecordSubstitution.Command> call) {
        return recordSubstitution.handle(actor, call);
    }

    /** Ends a substitution before its last day. */
    public Receipt endSubstitution(Actor actor, EndSubstitution.Command command) {
        return endSubstitution(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt endSubstitution(Actor actor, Call<EndSubstitution.Command> call) {
        return endSubstitution.handle(actor, call);
    }

    /** Authorises an officer to decide emergencies at once. */
    public Receipt grantEmergencyAuthority(Actor actor, GrantEmergencyAuthority.Command command) {
        return grantEmergencyAuthority(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt grantEmergencyAuthority(Actor actor, Call<GrantEmergencyAuthority.Command> call) {
        return grantEmergencyAuthority.handle(actor, call);
    }

    /** Takes such an authority back before its last day. */
    public Receipt withdrawEmergencyAuthority(Actor actor, WithdrawEmergencyAuthority.Command command) {
        return withdrawEmergencyAuthority(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt withdrawEmergencyAuthority(Actor actor, Call<WithdrawEmergencyAuthority.Command> call) {
        return withdrawEmergencyAuthority.handle(actor, call);
    }

    /** Who serves in an office on a day. */
    public List<StaffView> read(Actor actor, ReadStaff.Query query) {
        return readStaff.handle(actor, query);
    }

    /** What an office is called, which one is above it, and who is there now. */
    public ReadOffice.Answer readOffice(Actor actor, ReadOffice.Query query) {
        return readOffice.handle(actor, query);
    }

    /** Who may or might decide emergencies in a town. */
    public List<ListEmergencyAuthorities.Entry> emergencyAuthorities(
            Actor actor, ListEmergencyAuthorities.Query query) {
        return emergencyAuthorities.handle(actor, query);
    }
}
