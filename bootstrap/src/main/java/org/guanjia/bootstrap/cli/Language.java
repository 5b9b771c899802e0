package org.guanjia.bootstrap.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages that the program speaks. */
enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    static final String OPTION = "--lang";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /**
     * The language asked for on the command line, else that of the first locale variable that is set, else Chinese. It is
     * needed before the command line is parsed, so that what is wrong with it can be said.
     */
    static Language of(Map<String, String> environment, String... args) {
        return asked(args)
                .filter(code ->
                        Stream.of(values()).anyMatch(known -> known.name().equalsIgnoreCase(code)))
                .or(() -> Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                        .map(name -> environment.getOrDefault(name, ""))
                        .filter(value -> !value.isEmpty())
                        .findFirst())
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("en"))
                .map(value -> EN)
                .orElse(ZH);
    }

    private static Optional<String> asked(String... args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith(OPTION + "=")) {
                return Optional.of(args[i].substring(OPTION.length() + 1));
            }
            if (args[i].equals(OPTION) && i + 1 < args.length) {
                return Optional.of(args[i + 1]);
            }
        }
        return Optional.empty();
    }
}
