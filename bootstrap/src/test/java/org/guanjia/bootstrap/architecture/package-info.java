/**
 * What the compiler cannot see, proved on the whole code: who may know whom, what a use case and a port look like, what is
 * banned. Each rule is a named constant with its reason and is shown once to bite, on code planted for it. Nothing here is
 * used elsewhere.
 */
@NullMarked
package org.guanjia.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
