/**
 * Proofs for those who audit: that the journal and the states are what the service wrote. It reads through the audit port
 * and changes nothing.
 */
@NullMarked
package org.guanjia.application.audit.query;

import org.jspecify.annotations.NullMarked;
