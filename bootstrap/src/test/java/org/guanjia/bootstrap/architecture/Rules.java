package org.guanjia.bootstrap.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every rule on classes, by name. */
final class Rules {

    /** Rules that belong together, one class each. */
    static final List<Class<?>> THEMES = List.of(
            ModuleRules.class,
            DomainRules.class,
            MoneyRules.class,
            AdapterRules.class,
            PortRules.class,
            UseCaseRules.class,
            EmbeddingRules.class,
            TimeAndChanceRules.class,
            BannedRules.class,
            NameRules.class,
            NullRules.class);

    private Rules() {}

    /** The constants of all themes, in their order. */
    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        for (Class<?> theme : THEMES) {
            for (Field field : theme.getDeclaredFields()) {
                if (field.getType() == ArchRule.class) {
                    rules.put(theme.getSimpleName() + "." + field.getName(), rule(field));
                }
            }
        }
        return rules;
    }

    private static ArchRule rule(Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError("Rules of this package are visible here", impossible);
        }
    }
}
