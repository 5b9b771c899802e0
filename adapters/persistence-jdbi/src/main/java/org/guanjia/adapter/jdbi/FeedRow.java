package org.guanjia.adapter.jdbi;

/**
 * A row of the feed without its hash.
 *
 * @param entryHash the hash of the journal row that has this place, in hexadecimal
 */
record FeedRow(String town, long position, String aggregate, long version, String entryHash) {}
