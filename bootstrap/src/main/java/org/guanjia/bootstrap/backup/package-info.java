/**
 * Copies of everything that one embedded home holds, in one file, and the way back. It knows the wiring, the configuration and
 * how an embedded database is copied; no command line and no web server.
 */
@NullMarked
package org.guanjia.bootstrap.backup;

import org.jspecify.annotations.NullMarked;
