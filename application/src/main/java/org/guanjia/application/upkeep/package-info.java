/**
 * What is swept up by itself: what a first path dropped, what waits for something that has come since, and what has been kept
 * long enough. It calls use cases and stores like anybody, and is safe to run on any number of servers.
 */
@NullMarked
package org.guanjia.application.upkeep;

import org.jspecify.annotations.NullMarked;
