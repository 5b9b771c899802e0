/**
 * The use cases around the domain: what people do with it, one class each, and the ports they need. It knows the domain
 * and the constraint and injection annotations, and no technology.
 */
@NullMarked
package org.guanjia.application;

import org.jspecify.annotations.NullMarked;
