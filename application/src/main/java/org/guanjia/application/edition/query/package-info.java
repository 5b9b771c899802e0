/**
 * Reading the editions on record, and trying one beforehand: what it would change if it were put in force. It changes
 * nothing.
 */
@NullMarked
package org.guanjia.application.edition.query;

import org.jspecify.annotations.NullMarked;
