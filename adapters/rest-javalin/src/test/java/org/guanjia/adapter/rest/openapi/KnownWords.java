package org.guanjia.adapter.rest.openapi;

import java.util.Map;
import java.util.Optional;
import org.guanjia.application.validation.DomainText;
import org.guanjia.domain.approval.ApprovalList;
import org.guanjia.domain.fund.CommitmentStage;
import org.guanjia.domain.fund.FailureGround;
import org.guanjia.domain.fund.PaymentStanding;
import org.guanjia.domain.message.FeedbackWay;
import org.guanjia.domain.person.DisclosureReason;
import org.guanjia.domain.person.Particular;
import org.guanjia.domain.person.PersonField;
import org.guanjia.domain.person.Relation;
import org.guanjia.domain.region.PlaceLevel;
import org.guanjia.domain.rulebook.ApprovalOffice;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.rulebook.ProjectKind;
import org.guanjia.domain.rulebook.RestOfDonation;
import org.guanjia.domain.rulebook.VerificationMeans;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.IdentificationType;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Subject;
import org.guanjia.domain.wish.Comparison;
import org.guanjia.domain.wish.EndingEvent;
import org.guanjia.domain.wish.WishFigure;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishStep;
import org.guanjia.domain.worktime.DeadlineState;

/** The constraints that take one of an enum's names. */
final class KnownWords {

    private static final Map<DomainText, Class<? extends Enum<?>>> ALL = Map.ofEntries(
            Map.entry(DomainText.IDENTIFICATION_TYPE, IdentificationType.class),
            Map.entry(DomainText.MISSING_REASON, Particular.Reason.class),
            Map.entry(DomainText.RELATION, Relation.class),
            Map.entry(DomainText.PERSON_FIELD, PersonField.class),
            Map.entry(DomainText.DISCLOSURE_REASON, DisclosureReason.class),
            Map.entry(DomainText.FEEDBACK_WAY, FeedbackWay.class),
            Map.entry(DomainText.WISH_KIND, WishKind.class),
            Map.entry(DomainText.WISH_STAGE, WishStage.class),
            Map.entry(DomainText.WISH_STEP, WishStep.class),
            Map.entry(DomainText.WISH_FIGURE, WishFigure.class),
            Map.entry(DomainText.PLACE_LEVEL, PlaceLevel.class),
            Map.entry(DomainText.HANDLING_MODE, HandlingMode.class),
            Map.entry(DomainText.COMPARISON_ANSWER, Comparison.Answer.class),
            Map.entry(DomainText.VERIFICATION_MEANS, VerificationMeans.class),
            Map.entry(DomainText.APPROVAL_OFFICE, ApprovalOffice.class),
            Map.entry(DomainText.APPROVAL_LIST, ApprovalList.class),
            Map.entry(DomainText.PROGRAMME, Programme.class),
            Map.entry(DomainText.MONEY_SOURCE, MoneySource.class),
            Map.entry(DomainText.PROJECT_WAY, Subject.ProjectWay.class),
            Map.entry(DomainText.PROJECT_KIND, ProjectKind.class),
            Map.entry(DomainText.COMMITMENT_STAGE, CommitmentStage.class),
            Map.entry(DomainText.PAYMENT_STANDING, PaymentStanding.class),
            Map.entry(DomainText.FAILURE_GROUND, FailureGround.class),
            Map.entry(DomainText.REST_OF_DONATION, RestOfDonation.class),
            Map.entry(DomainText.DEADLINE_STATE, DeadlineState.class),
            Map.entry(DomainText.GRADE, Grade.class),
            Map.entry(DomainText.DISCONTINUATION_CAUSE, EndingEvent.Discontinued.Cause.class));

    private KnownWords() {}

    /** The enum whose names that constraint takes. */
    static Optional<Class<? extends Enum<?>>> of(DomainText given) {
        return Optional.ofNullable(ALL.get(given));
    }
}
