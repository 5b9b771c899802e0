/**
 * Figures of what goes on (M-04): counting, which follows the feed and is nobody's decision. It works on the figures port
 * only; figures are read next door.
 */
@NullMarked
package org.guanjia.application.figure;

import org.jspecify.annotations.NullMarked;
