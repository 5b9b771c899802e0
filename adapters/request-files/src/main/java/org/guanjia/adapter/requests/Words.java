package org.guanjia.adapter.requests;

import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guanjia.application.port.RequestColumn;

/** What hotlines write in words, as the codes that it stands for. What has no such meaning stays as it is. */
final class Words {

    /** What divides the values of one cell. */
    static final String DIVIDER = ";";

    private static final Set<RequestColumn> SEVERAL = Set.of(RequestColumn.GROUPS, RequestColumn.HELP_WANTED);
    private static final Pattern DIVIDERS = Pattern.compile("[;；、]");
    private static final ResourceBundle CODES = ResourceBundle.getBundle("org.guanjia.adapter.requests.words");

    private Words() {}

    static String meaning(RequestColumn column, String cell) {
        return SEVERAL.contains(column)
                ? Arrays.stream(DIVIDERS.split(cell))
                        .map(String::strip)
                        .map(word -> one(column, word))
                        .collect(Collectors.joining(DIVIDER))
                : one(column, cell);
    }

    private static String one(RequestColumn column, String word) {
        String key = column.key() + "." + word;
        return CODES.containsKey(key) ? CODES.getString(key) : word;
    }
}
