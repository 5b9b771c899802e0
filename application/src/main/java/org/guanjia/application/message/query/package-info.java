/**
 * What staff read of the texts that went to them. It decides nothing and sends nothing; the messages that residents are owed
 * are read with their wishes.
 */
@NullMarked
package org.guanjia.application.message.query;

import org.jspecify.annotations.NullMarked;
