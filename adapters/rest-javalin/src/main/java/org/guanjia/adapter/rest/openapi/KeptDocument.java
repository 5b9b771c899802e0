package org.guanjia.adapter.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The OpenAPI document of this version. */
public final class KeptDocument {

    private static final String PLACE = "/org/guanjia/adapter/rest/openapi.json";

    private KeptDocument() {}

    /** Its bytes, to be closed by the caller. */
    public static InputStream open() {
        InputStream found = KeptDocument.class.getResourceAsStream(PLACE);
        if (found == null) {
            throw new IllegalStateException("The document is not among the resources");
        }
        return found;
    }

    /** The document itself. */
    static JsonNode read() {
        try (InputStream document = open()) {
            return new ObjectMapper().readTree(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
