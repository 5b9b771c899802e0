/**
 * Who acts, as what and where: actors, their roles and the jurisdictions these hold in. It knows the domain's codes and
 * nothing of the use cases that ask it.
 */
@NullMarked
package org.guanjia.application.access;

import org.jspecify.annotations.NullMarked;
