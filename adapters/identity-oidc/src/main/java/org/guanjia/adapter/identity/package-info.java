/**
 * Who a bearer token speaks for: tokens of an OpenID Connect issuer, verified by the keys that it publishes, and their
 * claims read as roles over places. Whatever is not exactly as configured is refused. It knows the application and the
 * domain, and a library for signed tokens.
 */
@NullMarked
package org.guanjia.adapter.identity;

import org.jspecify.annotations.NullMarked;
