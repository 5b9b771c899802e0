/**
 * Reading about offices and staff: who serves in an office, who stands in, which office is above it, and who may decide
 * emergencies. Changes nothing; telephone numbers are masked.
 */
@NullMarked
package org.guanjia.application.office.query;

import org.jspecify.annotations.NullMarked;
