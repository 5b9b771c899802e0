package org.guanjia.application.port;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/** What tables are handed out as. */
public enum TableFormat {
    /** One workbook with a sheet for each table. */
    XLSX("xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** An archive with a file of comma-separated values for each table. */
    CSV("csv", "zip", "application/zip");

    private final String text;
    private final String ending;
    private final String mediaType;

    TableFormat(String text, String ending, String mediaType) {
        this.text = text;
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /**
     * The format of that text.
     *
     * @throws Refusal.InvalidInput if it is none
     */
    public static TableFormat parse(String text) {
        return Stream.of(values())
                .filter(format -> format.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new Refusal.InvalidInput(
                        FaultCode.NOT_ONE_OF,
                        "known",
                        Stream.of(values()).map(TableFormat::text).collect(Collectors.joining(", "))));
    }

    /** How it is asked for. */
    public String text() {
        return text;
    }

    /** What the name of such a file ends with, after the dot. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }
}
