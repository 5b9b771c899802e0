/**
 * Evidence in files: copies what comes in without position and camera data, and keeps sealed bytes in a folder. It decodes
 * no picture, trusts no name and never holds a file in memory. It knows the ports it implements and the domain's words.
 */
@NullMarked
package org.guanjia.adapter.evidence;

import org.jspecify.annotations.NullMarked;
