/**
 * Lives of wishes in Dongguan's towns and villages, told through the library as a host uses it: on every database, by a clock
 * that the story moves. All people, papers and numbers are invented.
 */
@NullMarked
package org.guanjia.bootstrap.story;

import org.jspecify.annotations.NullMarked;
