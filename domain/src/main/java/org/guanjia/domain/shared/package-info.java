/**
 * The words every other package speaks: values born valid (money, codes, ids, names), rule ids with their force, and
 * the one family of refusals. It knows nothing but the JDK, and no other package of the house.
 */
@NullMarked
package org.guanjia.domain.shared;

import org.jspecify.annotations.NullMarked;
