/**
 * The city as a place: its towns, streets and parks, their villages, and who of them takes part in the programme. It is
 * a value read from files that can be replaced by another city's; reading the files themselves is an adapter's work.
 * It knows {@code shared} only.
 */
@NullMarked
package org.guanjia.domain.region;

import org.jspecify.annotations.NullMarked;
