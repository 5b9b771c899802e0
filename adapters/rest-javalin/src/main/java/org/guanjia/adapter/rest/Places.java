package org.guanjia.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import org.guanjia.adapter.rest.operation.Operation;
import org.guanjia.adapter.rest.operation.Operation.Audience;
import org.guanjia.adapter.rest.operation.Operation.Kind;

/** Where things stand. */
final class Places {

    /** What every address of an operation begins with. */
    static final String ROOT = "/api/v1";

    private static final String ATTACHMENTS = "attachments";

    private Places() {}

    /** The address of what an operation made, as the same audience reads it. */
    static String ofNew(Operation operation, JsonNode shown) {
        if (operation.audience() == Audience.ANYBODY) {
            return ROOT + operation.path() + "/" + shown.path("number").asText();
        }
        String collection = operation.kind() == Kind.UPLOADS
                ? ATTACHMENTS
                : operation.path().split("/", 3)[1];
        return ROOT + "/" + collection + "/" + shown.path("id").asText();
    }
}
