package org.guanjia.bootstrap.embed;

import java.io.IOException;
import java.util.List;
import org.guanjia.application.access.Actor;
import org.guanjia.application.person.Opened;
import org.guanjia.application.person.PersonEdition;
import org.guanjia.application.port.WishView;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.wish.AcknowledgeWish;
import org.guanjia.application.wish.AmendParticulars;
import org.guanjia.application.wish.AmendWish;
import org.guanjia.application.wish.AssignWish;
import org.guanjia.application.wish.AttachEvidence;
import org.guanjia.application.wish.DeclareInterest;
import org.guanjia.application.wish.DisclosePerson;
import org.guanjia.application.wish.ErasePerson;
import org.guanjia.application.wish.ExplainDelay;
import org.guanjia.application.wish.HandBackWish;
import org.guanjia.application.wish.ImportRequests;
import org.guanjia.application.wish.RedispatchWish;
import org.guanjia.application.wish.RenewFollowUpCode;
import org.guanjia.application.wish.ResumeTransfer;
import org.guanjia.application.wish.Slip;
import org.guanjia.application.wish.SubmitWish;
import org.guanjia.application.wish.TakeWish;
import org.guanjia.application.wish.TransferWish;
import org.guanjia.application.wish.query.ListDisclosures;
import org.guanjia.application.wish.query.ListWishes;
import org.guanjia.application.wish.query.ReadEvidence;
import org.guanjia.application.wish.query.ReadPerson;
import org.guanjia.application.wish.query.ReadTimeline;
import org.guanjia.application.wish.query.ReadWish;
import org.guanjia.application.wish.query.ReadWorklist;
import org.guanjia.application.wish.query.WishSheet;
import org.guanjia.bootstrap.wiring.Instance;
import org.guanjia.domain.person.DisclosedPerson;
import org.guanjia.domain.person.Disclosure;

/**
 * What residents ask for (民生微心愿): bringing requests in and into the right hands, and reading them. What each method guarantees
 * and refuses stands with the use case whose command or query it takes.
 */
public final class ResidentWishes {

    private final SubmitWish submit;
    private final ImportRequests importing;
    private final RenewFollowUpCode renewFollowUpCode;
    private final ReadWish read;
    private final ReadTimeline timeline;
    private final ListWishes list;
    private final ReadWorklist worklist;
    private final AcknowledgeWish acknowledge;
    private final RedispatchWish redispatch;
    private final TransferWish transfer;
    private final ResumeTransfer resumeTransfer;
    private final AssignWish assign;
    private final TakeWish take;
    private final HandBackWish handBack;
    private final AmendWish amend;
    private final AttachEvidence attach;
    private final ReadEvidence evidence;
    private final ReadPerson person;
    private final DisclosePerson disclose;
    private final ListDisclosures disclosures;
    private final ErasePerson erase;
    private final AmendParticulars amendParticulars;
    private final DeclareInterest declareInterest;
    private final ExplainDelay explainDelay;

    ResidentWishes(Instance instance) {
        this.submit = instance.get(SubmitWish.class);
        this.importing = instance.get(ImportRequests.class);
        this.renewFollowUpCode = instance.get(RenewFollowUpCode.class);
        this.read = instance.get(ReadWish.class);
        this.timeline = instance.get(ReadTimeline.class);
        this.list = instance.get(ListWishes.class);
        this.worklist = instance.get(ReadWorklist.class);
        this.acknowledge = instance.get(AcknowledgeWish.class);
        this.redispatch = instance.get(RedispatchWish.class);
        this.transfer = instance.get(TransferWish.class);
        this.resumeTransfer = instance.get(ResumeTransfer.class);
        this.assign = instance.get(AssignWish.class);
        this.take = instance.get(TakeWish.class);
        this.handBack = instance.get(HandBackWish.class);
        this.amend = instance.get(AmendWish.class);
        this.attach = instance.get(AttachEvidence.class);
        this.evidence = instance.get(ReadEvidence.class);
        this.person = instance.get(ReadPerson.class);
        this.disclose = instance.get(DisclosePerson.class);
        this.disclosures = instance.get(ListDisclosures.class);
        this.erase = instance.get(ErasePerson.class);
        this.amendParticulars = instance.get(AmendParticulars.class);
        this.declareInterest = instance.get(DeclareInterest.class);
        this.explainDelay = instance.get(ExplainDelay.class);
    }

    /** Takes a request in. */
    public Slip submit(Actor actor, SubmitWish.Command command) {
        return submit(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Slip submit(Actor actor, Call<SubmitWish.Command> call) {
        return submit.handle(actor, call);
    }

    /** Takes in what a hotline or another channel sends, many requests at once; {@code RequestFileReader} reads their files. */
    public ImportRequests.Report importRequests(Actor actor, ImportRequests.Command command) {
        return importRequests(actor, Call.of(command));
    }

    /** The same, with a command key, which is not needed. */
    public ImportRequests.Report importRequests(Actor actor, Call<ImportRequests.Command> call) {
        return importing.handle(actor, call);
    }

    /** One wish, with both clocks and what the actor may do. */
    public WishSheet read(Actor actor, ReadWish.Query query) {
        return read.handle(actor, query);
    }

    /** What happened to a wish, and which messages went out. */
    public ReadTimeline.Timeline timeline(Actor actor, ReadTimeline.Query query) {
        return timeline.handle(actor, query);
    }

    /** Wishes by criteria, the oldest first. */
    public Page<WishView> list(Actor actor, ListWishes.Query query) {
        return list.handle(actor, query);
    }

    /** What the actor may and should act on now, the soonest due first. */
    public Page<WishSheet> worklist(Actor actor, ReadWorklist.Query query) {
        return worklist.handle(actor, query);
    }

    /** Gives out a new follow-up code. */
    public Slip renewFollowUpCode(Actor actor, RenewFollowUpCode.Command command) {
        return renewFollowUpCode(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Slip renewFollowUpCode(Actor actor, Call<RenewFollowUpCode.Command> call) {
        return renewFollowUpCode.handle(actor, call);
    }

    /** Feeds receipt back. */
    public Receipt acknowledge(Actor actor, AcknowledgeWish.Command command) {
        return acknowledge(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt acknowledge(Actor actor, Call<AcknowledgeWish.Command> call) {
        return acknowledge.handle(actor, call);
    }

    /** Sends a wish on within its town. */
    public Receipt redispatch(Actor actor, RedispatchWish.Command command) {
        return redispatch(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt redispatch(Actor actor, Call<RedispatchWish.Command> call) {
        return redispatch.handle(actor, call);
    }

    /** Lets a wish go on in another town. */
    public Receipt transfer(Actor actor, TransferWish.Command command) throws IOException {
        return transfer(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt transfer(Actor actor, Call<TransferWish.Command> call) throws IOException {
        return transfer.handle(actor, call);
    }

    /** Makes the second half of a transfer that was broken off. */
    public Receipt resumeTransfer(Actor actor, ResumeTransfer.Command command) throws IOException {
        return resumeTransfer(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt resumeTransfer(Actor actor, Call<ResumeTransfer.Command> call) throws IOException {
        return resumeTransfer.handle(actor, call);
    }

    /** Gives a wish to a handler. */
    public Receipt assign(Actor actor, AssignWish.Command command) {
        return assign(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt assign(Actor actor, Call<AssignWish.Command> call) {
        return assign.handle(actor, call);
    }

    /** Takes a wish into the actor's own hands. */
    public Receipt take(Actor actor, TakeWish.Command command) {
        return take(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt take(Actor actor, Call<TakeWish.Command> call) {
        return take.handle(actor, call);
    }

    /** Gives a wish back to its office. */
    public Receipt handBack(Actor actor, HandBackWish.Command command) {
        return handBack(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt handBack(Actor actor, Call<HandBackWish.Command> call) {
        return handBack.handle(actor, call);
    }

    /** Changes amount or words of a need. */
    public Receipt amend(Actor actor, AmendWish.Command command) {
        return amend(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt amend(Actor actor, Call<AmendWish.Command> call) {
        return amend.handle(actor, call);
    }

    /** Hands in a file. */
    public Receipt attach(Actor actor, AttachEvidence.Command command) throws IOException {
        return attach(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt attach(Actor actor, Call<AttachEvidence.Command> call) throws IOException {
        return attach.handle(actor, call);
    }

    /** A file that was handed in. */
    public ReadEvidence.Answer evidence(Actor actor, ReadEvidence.Query query) throws IOException {
        return evidence.handle(actor, query);
    }

    /** Who a wish is about, masked. */
    public List<PersonEdition> person(Actor actor, ReadPerson.Query query) {
        return person.handle(actor, query);
    }

    /** Shows plainly what is needed, for a reason on record. */
    public Opened<DisclosedPerson> disclose(Actor actor, DisclosePerson.Command command) {
        return disclose(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Opened<DisclosedPerson> disclose(Actor actor, Call<DisclosePerson.Command> call) {
        return disclose.handle(actor, call);
    }

    /** Who looked, and why. */
    public List<Disclosure> disclosures(Actor actor, ListDisclosures.Query query) {
        return disclosures.handle(actor, query);
    }

    /** Erases the person once the retention is over. */
    public Receipt erase(Actor actor, ErasePerson.Command command) {
        return erase(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt erase(Actor actor, Call<ErasePerson.Command> call) {
        return erase.handle(actor, call);
    }

    /** Changes who the person is or how to reach them. */
    public Receipt amendParticulars(Actor actor, AmendParticulars.Command command) {
        return amendParticulars(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt amendParticulars(Actor actor, Call<AmendParticulars.Command> call) {
        return amendParticulars.handle(actor, call);
    }

    /** Keeps the actor from deciding what concerns them. */
    public Receipt declareInterest(Actor actor, DeclareInterest.Command command) {
        return declareInterest(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt declareInterest(Actor actor, Call<DeclareInterest.Command> call) {
        return declareInterest.handle(actor, call);
    }

    /** Says why something is late. */
    public Receipt explainDelay(Actor actor, ExplainDelay.Command command) {
        return explainDelay(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt explainDelay(Actor actor, Call<ExplainDelay.Command> call) {
        return explainDelay.handle(actor, call);
    }
}
