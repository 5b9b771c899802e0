/**
 * The money of the programmes, to the fen: accounts and what is posted to them, fund years, commitments, donations, the
 * allocation of the city, and what is owed (F-01 to F-14). It knows the ground floor and no other aggregate.
 */
@NullMarked
package org.guanjia.domain.fund;

import org.jspecify.annotations.NullMarked;
