package org.guanjia.application.fund;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Recipient;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.Refusal;

/**
 * Who is paid: exactly one of these.
 *
 * @param person the resident whom the wish is about
 * @param unit a village or the town, which spends it on what it is committed for
 * @param organisation a supplier or an organisation, by its registered name
 */
public record RecipientInput(
        Optional<@Parsed(DomainText.PERSON_ID) String> person,
        Optional<@Parsed(DomainText.FUND_UNIT) String> unit,
        Optional<@Parsed(DomainText.ORGANISATION) String> organisation) {

    /**
     * @throws Refusal.InvalidInput if it names none, or several
     */
    Recipient read() {
        List<Recipient> named = Stream.<Optional<? extends Recipient>>of(
                        person.map(PersonId::parse).map(Recipient.OfPerson::new),
                        unit.map(FundUnit::parse).map(Recipient.OfUnit::new),
                        organisation.map(Recipient.OfOrganisation::new))
                .<Recipient>flatMap(Optional::stream)
                .toList();
        if (named.size() != 1) {
            FaultCode fault = named.isEmpty() ? FaultCode.REQUIRED : FaultCode.SURPLUS;
            throw new Refusal.InvalidInput(List.of(Fault.of(fault).at("recipient")));
        }
        return named.get(0);
    }
}
