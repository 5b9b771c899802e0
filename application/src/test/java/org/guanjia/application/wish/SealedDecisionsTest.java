package org.guanjia.application.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.validation.Validation;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.memory.BundledEditions;
import org.guanjia.application.memory.CountingUlids;
import org.guanjia.application.memory.MemoryElectronicSeal;
import org.guanjia.application.memory.MemorySecrecy;
import org.guanjia.application.memory.MemoryStores;
import org.guanjia.application.person.PersonVault;
import org.guanjia.application.port.ApprovalView;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.ElectronicSeal;
import org.guanjia.application.port.RequestColumn;
import org.guanjia.application.port.RequestLine;
import org.guanjia.application.port.SealRequest;
import org.guanjia.application.rulebook.query.Footings;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.Unavailable;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.approval.Approval;
import org.guanjia.domain.approval.Conditions;
import org.guanjia.domain.approval.Decision;
import org.guanjia.domain.approval.FrozenContent;
import org.guanjia.domain.approval.Matter;
import org.guanjia.domain.approval.Parties;
import org.guanjia.domain.approval.Proposal;
import org.guanjia.domain.approval.Round;
import org.guanjia.domain.approval.SealReference;
import org.guanjia.domain.approval.Venue;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Circumstances;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.worktime.CityTime;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is decided stands under a seal, or is not decided; nobody waits for a seal inside a transaction. */
@Enforces("A-06")
class SealedDecisionsTest {

    private static final Instant NOW = Instant.parse("2024-10-14T02:00:00Z");
    private static final String CHANNEL = "12345-hotline";
    private static final VillageCode VILLAGE = new VillageCode("441900105201");
    private static final Actor HOTLINE = new Actor("hotline", Role.INTEGRATION, new Jurisdiction.OfChannel(CHANNEL));
    private static final Actor CLERK = new Actor("clerk-1", Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(VILLAGE));
    private static final Actor LEAD = new Actor("lead-1", Role.TOWN_LEAD, new Jurisdiction.OfTown(VILLAGE.town()));

    private final MemoryStores stores = new MemoryStores();
    private final MemoryElectronicSeal seals = new MemoryElectronicSeal();
    private final CountingUlids ulids = new CountingUlids();
    private final PersonVault vault = new PersonVault(stores.personRecords(), new MemorySecrecy(), ulids);
    private final Inputs inputs = new Inputs(Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator());
    private final EditionsInForce editions =
            new EditionsInForce(BundledEditions.ALL, stores.recordedEditions(), BundledEditions.REGION);
    private final WishDesk desk = new WishDesk(inputs, BundledEditions.REGION, editions, vault, ulids, () -> NOW);
    private WishId wish = WishId.parse("441900105-01K7ZZZZZZ0000000000000001");

    @BeforeEach
    void a_wish_is_received() {
        Map<RequestColumn, String> cells = new EnumMap<>(RequestColumn.class);
        cells.put(RequestColumn.CHANNEL, CHANNEL);
        cells.put(RequestColumn.EXTERNAL_NUMBER, "DG-1");
        cells.put(RequestColumn.SUBMITTED_AT, "2024-10-12 08:00:00");
        cells.put(RequestColumn.VILLAGE, VILLAGE.text());
        cells.put(RequestColumn.NAME, "陈大虚");
        cells.put(RequestColumn.PHONE, "13800138011");
        cells.put(RequestColumn.KIND, "URGENT_PERSONAL");
        cells.put(RequestColumn.CAUSE, "illness");
        cells.put(RequestColumn.FIELD, "medical");
        cells.put(RequestColumn.HELP_WANTED, "money");
        cells.put(RequestColumn.AMOUNT, "800.00");
        cells.put(RequestColumn.NEED, "热线转来的住院费用");
        List<ImportedLine> taken = importing()
                .handle(
                        HOTLINE,
                        Call.of(new ImportRequests.Command(
                                List.of(new RequestLine(1, cells, List.of())), Optional.empty(), false)))
                .lines();
        wish = ((ImportedLine.Taken) taken.get(0)).wish();
        acknowledge();
    }

    @Test
    void a_decision_carries_the_seal_that_was_put_under_it_on_what_was_frozen() {
        refuse(seals, Call.of(command()));

        ApprovalView approval = approvals().get(0);
        Round round = approval.state().round();
        Decision decision = round.decisions().get(0);
        FrozenContent content = round.terms().proposal().content();
        assertThat(seals.made()).isEqualTo(1);
        assertThat(seals.verify(decision.seal().orElseThrow(), SealRequest.of(approval.id(), 1, content, decision)))
                .isEqualTo(ElectronicSeal.Standing.STANDS);
        assertThat(FrozenContent.of(stores.frozenContents().of(approval.id()).get(1)))
                .isEqualTo(content);
    }

    @Test
    void where_the_seal_is_away_nothing_is_decided_and_it_can_be_decided_once_it_is_back() {
        seals.beAway(true);
        Call<RefuseWish.Command> call = Call.of(command()).with(key());

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> refuse(seals, call));

        nothingIsDecided();
        seals.beAway(false);
        refuse(seals, call);
        assertThat(stage()).isEqualTo(WishStage.REFUSED);
    }

    @Test
    void what_would_be_refused_is_never_sealed() {
        RefuseWish.Command unknownGround =
                new RefuseWish.Command(wish.text(), "no-such-ground", "§5", Optional.empty(), Optional.empty());

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> refuse(seals, Call.of(unknownGround)));
        assertThatExceptionOfType(Refusal.NotPermitted.class)
                .isThrownBy(() -> refusing(seals).handle(CLERK, Call.of(command())));
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> refuse(seals, Call.of(command()).expecting(1)));

        assertThat(seals.made()).isZero();
        nothingIsDecided();
    }

    @Test
    void a_command_that_was_answered_needs_no_other_seal() {
        Call<RefuseWish.Command> call = Call.of(command()).with(key());
        Receipt first = refuse(seals, call);
        seals.beAway(true);

        assertThat(refuse(seals, call)).isEqualTo(first);
        assertThat(seals.made()).isEqualTo(1);
    }

    @Test
    void a_command_that_was_answered_needs_no_other_seal_even_where_it_could_be_decided_again() {
        CommandKey key = key();
        Call<RefuseWish.Command> call = Call.of(command()).with(key);
        Receipt answered = stores.in(
                VILLAGE.town(),
                Permission.of(RefuseWish.class).keyOf(call),
                tx -> Changes.by(
                        CLERK,
                        NOW,
                        tx.wishes()
                                .find(wish)
                                .orElseThrow()
                                .declareInterest(
                                        CLERK.subject(),
                                        Optional.empty(),
                                        new Circumstances(NOW, on().rulebook(), on().calendar()))));
        seals.beAway(true);

        assertThat(refuse(seals, call)).isEqualTo(answered);
        nothingIsDecided();
    }

    @Test
    void where_the_wish_moved_on_while_it_was_sealed_nothing_is_decided() {
        ElectronicSeal late = meanwhile(() -> new DeclareInterest(stores, desk)
                .handle(CLERK, Call.of(new DeclareInterest.Command(wish.text(), Optional.empty()))));

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> refuse(late, Call.of(command())))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Conflict.Reason.STALE_VERSION));

        nothingIsDecided();
    }

    @Test
    void where_an_approval_moved_on_while_it_was_sealed_nothing_is_decided() {
        ElectronicSeal late = meanwhile(this::ask);

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> refuse(late, Call.of(command())))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Conflict.Reason.STALE_VERSION));

        assertThat(stage()).isEqualTo(WishStage.RECEIVED);
        assertThat(approvals()).hasSize(1).allMatch(it -> it.version() == 1);
    }

    private void nothingIsDecided() {
        assertThat(stage()).isEqualTo(WishStage.RECEIVED);
        assertThat(approvals()).isEmpty();
    }

    private void ask() {
        ApprovalId id = new ApprovalId(VILLAGE.town(), new Ulid("01K7ZZZZZZ0000000000000012"));
        Proposal proposal = new Proposal(
                new Code("wish-by-town"),
                Optional.empty(),
                new FrozenContent("ab".repeat(32)),
                Optional.empty(),
                Optional.empty());
        Venue venue = Venue.of(BundledEditions.REGION.city().code(), VILLAGE, List.of());
        Parties parties = new Parties(Optional.empty(), "clerk-1", List.of());
        stores.in(
                VILLAGE.town(),
                Optional.empty(),
                tx -> Changes.by(CLERK, NOW, Approval.start(id, Matter.of(wish), parties, proposal, venue, on())));
    }

    private Conditions on() {
        return new Conditions(
                NOW,
                editions.now().rulebooks().inForce(CityTime.dateOf(NOW)).orElseThrow(),
                editions.now().calendars().inForce(CityTime.dateOf(NOW)));
    }

    /** A seal that answers when something else came in between. */
    private ElectronicSeal meanwhile(Runnable act) {
        return new ElectronicSeal() {
            @Override
            public SealReference seal(SealRequest request) {
                act.run();
                return seals.seal(request);
            }

            @Override
            public Standing verify(SealReference seal, SealRequest request) {
                return seals.verify(seal, request);
            }
        };
    }

    private WishStage stage() {
        return stores.wishViews().find(wish).orElseThrow().state().stage();
    }

    private List<ApprovalView> approvals() {
        return stores.approvalViews().of(wish);
    }

    private RefuseWish.Command command() {
        return new RefuseWish.Command(wish.text(), "need-met-already", "000 §5", Optional.empty(), Optional.empty());
    }

    private static CommandKey key() {
        return CommandKey.of(LEAD.subject(), "key-1", new byte[] {1});
    }

    private void acknowledge() {
        new AcknowledgeWish(stores, desk)
                .handle(CLERK, Call.of(new AcknowledgeWish.Command(wish.text(), Optional.empty())));
    }

    private Receipt refuse(ElectronicSeal by, Call<RefuseWish.Command> call) {
        return refusing(by).handle(LEAD, call);
    }

    private RefuseWish refusing(ElectronicSeal by) {
        return new RefuseWish(stores, new SealedDecisions(stores, by), desk);
    }

    private ImportRequests importing() {
        IntakeDesk intake = new IntakeDesk(
                inputs,
                BundledEditions.REGION,
                editions,
                new Footings(editions, stores),
                new Duplicates(vault, stores.wishViews()),
                vault,
                ulids,
                () -> NOW);
        RequestsOnRecord onRecord =
                new RequestsOnRecord(stores.externalNumbers(), stores.wishViews(), BundledEditions.REGION);
        return new ImportRequests(stores, inputs, intake, onRecord, BundledEditions.REGION);
    }
}
