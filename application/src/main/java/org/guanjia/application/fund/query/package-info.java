/**
 * Reading about money: fund years, what lies in their accounts now and lay there in the past, and what moved. Whoever
 * oversees a place reads its money. Changes nothing.
 */
@NullMarked
package org.guanjia.application.fund.query;

import org.jspecify.annotations.NullMarked;
