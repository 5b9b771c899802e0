package org.guanjia.application.port;

import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.TownCode;

/**
 * Nothing is posted any more to any account of a fund year, of the town and of its villages (F-13). What is posted by the
 * same changes still is. Accounts that are closed already stay as they are.
 */
public record AccountsClosed(TownCode town, Programme programme, int year) implements Effect {}
