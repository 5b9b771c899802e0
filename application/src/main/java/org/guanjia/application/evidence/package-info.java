/**
 * How a file becomes evidence and is read again: bounded, copied clean, sealed, kept; then opened. Nothing here runs inside
 * a transaction. Use cases around it say who may attach what to which case.
 */
@NullMarked
package org.guanjia.application.evidence;

import org.jspecify.annotations.NullMarked;
