/**
 * The service over HTTP on Javalin: health and metrics for those who operate it. Problems are RFC 9457 documents without
 * internals. Resources are thin: they ask ports and use cases, and no other adapter.
 */
@NullMarked
package org.guanjia.adapter.rest;

import org.jspecify.annotations.NullMarked;
