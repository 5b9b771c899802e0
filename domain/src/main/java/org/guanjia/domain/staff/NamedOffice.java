package org.guanjia.domain.staff;

import org.guanjia.domain.office.Office;

/** An office and what it is called. */
public record NamedOffice(Office office, String name) {}
