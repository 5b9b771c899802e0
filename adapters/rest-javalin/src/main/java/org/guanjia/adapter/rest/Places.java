package org.guanjia.adapter.rest;

import org.guanjia.adapter.rest.operation.Operation;
import org.guanjia.adapter.rest.operation.Operation.Kind;

/** Where things stand. */
final class Places {

    /** What every address of an operation begins with. */
    static final String ROOT = "/api/v1";

    private static final String ATTACHMENTS = "attachments";

    private Places() {}

    /** The address of what an operation made: below the first name of its own path, but for files. */
    static String ofNew(Operation operation, String id) {
        String collection = operation.kind() == Kind.UPLOADS
                ? ATTACHMENTS
                : operation.path().split("/", 3)[1];
        return ROOT + "/" + collection + "/" + id;
    }
}
