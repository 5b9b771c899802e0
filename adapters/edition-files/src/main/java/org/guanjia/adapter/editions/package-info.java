/**
 * Files of the region, the work calendar, the rulebooks and the policy lists: finds and decodes them, the bundled ones
 * included, and hands them to the domain, which knows what they mean. Nothing is written here, and nothing is kept. It
 * knows the domain only.
 */
@NullMarked
package org.guanjia.adapter.editions;

import org.jspecify.annotations.NullMarked;
