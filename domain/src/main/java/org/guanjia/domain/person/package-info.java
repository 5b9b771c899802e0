/**
 * What the house knows of a person: particulars that may be missing for a reason, household, representative, and what is
 * compared to tell whether two are the same. Values only, masked wherever they are shown by accident; keeping them secret is
 * the work of the vault in the application. It knows the ground floor and no aggregate.
 */
@NullMarked
package org.guanjia.domain.person;

import org.jspecify.annotations.NullMarked;
