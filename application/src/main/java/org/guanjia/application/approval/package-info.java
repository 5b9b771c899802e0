/** Approvals of whatever is decided: who may decide for which office, and what passes to the next level by itself. */
@NullMarked
package org.guanjia.application.approval;

import org.jspecify.annotations.NullMarked;
