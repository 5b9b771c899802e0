package org.guanjia.application.person;

import org.guanjia.application.port.DisclosureRecorded;
import org.guanjia.domain.person.DisclosedPerson;

/**
 * A granted look at a person's data.
 *
 * @param record to be on record before anybody is shown the person
 * @param person what was asked for, and nothing else
 */
public record Disclosed(DisclosureRecorded record, Opened<DisclosedPerson> person) {}
