/**
 * The store ports in memory: for tests of use cases, and as the shortest example of a set of stores. They keep every
 * promise of the contracts except surviving the process.
 */
@NullMarked
package org.guanjia.application.memory;

import org.jspecify.annotations.NullMarked;
