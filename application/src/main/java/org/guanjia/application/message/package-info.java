/**
 * The way of messages out of the outbox, and of digests to staff: how they are worded, sent, tried again, and what persons do
 * about those that cannot be sent. It calls the gateway, and never inside a transaction. It knows wishes by their views and
 * journal only.
 */
@NullMarked
package org.guanjia.application.message;

import org.jspecify.annotations.NullMarked;
