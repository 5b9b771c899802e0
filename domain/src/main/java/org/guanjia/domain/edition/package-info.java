/**
 * The editions that the city puts in force on record: rulebooks, policy lists and work calendars as texts, with who, when
 * and on what ground (R-03, M-08). It knows the ground floor and no other aggregate; whoever goes by a text parses it.
 */
@NullMarked
package org.guanjia.domain.edition;

import org.jspecify.annotations.NullMarked;
