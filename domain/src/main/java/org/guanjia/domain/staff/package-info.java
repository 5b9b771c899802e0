/**
 * Staff on record: who serves in which office of a town or of the city, who stands in for whom, who may decide emergencies,
 * and which names its offices have. Names and telephone numbers stand beside it, never in it. It knows the ground floor and
 * no other aggregate.
 */
@NullMarked
package org.guanjia.domain.staff;

import org.jspecify.annotations.NullMarked;
