package org.guanjia.adapter.jdbi;

/**
 * An event as the journal keeps it.
 *
 * @param type stable name of the kind of event
 * @param version of the payload's form, from 1
 * @param payload canonical JSON without the time of occurrence, which has a column of its own
 */
record EventText(String type, int version, String payload) {}
