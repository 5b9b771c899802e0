package org.guanjia.bootstrap.embed;

import java.time.InstantSource;
import org.guanjia.bootstrap.wiring.Instance;
import org.guanjia.bootstrap.wiring.Parts;
import org.guanjia.bootstrap.wiring.Ticks;

/**
 * Guanjia inside a host: a Java system of its own, or a test.
 *
 * <p>Every method may be called by several threads. Two instances in one process share nothing but what the host gives to
 * both. Nothing is opened and no thread is started before {@link GuanjiaBuilder#start}, and nothing of it is left after
 * {@link #close}.
 *
 * <p>Who calls a use case is said by its {@code Actor}: the host has authenticated them and vouches for their roles and
 * jurisdictions; Guanjia checks what those may do. What it says no to is a {@code Refusal}, everything else that is thrown
 * is a failure.
 */
public final class Guanjia implements AutoCloseable {

    private final Instance instance;
    private final RulebookExtensions extensions;
    private final EditionsOnRecord editions;
    private final CaseJournal journal;
    private final ResidentWishes wishes;
    private final WishExamination examination;
    private final WishDecisions decisions;
    private final WishDelivery delivery;
    private final OwedFeedback feedback;
    private final StaffReminders reminders;
    private final CityFigures figures;
    private final ProgrammeFunds funds;
    private final MoneyCommitments commitments;
    private final ApprovalsOnRecord approvals;
    private final FundYearEnd yearEnd;
    private final DesignatedDonations donations;
    private final StaffOnRecord staff;
    private final CityRegion region;
    private final InForce inForce;

    Guanjia(Parts parts) {
        this.instance = Instance.open(parts);
        this.extensions = new RulebookExtensions(instance);
        this.editions = new EditionsOnRecord(instance);
        this.journal = new CaseJournal(instance);
        this.wishes = new ResidentWishes(instance);
        this.examination = new WishExamination(instance);
        this.decisions = new WishDecisions(instance);
        this.delivery = new WishDelivery(instance);
        this.feedback = new OwedFeedback(instance);
        this.reminders = new StaffReminders(instance);
        this.figures = new CityFigures(instance);
        this.funds = new ProgrammeFunds(instance);
        this.commitments = new MoneyCommitments(instance);
        this.approvals = new ApprovalsOnRecord(instance);
        this.yearEnd = new FundYearEnd(instance);
        this.donations = new DesignatedDonations(instance);
        this.staff = new StaffOnRecord(instance);
        this.region = new CityRegion(instance);
        this.inForce = new InForce(instance);
    }

    /** Starts to say what an instance is made of. */
    public static GuanjiaBuilder builder() {
        return new GuanjiaBuilder();
    }

    /** What lapsed rulebooks go on by. */
    public RulebookExtensions extensions() {
        return extensions;
    }

    /** What is put in force, and from when on. */
    public EditionsOnRecord editions() {
        return editions;
    }

    /** Who serves where. */
    public StaffOnRecord staff() {
        return staff;
    }

    /** Which towns and villages there are. */
    public CityRegion region() {
        return region;
    }

    /** What the city goes by, for reading. */
    public InForce inForce() {
        return inForce;
    }

    /** What residents ask for: bringing requests in, and reading them. */
    public ResidentWishes wishes() {
        return wishes;
    }

    /** What is found out about a wish before it is decided. */
    public WishExamination examination() {
        return examination;
    }

    /** What is decided of a wish. */
    public WishDecisions decisions() {
        return decisions;
    }

    /** How the aid reaches the person, and how wishes end. */
    public WishDelivery delivery() {
        return delivery;
    }

    /** What residents are owed to be told, and what became of it. */
    public OwedFeedback feedback() {
        return feedback;
    }

    /** What staff are reminded of. */
    public StaffReminders reminders() {
        return reminders;
    }

    /** The money of the programmes: who holds how much of it, from where, and what became of it. */
    public ProgrammeFunds funds() {
        return funds;
    }

    /** Money that is committed, and how it is paid. */
    public MoneyCommitments commitments() {
        return commitments;
    }

    /** What offices decide, and decided. */
    public ApprovalsOnRecord approvals() {
        return approvals;
    }

    /** What towns owe of their fund years, what they keep back, and how a year ends. */
    public FundYearEnd yearEnd() {
        return yearEnd;
    }

    /** What was given for something that its donor named. */
    public DesignatedDonations donations() {
        return donations;
    }

    /** Figures of villages, towns and the city, and the cases behind them. */
    public CityFigures figures() {
        return figures;
    }

    /** What was written down of every case, and whether it is untouched. */
    public CaseJournal journal() {
        return journal;
    }

    /**
     * Does once what is done every so often, on the calling thread: gives committed events their place in the feed, counts them
     * into the figures, tells listeners, gives the reminders that are due, sends messages, and sweeps up what a first path
     * dropped. For hosts that chose {@link GuanjiaBuilder#ticksByHost}, every second or so, from one thread or several, on one
     * server or several. What fails is logged and done again the next time.
     */
    public void tick() {
        instance.get(Ticks.class).once(instance.get(InstantSource.class).instant());
    }

    /** Ends what was started and closes what was opened, never the host's data source. Closing again does nothing. */
    @Override
    public void close() {
        instance.close();
    }
}
