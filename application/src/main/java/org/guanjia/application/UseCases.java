package org.guanjia.application;

import java.util.List;
import org.guanjia.application.audit.query.VerifyJournal;
import org.guanjia.application.edition.PutCalendarInForce;
import org.guanjia.application.edition.PutPolicyListInForce;
import org.guanjia.application.edition.PutRulebookInForce;
import org.guanjia.application.edition.WithdrawEdition;
import org.guanjia.application.edition.query.ListEditions;
import org.guanjia.application.edition.query.ReadEdition;
import org.guanjia.application.edition.query.TryCalendar;
import org.guanjia.application.edition.query.TryPolicyList;
import org.guanjia.application.edition.query.TryRulebook;
import org.guanjia.application.office.EndSubstitution;
import org.guanjia.application.office.GrantEmergencyAuthority;
import org.guanjia.application.office.ImportStaff;
import org.guanjia.application.office.RecordFirstLogin;
import org.guanjia.application.office.RecordSubstitution;
import org.guanjia.application.office.WithdrawEmergencyAuthority;
import org.guanjia.application.office.query.ListEmergencyAuthorities;
import org.guanjia.application.office.query.ReadOffice;
import org.guanjia.application.office.query.ReadStaff;
import org.guanjia.application.rulebook.EndExtensionEarly;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.rulebook.query.ListExtensions;
import org.guanjia.application.rulebook.query.ReadExtension;
import org.guanjia.application.rulebook.query.ReadFooting;

/** Every use case there is. Wiring, the access matrix and the completeness tests go by this list. */
public final class UseCases {

    private static final List<Class<?>> ALL = List.of(
            PutRulebookInForce.class,
            PutPolicyListInForce.class,
            PutCalendarInForce.class,
            WithdrawEdition.class,
            ListEditions.class,
            ReadEdition.class,
            TryRulebook.class,
            TryPolicyList.class,
            TryCalendar.class,
            RecordExtension.class,
            EndExtensionEarly.class,
            ReadExtension.class,
            ListExtensions.class,
            ReadFooting.class,
            VerifyJournal.class,
            ImportStaff.class,
            RecordFirstLogin.class,
            RecordSubstitution.class,
            EndSubstitution.class,
            GrantEmergencyAuthority.class,
            WithdrawEmergencyAuthority.class,
            ReadStaff.class,
            ReadOffice.class,
            ListEmergencyAuthorities.class);

    private UseCases() {}

    /** The classes that are use cases, each once. */
    public static List<Class<?>> all() {
        return ALL;
    }
}
