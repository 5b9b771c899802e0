/**
 * What is done without anybody asking for it: how it goes on record. The work itself stands beside what it is about, such as
 * messages, reminders and upkeep; when it is done is decided outside this module.
 */
@NullMarked
package org.guanjia.application.unattended;

import org.jspecify.annotations.NullMarked;
