/**
 * What the ports promise, as tests that an adapter inherits. An adapter supplies the stores or the gateway; names of the
 * tests say the guarantee. Contracts know the application and the domain, and no adapter.
 */
@NullMarked
package org.guanjia.adapter.contract;

import org.jspecify.annotations.NullMarked;
