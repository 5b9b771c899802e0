/** Reads approvals: what waits for whom, and what was decided on what. */
@NullMarked
package org.guanjia.application.approval.query;

import org.jspecify.annotations.NullMarked;
