package org.guanjia.adapter.rest.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the document says in words: in English, and in Chinese beside it. */
final class Texts {

    /** Where Chinese stands beside what OpenAPI has one language for. */
    static final String CHINESE = "-zh-CN";

    private static final String PACKAGE = "org.guanjia.adapter.rest.openapi.";
    private static final String DESCRIPTION = "description";
    private static final String ANY = "any.";

    private final ResourceBundle english;
    private final ResourceBundle chinese;
    private final Set<String> used = new TreeSet<>();

    private Texts(String bundle) {
        this.english = bundle(bundle, Locale.ENGLISH);
        this.chinese = bundle(bundle, Locale.SIMPLIFIED_CHINESE);
    }

    /** The texts of operations and of what stands around them. */
    static Texts ofOperations() {
        return new Texts("operations");
    }

    /** The texts of schemas and of their fields, where they have one. */
    static Texts ofSchemas() {
        return new Texts("schemas");
    }

    private static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(
                PACKAGE + name,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * Says that in both languages.
     *
     * @param name what the field is called
     * @throws java.util.MissingResourceException if there is no such text in one of them
     */
    void say(ObjectNode target, String name, String key) {
        used.add(key);
        target.put(name, english.getString(key)).put("x-" + name + CHINESE, chinese.getString(key));
    }

    /** Describes a schema in both languages, where there is a text. */
    void describe(ObjectNode target, String schema) {
        if (english.containsKey(schema)) {
            say(target, DESCRIPTION, schema);
        }
    }

    /** Describes a field in both languages, where there is a text for it, or for all fields of its name. */
    void describe(ObjectNode target, String schema, String field) {
        Stream.of(schema + "." + field, ANY + field)
                .filter(english::containsKey)
                .findFirst()
                .ifPresent(key -> say(target, DESCRIPTION, key));
    }

    /** The keys that nobody asked for, or that only one language has. */
    Set<String> leftOver() {
        Set<String> left = new TreeSet<>(english.keySet());
        left.removeAll(used);
        Set<String> onlyChinese = new TreeSet<>(chinese.keySet());
        onlyChinese.removeAll(english.keySet());
        left.addAll(onlyChinese);
        return left;
    }
}
