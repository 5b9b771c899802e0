package org.guanjia.application.wish;

/**
 * What has become of a line of a file so far.
 *
 * @param number of the line, counted from 1
 */
record Line<T>(long number, T content) {}
