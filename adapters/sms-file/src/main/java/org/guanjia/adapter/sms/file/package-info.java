/**
 * Text messages as files in a folder, one for each, and a masked line in the log: for a fresh start, before a gateway is
 * connected. Nothing reaches a telephone. It knows the application and the domain only.
 */
@NullMarked
package org.guanjia.adapter.sms.file;

import org.jspecify.annotations.NullMarked;
