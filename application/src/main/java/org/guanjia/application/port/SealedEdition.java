package org.guanjia.application.port;

import java.time.Instant;

/**
 * What was known of a person at a time.
 *
 * @param number from 1
 * @param staff the subject of who put it on record
 */
public record SealedEdition(int number, Sealed content, Instant recordedAt, String staff) {}
