package org.guanjia.application.validation;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.guanjia.application.port.AwaitedApproval;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.port.PaymentOrders;
import org.guanjia.application.port.Reminders;
import org.guanjia.application.port.TableFormat;
import org.guanjia.application.port.WishFigures;
import org.guanjia.application.port.WishViews.DueCursor;
import org.guanjia.domain.approval.ApprovalList;
import org.guanjia.domain.edition.EditionKind;
import org.guanjia.domain.edition.EditionText;
import org.guanjia.domain.evidence.DisplayName;
import org.guanjia.domain.extension.ExtensionTerms;
import org.guanjia.domain.fund.BankReference;
import org.guanjia.domain.fund.CommitmentStage;
import org.guanjia.domain.fund.FailureGround;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Obligation;
import org.guanjia.domain.fund.PaymentStanding;
import org.guanjia.domain.fund.Recipient;
import org.guanjia.domain.fund.Voucher;
import org.guanjia.domain.message.FeedbackWay;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.person.Address;
import org.guanjia.domain.person.DisclosureReason;
import org.guanjia.domain.person.Particular;
import org.guanjia.domain.person.PersonField;
import org.guanjia.domain.person.PersonalText;
import org.guanjia.domain.person.Relation;
import org.guanjia.domain.region.PlaceLevel;
import org.guanjia.domain.rulebook.ApprovalOffice;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.rulebook.Justification;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.rulebook.ProjectKind;
import org.guanjia.domain.rulebook.RestOfDonation;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.rulebook.VerificationMeans;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.EditionId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.IdentificationType;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Percentage;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.PolicyId;
import org.guanjia.domain.shared.PolicyListId;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.Subject;
import org.guanjia.domain.shared.TextForm;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Comparison;
import org.guanjia.domain.wish.EndingEvent;
import org.guanjia.domain.wish.Origin;
import org.guanjia.domain.wish.WishFigure;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishStep;
import org.guanjia.domain.worktime.DeadlineState;
import org.guanjia.domain.worktime.Months;

/** The texts that commands carry, each with the domain parser that decides whether it will do. */
public enum DomainText {
    RULEBOOK_ID(RulebookId::new),
    EXTENSION_ID(ExtensionId::parse),
    /** A town, or the city by its own code. */
    TOWN_CODE(TownCode::new),
    OFFICE(Office::parse),
    STAFF_RECORD_ID(StaffRecordId::parse),
    /** What a file is called in what is said of it. */
    FILE_NAME(text -> TextForm.LINE.require(text, 100)),
    EDITION_ID(EditionId::parse),
    EDITION_KIND(EditionKind::parse),
    /** The whole file of an edition; what it says is the use case's own question. */
    EDITION_TEXT(EditionText::of),
    /** The ground of an official act: its document or clause, on one line. */
    GROUND(text -> TextForm.LINE.require(text, ExtensionTerms.LONGEST_GROUND)),
    WISH_ID(WishId::parse),
    DUE_CURSOR(DueCursor::parse),
    APPROVAL_ID(ApprovalId::parse),
    /** Where a page of approvals ended. */
    APPROVAL_CURSOR(AwaitedApproval.Place::parse),
    /** Where a page of reminders ended. */
    REMINDER_CURSOR(Reminders.Cursor::parse),
    /** Months one after the other. */
    MONTHS(Months::parse),
    FIGURE_CURSOR(WishFigures.Place::parse),
    /** What cases are counted under, as figures name it. */
    FIGURE_VALUE(text -> TextForm.LINE.require(text, 80)),
    PERSON_ID(PersonId::parse),
    ATTACHMENT_ID(AttachmentId::parse),
    MESSAGE_ID(MessageId::parse),
    /** What somebody called a file. */
    DISPLAY_NAME(DisplayName::new),
    CASE_NUMBER(CaseNumber::parse),
    VILLAGE_CODE(VillageCode::new),
    STAFF_SUBJECT(StaffSubject::new),
    CODE(Code::new),
    POLICY_ID(PolicyId::new),
    POLICY_LIST_ID(PolicyListId::new),
    YUAN_AMOUNT(Money::parseYuan),
    FUND_YEAR_ID(FundYearId::parse),
    ALLOCATION_ID(AllocationId::parse),
    COMMITMENT_ID(CommitmentId::parse),
    PROJECT_WAY(word(Subject.ProjectWay.class)),
    COMMITMENT_STAGE(word(CommitmentStage.class)),
    /** What money is spent on, in a line that names no person. */
    SPENDING_PURPOSE(text -> TextForm.LINE.require(text, 200)),
    /** An organisation by its registered name. */
    ORGANISATION(Recipient.OfOrganisation::new),
    PAYMENT_STANDING(word(PaymentStanding.class)),
    /** Where a page of payments ended. */
    PAYMENT_CURSOR(PaymentOrders.Cursor::parse),
    PERCENTAGE(Percentage::parse),
    /** Who holds money: a village, a town, or the city by its own code. */
    FUND_UNIT(FundUnit::parse),
    PROGRAMME(word(Programme.class)),
    DONATION_ID(DonationId::parse),
    REST_OF_DONATION(word(RestOfDonation.class)),
    PROJECT_KIND(word(ProjectKind.class)),
    /** A rule that something is owed by. */
    OBLIGATION_RULE(oneOf(
            Stream.of(Obligation.Kind.values()).map(kind -> kind.rule().text()).toList())),
    DEADLINE_STATE(word(DeadlineState.class)),
    MONEY_SOURCE(word(MoneySource.class)),
    /** The paper that a movement of money rests on, on one line. */
    VOUCHER(Voucher::new),
    /** By which a bank knows what became of a payment, on one line. */
    BANK_REFERENCE(BankReference::new),
    FAILURE_GROUND(word(FailureGround.class)),
    /** Why somebody departs from what holds in principle, or falls short of it. */
    JUSTIFICATION(Justification::new),
    /** Where a page of a statement ended. */
    STATEMENT_CURSOR(FundLedger.Cursor::parse),
    /** What tables are handed out as. */
    TABLE_FORMAT(TableFormat::parse),
    EXTERNAL_NUMBER(Origin::requireExternalNumber),
    /** How a department is reached, on one line. */
    CONTACT(text -> TextForm.LINE.require(text, 100)),
    /** The document and clause that a refusal rests on, on one line. */
    CLAUSE(text -> TextForm.LINE.require(text, 200)),
    /** A free text, which the vault keeps. */
    NOTE(PersonalText::new),
    PERSON_NAME(PersonName::new),
    PHONE_NUMBER(PhoneNumber::new),
    ADDRESS(Address::new),
    IDENTIFICATION_TYPE(word(IdentificationType.class)),
    MISSING_REASON(word(Particular.Reason.class)),
    RELATION(word(Relation.class)),
    PERSON_FIELD(word(PersonField.class)),
    DISCLOSURE_REASON(word(DisclosureReason.class)),
    FEEDBACK_WAY(word(FeedbackWay.class)),
    WISH_KIND(word(WishKind.class)),
    WISH_STAGE(word(WishStage.class)),
    WISH_STEP(word(WishStep.class)),
    HANDLING_MODE(word(HandlingMode.class)),
    WISH_FIGURE(word(WishFigure.class)),
    PLACE_LEVEL(word(PlaceLevel.class)),
    COMPARISON_ANSWER(word(Comparison.Answer.class)),
    VERIFICATION_MEANS(word(VerificationMeans.class)),
    APPROVAL_OFFICE(word(ApprovalOffice.class)),
    APPROVAL_LIST(word(ApprovalList.class)),
    GRADE(word(Grade.class)),
    DISCONTINUATION_CAUSE(word(EndingEvent.Discontinued.Cause.class));

    private final Consumer<String> parser;

    DomainText(Consumer<String> parser) {
        this.parser = parser;
    }

    /** The name of one of an enum's constants. */
    private static <E extends Enum<E>> Consumer<String> word(Class<E> words) {
        return oneOf(Stream.of(words.getEnumConstants()).map(Enum::name).toList());
    }

    private static Consumer<String> oneOf(List<String> known) {
        return text -> {
            if (!known.contains(text)) {
                throw new Refusal.InvalidInput(FaultCode.NOT_ONE_OF, "known", String.join(", ", known));
            }
        };
    }

    /** What the parser has against the text; empty where it takes it. */
    List<Fault> faultsOf(String text) {
        try {
            parser.accept(text);
            return List.of();
        } catch (Refusal.InvalidInput refusal) {
            return refusal.faults();
        }
    }
}
