/**
 * Guice modules: which class stands behind which port, and the strict injector that refuses everything not said. It knows
 * every ring, but no web server and no command line, so that a host can embed what it wires.
 */
@NullMarked
package org.guanjia.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
