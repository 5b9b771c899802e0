/**
 * The running service: opens what the configuration names, starts the web server, and ends both in order. It knows the
 * wiring, the configuration and the web adapter, and no command line.
 */
@NullMarked
package org.guanjia.bootstrap.serve;

import org.jspecify.annotations.NullMarked;
