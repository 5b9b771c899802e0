package org.guanjia.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import jakarta.inject.Singleton;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.guanjia.adapter.requests.RequestFileReader;
import org.guanjia.adapter.tables.TableFileWriter;
import org.guanjia.application.UseCases;
import org.guanjia.application.approval.PassingUp;
import org.guanjia.application.evidence.Evidence;
import org.guanjia.application.evidence.OrphanSweep;
import org.guanjia.application.feed.Listening;
import org.guanjia.application.feed.Sealer;
import org.guanjia.application.figure.Counting;
import org.guanjia.application.fund.AllocationSheet;
import org.guanjia.application.fund.Clearing;
import org.guanjia.application.fund.CommitmentDesk;
import org.guanjia.application.fund.DonationDesk;
import org.guanjia.application.fund.FundDesk;
import org.guanjia.application.fund.FundGrounds;
import org.guanjia.application.fund.PaymentRelay;
import org.guanjia.application.fund.PaymentReports;
import org.guanjia.application.fund.PaymentWriter;
import org.guanjia.application.message.Courier;
import org.guanjia.application.message.DigestPost;
import org.guanjia.application.message.DigestWriter;
import org.guanjia.application.message.MessageRelay;
import org.guanjia.application.message.MessageWriter;
import org.guanjia.application.message.NumberBook;
import org.guanjia.application.message.ReceiptDesk;
import org.guanjia.application.office.Superiors;
import org.guanjia.application.person.PersonVault;
import org.guanjia.application.port.RequestFiles;
import org.guanjia.application.port.TableFiles;
import org.guanjia.application.reminder.Audiences;
import org.guanjia.application.reminder.Callees;
import org.guanjia.application.reminder.Reminding;
import org.guanjia.application.reminder.WatchPost;
import org.guanjia.application.rulebook.query.Footings;
import org.guanjia.application.upkeep.Upkeep;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.wish.Duplicates;
import org.guanjia.application.wish.EvidenceCopies;
import org.guanjia.application.wish.FollowUpCodes;
import org.guanjia.application.wish.IntakeDesk;
import org.guanjia.application.wish.MessageDesk;
import org.guanjia.application.wish.RequestsOnRecord;
import org.guanjia.application.wish.SealedDecisions;
import org.guanjia.application.wish.Transfers;
import org.guanjia.application.wish.WishDesk;
import org.guanjia.application.wish.query.WishSheets;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Every use case, what checks their commands, and what reads and makes the files that some of them take in and hand out. */
final class UseCasesModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Inputs.class).in(Singleton.class);
        bind(Footings.class).in(Singleton.class);
        bind(FundDesk.class).in(Singleton.class);
        bind(CommitmentDesk.class).in(Singleton.class);
        bind(PaymentReports.class).in(Singleton.class);
        bind(PaymentWriter.class).in(Singleton.class);
        bind(PaymentRelay.class).in(Singleton.class);
        bind(FundGrounds.class).in(Singleton.class);
        bind(DonationDesk.class).in(Singleton.class);
        bind(AllocationSheet.class).in(Singleton.class);
        bind(Clearing.class).in(Singleton.class);
        bind(Evidence.class).in(Singleton.class);
        bind(OrphanSweep.class).in(Singleton.class);
        bind(PersonVault.class).in(Singleton.class);
        bind(WishDesk.class).in(Singleton.class);
        bind(SealedDecisions.class).in(Singleton.class);
        bind(FollowUpCodes.class).in(Singleton.class);
        bind(IntakeDesk.class).in(Singleton.class);
        bind(MessageDesk.class).in(Singleton.class);
        bind(MessageWriter.class).in(Singleton.class);
        bind(Courier.class).in(Singleton.class);
        bind(MessageRelay.class).in(Singleton.class);
        bind(NumberBook.class).in(Singleton.class);
        bind(DigestWriter.class).in(Singleton.class);
        bind(DigestPost.class).in(Singleton.class);
        bind(ReceiptDesk.class).in(Singleton.class);
        bind(Superiors.class).in(Singleton.class);
        bind(PassingUp.class).in(Singleton.class);
        bind(Audiences.class).in(Singleton.class);
        bind(Callees.class).in(Singleton.class);
        bind(WatchPost.class).in(Singleton.class);
        bind(Upkeep.class).in(Singleton.class);
        bind(Reminding.class).in(Singleton.class);
        bind(RequestsOnRecord.class).in(Singleton.class);
        bind(Duplicates.class).in(Singleton.class);
        bind(Transfers.class).in(Singleton.class);
        bind(EvidenceCopies.class).in(Singleton.class);
        bind(WishSheets.class).in(Singleton.class);
        bind(Sealer.class).in(Singleton.class);
        bind(Listening.class).in(Singleton.class);
        bind(Counting.class).in(Singleton.class);
        bind(RequestFiles.class).toInstance(new RequestFileReader());
        bind(TableFiles.class).toInstance(new TableFileWriter());
        UseCases.all().forEach(useCase -> bind(useCase).in(Singleton.class));
    }

    /** Without the expression language: no text of a user is ever evaluated. */
    @Provides
    @Singleton
    static Validator validator() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }
}
