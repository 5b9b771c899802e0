package org.guanjia.application.usecase;

/**
 * The answer to a change: what it made or touched, and the version that stands since. It is stored with the command key
 * and given again, unchanged, when the command arrives twice.
 */
public record Receipt(String id, long version) {}
