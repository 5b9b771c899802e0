/**
 * Eligibility from a town's own list of people in need: the text of the list in, answers out. It reads no file itself, keeps
 * the list in memory and logs nothing. It knows the application and the domain only.
 */
@NullMarked
package org.guanjia.adapter.eligibility;

import org.jspecify.annotations.NullMarked;
