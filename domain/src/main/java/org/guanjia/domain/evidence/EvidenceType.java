package org.guanjia.domain.evidence;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The types of files that are taken as evidence. A type is on the list if everybody can still read it in ten years, if it
 * shows the same to everybody, and if what it tells besides can be taken out or refused.
 */
public enum EvidenceType {
    /** Photos. */
    JPEG("image/jpeg", "jpg"),
    /** Pictures of a screen, scans. */
    PNG("image/png", "png"),
    /** Contracts, invoices, signed papers. */
    PDF("application/pdf", "pdf"),
    /** The national format of fixed-layout papers (GB/T 33190), which electronic invoices come in. */
    OFD("application/ofd", "ofd"),
    /** Minutes and reports as they are written in offices. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** Lists and calculations as they are made in offices. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String ending;

    EvidenceType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** The type as HTTP calls it. */
    public String mediaType() {
        return mediaType;
    }

    /** What the name of such a file ends in, without the dot. */
    public String ending() {
        return ending;
    }

    /** All types in one line for people. */
    public static String list() {
        return Arrays.stream(values()).map(EvidenceType::name).collect(Collectors.joining(", "));
    }
}
