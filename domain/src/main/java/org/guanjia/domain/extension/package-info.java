/**
 * The extension of a lapsed rulebook as a thing of its own: put on record by the city, and ended early when a successor
 * comes. It knows the ground floor and no other aggregate.
 */
@NullMarked
package org.guanjia.domain.extension;

import org.jspecify.annotations.NullMarked;
