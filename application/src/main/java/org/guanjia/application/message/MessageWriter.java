package org.guanjia.application.message;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.person.Opened;
import org.guanjia.application.person.PersonVault;
import org.guanjia.application.port.Journal;
import org.guanjia.application.port.QueuedMessage;
import org.guanjia.application.port.SmsOrder;
import org.guanjia.application.port.WishView;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.wish.FollowUpCodes;
import org.guanjia.domain.message.DispatchFault;
import org.guanjia.domain.message.MessageTemplates;
import org.guanjia.domain.message.Slot;
import org.guanjia.domain.message.Wordings;
import org.guanjia.domain.person.PersonDetails;
import org.guanjia.domain.person.Representative;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.region.Town;
import org.guanjia.domain.region.Village;
import org.guanjia.domain.rulebook.WishParameters;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.wish.DeliveryEvent;
import org.guanjia.domain.wish.ExaminationEvent;
import org.guanjia.domain.wish.GrantEvent;
import org.guanjia.domain.wish.WishEvent;

/**
 * Words a message when it is sent, from templates and what is on record of the wish. A citizen's own words never go into a
 * template. Safe for use by several threads.
 */
public final class MessageWriter {

    private final WishViews wishes;
    private final Journal journal;
    private final PersonVault vault;
    private final FollowUpCodes codes;
    private final EditionsInForce editions;
    private final Region region;
    private final Wordings wordings;

    @Inject
    public MessageWriter(
            WishViews wishes,
            Journal journal,
            PersonVault vault,
            FollowUpCodes codes,
            EditionsInForce editions,
            Region region,
            Wordings wordings) {
        this.wishes = wishes;
        this.journal = journal;
        this.vault = vault;
        this.codes = codes;
        this.editions = editions;
        this.region = region;
        this.wordings = wordings;
    }

    /** The message as it reads now. */
    Letter write(QueuedMessage message) {
        Optional<PersonDetails> person = vault.plain(message.recipient()).flatMap(Opened::content);
        if (person.isEmpty()) {
            return Letter.without(DispatchFault.RECIPIENT_ERASED);
        }
        Optional<PhoneNumber> number = numberOf(person.get());
        if (number.isEmpty()) {
            return Letter.without(DispatchFault.NO_NUMBER);
        }
        WishView wish = wishes.find(message.about()).orElseThrow();
        return wordings.find(wish.state().origin().rulebook())
                .flatMap(templates -> values(message, wish, templates)
                        .map(values ->
                                new SmsOrder(message.id(), number.get(), templates.text(message.occasion(), values))))
                .map(Letter::of)
                .orElseGet(() -> Letter.without(DispatchFault.NO_WORDING));
    }

    /** The person's own number, else that of who signs for the person. */
    private static Optional<PhoneNumber> numberOf(PersonDetails person) {
        return person.phone()
                .value()
                .filter(PhoneNumber::canReceiveSms)
                .or(() -> person.representative().map(Representative::phone).filter(PhoneNumber::canReceiveSms));
    }

    /** Empty where one of the values that the occasion owes is not to be had. */
    private Optional<Map<Slot, String>> values(QueuedMessage message, WishView wish, MessageTemplates templates) {
        Map<Slot, String> values = new EnumMap<>(Slot.class);
        values.put(Slot.TOWN, region.town(wish.id().town()).map(Town::name).orElseThrow());
        values.put(
                Slot.VILLAGE,
                region.village(wish.state().custody().village())
                        .map(Village::name)
                        .orElseThrow());
        Facts facts = new Facts(wish, templates, journal.entries(wish.id()));
        for (Slot slot : message.occasion().owed()) {
            Optional<String> value = facts.value(slot);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(slot, value.get());
        }
        return Optional.of(values);
    }

    /** What is on record of one wish. */
    private final class Facts {

        private final WishView wish;
        private final MessageTemplates templates;
        private final List<Journal.Entry> entries;

        Facts(WishView wish, MessageTemplates templates, List<Journal.Entry> entries) {
            this.wish = wish;
            this.templates = templates;
            this.entries = entries;
        }

        Optional<String> value(Slot slot) {
            return switch (slot) {
                case CASE_NUMBER -> Optional.of(wish.state().origin().number().text());
                case CODE -> Optional.of(codes.of(wish).text());
                case TOWN, VILLAGE, RED, AMBER, STALLED -> Optional.empty();
                case DAYS -> evaluationDays();
                case GROUND ->
                    last(GrantEvent.Refused.class)
                            .flatMap(
                                    refused -> templates.ground(refused.ground().code()));
                case CLAUSE ->
                    last(GrantEvent.Refused.class)
                            .map(refused -> refused.ground().clause());
                case CONTACT ->
                    last(ExaminationEvent.HandedOver.class)
                            .map(given -> given.handOver().contact().text());
                case OTHER_NUMBER ->
                    wish.state()
                            .aftermath()
                            .continuedAs()
                            .flatMap(wishes::find)
                            .map(other -> other.state().origin().number().text());
                case GRADE ->
                    last(DeliveryEvent.Evaluated.class)
                            .flatMap(evaluated ->
                                    templates.grade(evaluated.evaluation().grade()));
            };
        }

        private Optional<String> evaluationDays() {
            return editions.now()
                    .rulebooks()
                    .find(wish.state().origin().rulebook())
                    .flatMap(rulebook -> rulebook.find(WishParameters.EVALUATION_PERIOD))
                    .map(period -> Integer.toString(period.amount()));
        }

        private <E extends WishEvent> Optional<E> last(Class<E> kind) {
            return entries.stream()
                    .map(Journal.Entry::event)
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .reduce((earlier, later) -> later);
        }
    }
}
