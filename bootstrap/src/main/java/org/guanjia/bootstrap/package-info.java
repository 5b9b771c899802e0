/**
 * Where the parts are plugged together and the program starts. Everything may be used here, and nothing is decided that
 * belongs to a use case or to the domain.
 */
@NullMarked
package org.guanjia.bootstrap;

import org.jspecify.annotations.NullMarked;
