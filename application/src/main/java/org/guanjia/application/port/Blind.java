package org.guanjia.application.port;

import java.util.regex.Pattern;

/**
 * What stands in the place of a text that is looked up: the same for the same text, and without the city key nobody can
 * say of which one. As text it is 64 hexadecimal digits.
 */
public record Blind(String text) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** Another form is a failure of the caller. */
    public Blind {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Blind has 64 hexadecimal digits");
        }
    }
}
