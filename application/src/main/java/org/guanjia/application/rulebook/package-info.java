/**
 * What the city does with rulebooks: put an extension of a lapsed one on record, and let it end early. Reading them
 * is in {@code query}.
 */
@NullMarked
package org.guanjia.application.rulebook;

import org.jspecify.annotations.NullMarked;
