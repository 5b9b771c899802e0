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

    /** Its bytes. */
    public static byte[] bytes() {
        try (InputStream found = KeptDocument.class.getResourceAsStream(PLACE)) {
            if (found == null) {
                throw new IllegalStateException("The document is not among the resources");
            }
            return found.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The document itself. */
    static JsonNode read() {
        try {
            return new ObjectMapper().readTree(bytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
