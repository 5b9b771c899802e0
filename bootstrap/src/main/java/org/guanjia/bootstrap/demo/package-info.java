/**
 * The story that a demonstration tells: invented people at places that there are, what they do with several wishes, and when.
 * It works through what embedding hosts get, on a clock of its own; it knows no command line, no web server and no settings.
 */
@NullMarked
package org.guanjia.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
