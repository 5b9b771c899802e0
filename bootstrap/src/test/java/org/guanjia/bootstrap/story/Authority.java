package org.guanjia.bootstrap.story;

import java.time.LocalDate;
import org.guanjia.application.access.Actor;
import org.guanjia.application.office.GrantEmergencyAuthority;
import org.guanjia.application.office.RecordFirstLogin;
import org.guanjia.domain.shared.VillageCode;

/** The word of a town's lead that an officer of a village may decide emergencies (W-09). */
final class Authority {

    private Authority() {}

    /** Puts the officer on record in the village's committee, and the authority for a quarter of a year on that. */
    static void give(Story story, Actor officer, VillageCode village, LocalDate from) {
        String committee = village.text() + ":village-committee";
        String record = story.guanjia()
                .staff()
                .recordFirstLogin(officer, new RecordFirstLogin.Command(committee))
                .id();
        story.guanjia()
                .staff()
                .grantEmergencyAuthority(
                        Officials.townLead(village),
                        new GrantEmergencyAuthority.Command(
                                record, committee, from, from.plusMonths(3), "镇党政办函〔2026〕8号"));
    }
}
