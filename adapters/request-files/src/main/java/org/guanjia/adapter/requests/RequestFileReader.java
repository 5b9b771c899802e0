package org.guanjia.adapter.requests;

import java.io.IOException;
import java.io.InputStream;
import org.guanjia.application.port.RequestFiles;

/** Reads CSV and NDJSON. Safe for use by several threads, each with files of its own. */
public final class RequestFileReader implements RequestFiles {

    @Override
    public Lines open(InputStream content, Form form) throws IOException {
        Characters characters = Characters.of(content, form.encoding());
        return switch (form.format()) {
            case CSV -> CsvLines.open(characters);
            case NDJSON -> new JsonLines(characters);
        };
    }
}
