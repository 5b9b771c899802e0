package org.guanjia.bootstrap.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanjia.adapter.editions.TextFile;
import org.guanjia.adapter.sms.file.SmsFolder;
import org.guanjia.application.office.GrantEmergencyAuthority;
import org.guanjia.application.office.ImportStaff;
import org.guanjia.application.office.RecordSubstitution;
import org.guanjia.application.office.query.ReadStaff;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.worktime.CityTime;

/**
 * Several wishes from their submission to their end, told on an embedded database: the invented staff and an invented
 * extension of the rulebook that has lapsed are put on record first. Told on one timetable it is the same every time.
 */
public final class Story implements AutoCloseable {

    private static final long SEED = 20_260_921;
    private static final String MESSAGES = "messages";
    private static final String STAFF = "story.staff";
    private static final String CITY = "441900000";
    private static final String LAPSED = "2022";
    private static final LocalDate LAPSED_SINCE = LocalDate.of(2026, 1, 1);
    private static final String GROUND = "虚构示例：仅供演示的延期，并无此文件 (fictitious)";

    private final Timetable times;
    private final StoryClock clock;
    private final SmsFolder telephones;
    private final Guanjia guanjia;
    private final Cast cast;

    private Story(Path home, Timetable times) {
        this.times = times;
        this.clock = new StoryClock(times.at(0, "08:30"));
        this.telephones = new SmsFolder(home.resolve(MESSAGES));
        this.guanjia = Guanjia.builder()
                .embedded(home)
                .clock(clock)
                .ulids(new SeededUlids(SEED))
                .smsGateway(telephones)
                .ticksByHost()
                .start();
        this.cast = new Cast(guanjia, clock);
    }

    /**
     * Opens an embedded database in a folder and tells the story there.
     *
     * @param home a folder without a database
     * @throws org.guanjia.bootstrap.wiring.CannotStart if the database is not to be had
     */
    public static Story tell(Path home, Timetable times) {
        Story story = new Story(home, times);
        boolean told = false;
        try {
            story.furnish();
            story.tell();
            told = true;
            return story;
        } finally {
            if (!told) {
                story.close();
            }
        }
    }

    private void furnish() {
        SourceText staff = TextFile.bundled(Story.class, STAFF);
        guanjia.staff()
                .importFile(Official.CITY_BUREAU.actor(), new ImportStaff.Command(CITY, staff.file(), staff.content()));
        guanjia.extensions().record(Official.CITY_BUREAU.actor(), extension());
        Treasury.fill(guanjia, times);
        guanjia.staff().grantEmergencyAuthority(Official.TOWN_LEAD.actor(), authority(Official.VILLAGE_LEAD));
        guanjia.staff().recordSubstitution(Official.TOWN_LEAD.actor(), absence());
    }

    /** The town's lead is away in the second week. */
    private RecordSubstitution.Command absence() {
        String office = Official.TOWN_LEAD.town().text() + ":town-lead-department";
        return new RecordSubstitution.Command(
                recordOf(Official.TOWN_LEAD, office),
                recordOf(Official.TOWN_DEPUTY, office),
                office,
                times.firstDay().plusDays(9),
                times.firstDay().plusDays(13));
    }

    private String recordOf(Official officer, String office) {
        return guanjia.staff().read(Official.TOWN_LEAD.actor(), new ReadStaff.Query(office, times.firstDay())).stream()
                .filter(member -> member.state().subject().text().equals(officer.subject()))
                .findFirst()
                .orElseThrow()
                .id()
                .text();
    }

    private RecordExtension.Command extension() {
        LocalDate until = CityTime.dateOf(times.end()).plusYears(1);
        return new RecordExtension.Command(LAPSED, LAPSED_SINCE, until, GROUND, Set.of(fundYear()));
    }

    /** The town's lead authorises the officer to decide emergencies (W-09). */
    private GrantEmergencyAuthority.Command authority(Official officer) {
        String office = officer.village().text() + ":village-committee";
        return new GrantEmergencyAuthority.Command(
                recordOf(officer, office),
                office,
                times.firstDay(),
                times.firstDay().plusMonths(3),
                "镇党政办函（虚构）");
    }

    /** What is done every so often is done at the end of each day; nobody looks at the clock between. */
    private void tell() {
        Plot plot = new Plot(times);
        ReportedWishes.addTo(plot);
        GrantedWishes.addTo(plot);
        TroubledWishes.addTo(plot);
        for (Plot.Cue cue : plot.cues()) {
            if (!CityTime.dateOf(cue.at()).equals(CityTime.dateOf(clock.instant()))) {
                guanjia.tick();
                Treasury.confirm(guanjia);
            }
            reach(cue.at());
            cue.happens().accept(cast);
        }
        guanjia.tick();
        reach(times.end());
        guanjia.tick();
    }

    /** In a new year, what is still to be paid of the old one's money is carried over, and the city gives out that of the new. */
    private void reach(Instant at) {
        int year = CityTime.dateOf(clock.instant()).getYear();
        clock.reach(at);
        if (year < CityTime.dateOf(at).getYear()) {
            Treasury.carryOver(guanjia, year);
            Treasury.giveOut(guanjia, year + 1);
        }
    }

    /** Goes on until the fund year of the story is closed; what was told before is not as it was. */
    public void endYear() {
        new YearEnd(guanjia, clock, fundYear()).tell();
    }

    /** The year whose money is told of. */
    public int fundYear() {
        return times.firstDay().getYear();
    }

    public Timetable times() {
        return times;
    }

    /** Where it happened. */
    public Guanjia guanjia() {
        return guanjia;
    }

    /** The identities of the wishes, in the order in which they are told. */
    public Map<Tale, String> wishes() {
        return Collections.unmodifiableMap(cast.wishes());
    }

    /** How a message that was sent reads, without follow-up codes. */
    public Optional<String> text(MessageId message) {
        return telephones.written(message).map(cast::withoutCodes);
    }

    @Override
    public void close() {
        guanjia.close();
    }
}
