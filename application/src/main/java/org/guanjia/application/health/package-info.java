/**
 * What can be asked about the health of the service from the domain's point of view: whether the calendar reaches far
 * enough, whether cases can be taken. Adapters add their own checks. It knows the ports and the domain.
 */
@NullMarked
package org.guanjia.application.health;

import org.jspecify.annotations.NullMarked;
