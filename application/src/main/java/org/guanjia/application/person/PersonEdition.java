package org.guanjia.application.person;

import java.time.Instant;
import org.guanjia.domain.person.MaskedPerson;

/**
 * What was known of a person at a time, masked.
 *
 * @param number from 1; the last one is the current
 * @param staff the subject of who put it on record
 */
public record PersonEdition(int number, Opened<MaskedPerson> person, Instant recordedAt, String staff) {}
