package org.guanjia.domain.evidence;

/** What was taken out of a file before it was kept, because it is no part of what the file shows. */
public enum Removal {
    /** Where a picture was taken, as its camera noted it. */
    POSITION,
    /** What the camera noted: device, owner, times, a small picture; the way up stays. */
    CAMERA_RECORD,
    /** Texts beside the picture, which may name people and places. */
    DESCRIPTION,
    /** Whatever else programs put into the file or behind its end. */
    ADDED_CONTENT
}
