/**
 * Offices and their staff: taking them over from a file, putting whoever logs in on record, substitutions and
 * authorities to decide emergencies (W-09). Which office a role stands for is said here, once. Reading is in {@code query}.
 */
@NullMarked
package org.guanjia.application.office;

import org.jspecify.annotations.NullMarked;
