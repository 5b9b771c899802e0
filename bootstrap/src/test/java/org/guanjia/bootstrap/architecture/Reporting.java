package org.guanjia.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Conditions and selections written as functions. */
final class Reporting {

    private Reporting() {}

    /** A condition that yields one sentence per violation. */
    static <T> ArchCondition<T> condition(String description, Function<T, Stream<String>> violations) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                violations.apply(item).forEach(text -> events.add(SimpleConditionEvent.violated(item, text)));
            }
        };
    }

    /** A condition that either holds or does not. */
    static ArchCondition<JavaClass> holds(String description, Predicate<JavaClass> test) {
        return condition(
                description,
                found -> test.test(found) ? Stream.empty() : Stream.of(found.getName() + " does not " + description));
    }

    /** What a rule is about where that is more than single classes. */
    static <T> AbstractClassesTransformer<T> selection(String description, Function<JavaClasses, Stream<T>> select) {
        return new AbstractClassesTransformer<>(description) {
            @Override
            public List<T> doTransform(JavaClasses classes) {
                return select.apply(classes).toList();
            }
        };
    }
}
