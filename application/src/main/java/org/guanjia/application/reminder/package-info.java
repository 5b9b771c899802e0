/**
 * Watching over wishes (M-02, M-03): what happened to which is followed by the feed, and each is looked at when it is time to
 * say something. It decides by what the domain says of reminders and writes row by row, so that any number of servers may do
 * it at once. It knows wishes by their views only.
 */
@NullMarked
package org.guanjia.application.reminder;

import org.jspecify.annotations.NullMarked;
