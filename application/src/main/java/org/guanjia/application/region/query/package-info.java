/**
 * Looking up the city's towns and villages. It changes nothing, and is open to everybody who has a role.
 */
@NullMarked
package org.guanjia.application.region.query;

import org.jspecify.annotations.NullMarked;
