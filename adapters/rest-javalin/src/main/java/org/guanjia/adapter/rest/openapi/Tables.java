package org.guanjia.adapter.rest.openapi;

/** Rows of tables. */
final class Tables {

    private Tables() {}

    /** A row of headings. */
    static Html head(Words words, String... keys) {
        Html row = Html.empty();
        for (String key : keys) {
            row.add("th", words.word(key));
        }
        return row.in("tr");
    }

    static Html row(Html... cells) {
        Html row = Html.empty();
        for (Html cell : cells) {
            row.add(cell.in("td"));
        }
        return row.in("tr");
    }
}
