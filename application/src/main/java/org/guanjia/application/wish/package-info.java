/**
 * What staff and residents do with a wish, one class per act. Every act goes through the {@code WishDesk}: it opens the
 * wish for a sitting, which knows the circumstances, keeps texts in the vault and queues the messages that are owed.
 */
@NullMarked
package org.guanjia.application.wish;

import org.jspecify.annotations.NullMarked;
