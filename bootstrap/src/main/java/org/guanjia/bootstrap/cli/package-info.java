/**
 * The command line: what a person or a script types, what is printed, and the exit codes. Texts are Chinese or English and
 * stand in bundles. Commands only parse, ask and print; they know the domain, the edition files and, for serving, the
 * wiring.
 */
@NullMarked
package org.guanjia.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
