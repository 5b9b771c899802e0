/**
 * What is done with the money of the programmes: a fund year is opened, money is received, given out to towns and moved to
 * villages. Who holds the money acts on it, nobody above. Reading it is in {@code query}.
 */
@NullMarked
package org.guanjia.application.fund;

import org.jspecify.annotations.NullMarked;
