package org.guanjia.bootstrap.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.DatabaseSettings;
import org.guanjia.adapter.jdbi.SchemaName;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.approval.query.ListApprovals;
import org.guanjia.application.edition.PutRulebookInForce;
import org.guanjia.application.office.ImportStaff;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.wish.AcknowledgeWish;
import org.guanjia.application.wish.AttachEvidence;
import org.guanjia.application.wish.HandOverWish;
import org.guanjia.application.wish.RecallWish;
import org.guanjia.application.wish.RefuseWish;
import org.guanjia.application.wish.SubmitWish;
import org.guanjia.application.wish.query.ReadWish;
import org.guanjia.application.wish.query.WishSheet;
import org.guanjia.bootstrap.wiring.Editions;
import org.guanjia.bootstrap.wiring.Environment;
import org.guanjia.bootstrap.wiring.Gateways;
import org.guanjia.bootstrap.wiring.Instance;
import org.guanjia.bootstrap.wiring.OpenKeys;
import org.guanjia.bootstrap.wiring.Parts;
import org.guanjia.bootstrap.wiring.Storage;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;

/** Two towns and three villages of Dongguan in the autumn of 2026, with things of every kind in them. */
final class World implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-10-20T02:00:00Z");
    static final TownCode CITY = new TownCode("441900000");
    static final TownCode TOWN = new TownCode("441900105");
    static final TownCode OTHER_TOWN = new TownCode("441900122");
    static final VillageCode VILLAGE = new VillageCode("441900105201");
    static final VillageCode SIBLING = new VillageCode("441900105200");
    static final VillageCode ELSEWHERE = new VillageCode("441900122003");
    static final TownCode CITY_ABROAD = new TownCode("440300000");
    static final TownCode TOWN_ABROAD = new TownCode("440300001");
    static final VillageCode VILLAGE_ABROAD = new VillageCode("440300001001");
    static final int FUND_YEAR = 2026;
    static final String DEPARTMENT = "civil-affairs";
    static final String HOTLINE = "12345-hotline";

    private static final String PHOTO =
            "ffd8" + "ffc0000b080001000101011100" + "ffda0008010100003f00" + "d2cf20" + "ffd9";
    private static final String OTHER_CHANNEL = "grid-workers";
    /** What the names of wishes that were refused begin with. */
    static final String REFUSED = "refused ";

    private static final String ULID = "-01K7ZZZZZZ0000000000000000";
    private static final TownCode UNKNOWN_TOWN = new TownCode("441900999");
    private static final Thing UNKNOWN_HERE = new Thing("unknown", TOWN + ULID, "");
    private static final Thing UNKNOWN_ABROAD = new Thing("unknown abroad", TOWN_ABROAD + ULID, "");

    private final Instance instance;
    private final Map<Kind, List<Thing>> things = new EnumMap<>(Kind.class);

    World(Path folder) {
        instance = Instance.open(parts(folder));
        things.put(Kind.CITY, List.of(new Thing("the city", CITY.text(), "ae")));
        things.put(Kind.EXTENSION, ofTheCity("extension", recordExtension()));
        things.put(Kind.EDITION, ofTheCity("edition", putRulebook()));
        things.put(Kind.WISH, wishes());
        things.put(Kind.FILE, files());
        things.put(Kind.APPROVAL, approvals());
        things.put(Kind.SUBMISSION, villages("eh"));
        things.put(
                Kind.VILLAGE, Stream.concat(villages("").stream(), noVillages()).toList());
        things.put(Kind.TOWN, units(""));
        things.put(Kind.UNIT, Stream.concat(units("t").stream(), city()).toList());
        things.putAll(MoneyOfTheWorld.things(instance));
        things.putAll(new CommitmentsOfTheWorld(instance).things());
        things.put(Kind.PAYMENT, new PaymentsOfTheWorld(instance).things());
        things.putAll(OfficesOfTheWorld.things());
        instance.get(ImportStaff.class)
                .handle(
                        Column.BUREAU,
                        Call.of(new ImportStaff.Command(CITY.text(), "dongguan.staff", OfficesOfTheWorld.STAFF)));
    }

    Instance instance() {
        return instance;
    }

    List<Thing> things(Kind kind) {
        return things.get(kind);
    }

    @Override
    public void close() {
        instance.close();
    }

    private List<Thing> wishes() {
        Actor clerk = Column.CLERK;
        Actor sibling = Column.clerkOf(SIBLING);
        Actor elsewhere = Column.clerkOf(ELSEWHERE);
        Actor neighbour = new Actor("neighbour", Role.RESIDENT, new Jurisdiction.OfSelf());
        return List.of(
                new Thing("in the village", wish(clerk, VILLAGE, OTHER_CHANNEL), "vtc"),
                new Thing("in the sibling village", wish(sibling, SIBLING, OTHER_CHANNEL), "tc"),
                new Thing("in the other town", wish(elsewhere, ELSEWHERE, OTHER_CHANNEL), "c"),
                new Thing("of the resident", wish(Column.RESIDENT, VILLAGE, OTHER_CHANNEL), "svtc"),
                new Thing("of the resident, elsewhere", wish(Column.RESIDENT, ELSEWHERE, OTHER_CHANNEL), "sc"),
                new Thing("of a neighbour", wish(neighbour, VILLAGE, OTHER_CHANNEL), "vtc"),
                new Thing("through the hotline", wish(Column.HOTLINE, VILLAGE, HOTLINE), "hvtc"),
                new Thing("through the hotline, elsewhere", wish(Column.HOTLINE, ELSEWHERE, HOTLINE), "hc"),
                new Thing("with the department", withDepartment(clerk, VILLAGE, "minimum-living"), "dlvtc"),
                new Thing("with the department, sibling", withDepartment(sibling, SIBLING, "minimum-living"), "dltc"),
                new Thing(
                        "with the department, elsewhere", withDepartment(elsewhere, ELSEWHERE, "minimum-living"), "lc"),
                new Thing("with another department", withDepartment(clerk, VILLAGE, "housing-security"), "vtc"),
                new Thing("back from the department", backFromDepartment(clerk), "vtc"),
                new Thing(REFUSED + "in the village", refused(clerk, VILLAGE), "vtc"),
                new Thing(REFUSED + "in the sibling village", refused(sibling, SIBLING), "tc"),
                new Thing(REFUSED + "in the other town", refused(elsewhere, ELSEWHERE), "c"),
                UNKNOWN_HERE,
                UNKNOWN_ABROAD);
    }

    /** A file with every wish but one, which reaches as far as the wish. */
    private List<Thing> files() {
        return things(Kind.WISH).stream()
                .map(wish ->
                        wish.reach().isEmpty() ? wish : new Thing("file of " + wish.name(), file(wish), wish.reach()))
                .toList();
    }

    /** What the town decided of the wishes that it refused, which reaches as far as they do. */
    private List<Thing> approvals() {
        Stream<Thing> decided = things(Kind.WISH).stream()
                .filter(wish -> wish.name().startsWith(REFUSED))
                .map(wish -> new Thing("approval of what was " + wish.name(), approvalOf(wish), wish.reach()));
        return Stream.concat(decided, Stream.of(UNKNOWN_HERE, UNKNOWN_ABROAD)).toList();
    }

    private String approvalOf(Thing wish) {
        return instance.get(ListApprovals.class)
                .handle(Column.leadOf(WishId.parse(wish.id()).town()), new ListApprovals.Query(wish.id()))
                .get(0)
                .id()
                .text();
    }

    private String refused(Actor clerk, VillageCode village) {
        String wish = wish(clerk, village, OTHER_CHANNEL);
        instance.get(AcknowledgeWish.class).handle(clerk, Call.of(new AcknowledgeWish.Command(wish, Optional.empty())));
        RefuseWish.Command refusal =
                new RefuseWish.Command(wish, "need-met-already", Paperwork.GROUND, Optional.empty(), Optional.empty());
        instance.get(RefuseWish.class).handle(Column.leadOf(village.town()), Call.of(refusal));
        return wish;
    }

    private String file(Thing wish) {
        Actor lead = Column.leadOf(WishId.parse(wish.id()).town());
        try {
            InputStream photo = new ByteArrayInputStream(HexFormat.of().parseHex(PHOTO));
            instance.get(AttachEvidence.class)
                    .handle(lead, Call.of(new AttachEvidence.Command(wish.id(), Optional.empty(), photo)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        WishSheet sheet = instance.get(ReadWish.class).handle(lead, new ReadWish.Query(wish.id()));
        return sheet.wish().state().annals().attachments().iterator().next().text();
    }

    private String wish(Actor actor, VillageCode village, String channel) {
        SubmitWish.Command request = Paperwork.request(village.text(), channel, "medical", Optional.empty());
        return instance.get(SubmitWish.class).handle(actor, Call.of(request)).id();
    }

    private String withDepartment(Actor clerk, VillageCode village, String policy) {
        String wish = wish(clerk, village, OTHER_CHANNEL);
        instance.get(AcknowledgeWish.class).handle(clerk, Call.of(new AcknowledgeWish.Command(wish, Optional.empty())));
        instance.get(HandOverWish.class)
                .handle(clerk, Call.of(new HandOverWish.Command(wish, policy, "窗口", Optional.empty())));
        return wish;
    }

    private String backFromDepartment(Actor clerk) {
        String wish = withDepartment(clerk, VILLAGE, "minimum-living");
        instance.get(RecallWish.class)
                .handle(clerk, Call.of(new RecallWish.Command(wish, Paperwork.WORDS, Optional.empty())));
        return wish;
    }

    private String recordExtension() {
        RecordExtension.Command command = new RecordExtension.Command(
                "2022", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Paperwork.GROUND, Set.of());
        return instance.get(RecordExtension.class)
                .handle(Column.BUREAU, Call.of(command))
                .id();
    }

    private String putRulebook() {
        String text = Paperwork.rulebook("2027", "2027-01-01 ..");
        return instance.get(PutRulebookInForce.class)
                .handle(Column.BUREAU, Call.of(new PutRulebookInForce.Command(text, Paperwork.GROUND)))
                .id();
    }

    private static List<Thing> ofTheCity(String name, String id) {
        return List.of(
                new Thing(name, id, "a"),
                new Thing("unknown in the city", CITY + ULID, ""),
                UNKNOWN_HERE,
                new Thing("unknown in the city abroad", CITY_ABROAD + ULID, ""));
    }

    private static List<Thing> villages(String further) {
        return List.of(
                new Thing("village", VILLAGE.text(), "vtc" + further),
                new Thing("sibling", SIBLING.text(), "tc" + further),
                new Thing("elsewhere", ELSEWHERE.text(), "c" + further));
    }

    private static Stream<Thing> noVillages() {
        return Stream.of(
                new Thing("unknown village", TOWN + "999", ""), new Thing("abroad", VILLAGE_ABROAD.text(), ""));
    }

    private static List<Thing> units(String further) {
        return List.of(
                new Thing("town", TOWN.text(), "c" + further),
                new Thing("other town", OTHER_TOWN.text(), "c"),
                new Thing("unknown town", UNKNOWN_TOWN.text(), ""),
                new Thing("abroad", TOWN_ABROAD.text(), ""));
    }

    private static Stream<Thing> city() {
        return Stream.of(new Thing("the city", CITY.text(), "c"), new Thing("city abroad", CITY_ABROAD.text(), ""));
    }

    private static Parts parts(Path home) {
        DatabaseSettings settings = new DatabaseSettings(Database.embedded(home), "guanjia", "", SchemaName.DEFAULT, 2);
        return new Parts(
                new Storage.Own(settings, Optional.of(new Storage.Home(home, Optional.of(home.resolve("keys"))))),
                home.resolve("evidence"),
                () -> OpenKeys.open(home.resolve("keys")),
                Editions.bundled(),
                Gateways.none(),
                Environment.ofThisMachine().withClock(InstantSource.fixed(NOW)));
    }
}
