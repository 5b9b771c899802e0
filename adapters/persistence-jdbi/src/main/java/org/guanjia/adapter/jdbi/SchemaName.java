package org.guanjia.adapter.jdbi;

import java.util.regex.Pattern;

/**
 * The schema that holds all tables of the house, apart from a host's own. It stands in SQL text, so only small letters,
 * digits and underscores pass.
 */
public record SchemaName(String text) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,40}");

    /** The name used unless another is configured. */
    public static final SchemaName DEFAULT = new SchemaName("guanjia");

    public SchemaName {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Schema name " + text
                    + " must start with a small letter, followed by up to 40 small letters, digits and underscores");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
