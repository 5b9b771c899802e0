/**
 * What is attached to a case as evidence: of which type it may be, what was taken out of it, and by which hash it is known.
 * The bytes and the names that people gave their files live elsewhere. It knows {@code shared} only.
 */
@NullMarked
package org.guanjia.domain.evidence;

import org.jspecify.annotations.NullMarked;
