package org.guanjia.adapter.rest.openapi;

import java.util.regex.Pattern;

/** A piece of a page. Texts are escaped as they come in, so that nothing but the page's own elements is markup. */
final class Html {

    private static final Pattern CODE = Pattern.compile("`([^`]*)`");

    private final StringBuilder markup = new StringBuilder();

    /** An element around what was written so far. */
    Html in(String element) {
        return within("<" + element + ">", "</" + element + ">");
    }

    /** An element that links can lead to around what was written so far. */
    Html in(String element, String id) {
        return within("<" + element + " id=\"" + escaped(id) + "\">", "</" + element + ">\n");
    }

    private Html within(String begin, String end) {
        markup.insert(0, begin).append(end);
        return this;
    }

    /** Another piece after what was written so far. */
    Html add(Html piece) {
        markup.append(piece.markup);
        return this;
    }

    /** A text in an element of its own. */
    Html add(String element, String text) {
        return add(text(text).in(element));
    }

    static Html empty() {
        return new Html();
    }

    static Html text(String text) {
        Html html = new Html();
        html.markup.append(escaped(text));
        return html;
    }

    /** Paragraphs with an empty line between, and code between backticks. */
    static Html prose(String text) {
        Html html = new Html();
        for (String paragraph : text.split("\n\n", -1)) {
            html.markup
                    .append("<p>")
                    .append(CODE.matcher(escaped(paragraph)).replaceAll("<code>$1</code>"))
                    .append("</p>\n");
        }
        return html;
    }

    static Html link(String address, String text) {
        return text(text).within("<a href=\"" + escaped(address) + "\">", "</a>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return markup.toString();
    }
}
