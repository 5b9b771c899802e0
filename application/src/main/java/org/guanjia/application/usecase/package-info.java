/**
 * The shape of a use case: the annotation that declares it, the permission it checks first, the call that reaches it and
 * the receipt it answers with. One class per use case, one public method {@code handle}. Access is denied by default; the
 * answer for something outside an actor's jurisdiction is the same as for something unknown.
 */
@NullMarked
package org.guanjia.application.usecase;

import org.jspecify.annotations.NullMarked;
