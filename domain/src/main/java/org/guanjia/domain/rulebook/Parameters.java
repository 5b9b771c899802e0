package org.guanjia.domain.rulebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All parameters that an edition of the rulebook sets. */
public final class Parameters {

    private static final Map<String, Parameter<?>> BY_KEY = byKey();

    private Parameters() {}

    /** Every parameter, chapter by chapter in the order of their rules. */
    public static List<Parameter<?>> all() {
        return List.copyOf(BY_KEY.values());
    }

    /** The parameter of that rule and name, such as {@code W-01} and {@code receipt-period}. */
    public static Optional<Parameter<?>> find(String rule, String name) {
        return Optional.ofNullable(BY_KEY.get(rule + "." + name));
    }

    private static Map<String, Parameter<?>> byKey() {
        Map<String, Parameter<?>> byKey = new LinkedHashMap<>();
        Stream.of(
                        TimeParameters.CHAPTER,
                        WishParameters.CHAPTER,
                        ProjectParameters.CHAPTER,
                        PublicityParameters.CHAPTER,
                        FundParameters.CHAPTER,
                        ApprovalParameters.CHAPTER,
                        SupporterParameters.CHAPTER,
                        WatchParameters.CHAPTER)
                .flatMap(chapter -> chapter.parameters().stream())
                .forEach(parameter -> {
                    if (byKey.put(parameter.key(), parameter) != null) {
                        throw new IllegalStateException("Parameter " + parameter + " was declared twice");
                    }
                });
        return Collections.unmodifiableMap(byKey);
    }
}
