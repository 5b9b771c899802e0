package org.guanjia.domain.person;

/** The parts of what is known of a person that can be disclosed one by one. */
public enum PersonField {
    NAME,
    IDENTIFICATION,
    PHONE,
    ADDRESS,
    HOUSEHOLD,
    REPRESENTATIVE,
    /** The free texts of the case: need, reasons, opinions, notes. */
    TEXTS,
    ATTACHMENTS
}
