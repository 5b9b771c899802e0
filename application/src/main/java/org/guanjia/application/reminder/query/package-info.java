/**
 * What staff are reminded of, as they read it. It asks views only and changes nothing.
 */
@NullMarked
package org.guanjia.application.reminder.query;

import org.jspecify.annotations.NullMarked;
