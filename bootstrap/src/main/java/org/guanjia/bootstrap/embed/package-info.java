/**
 * The door through which a Java system has Guanjia inside itself: {@code Guanjia.builder()}, and the use cases in groups. It
 * leads to the same wiring as the service does, and to no web server, command line, logging backend or driver; those are a
 * host's own choice.
 */
@NullMarked
package org.guanjia.bootstrap.embed;

import org.jspecify.annotations.NullMarked;
