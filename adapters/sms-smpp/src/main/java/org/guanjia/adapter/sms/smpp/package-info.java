/**
 * Text messages by SMPP 3.4: one connection to an SMSC, kept alive and renewed, over which messages go out in parts and
 * receipts come in. It decides nothing about when or how often a message is sent. It knows the application, the domain and
 * jSMPP only.
 */
@NullMarked
package org.guanjia.adapter.sms.smpp;

import org.jspecify.annotations.NullMarked;
