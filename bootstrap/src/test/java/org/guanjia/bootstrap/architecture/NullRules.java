package org.guanjia.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.guanjia.bootstrap.architecture.Packages.APPLICATION;
import static org.guanjia.bootstrap.architecture.Packages.DOMAIN;
import static org.guanjia.bootstrap.architecture.Packages.ROOT;
import static org.guanjia.bootstrap.architecture.Packages.within;
import static org.guanjia.bootstrap.architecture.Reporting.condition;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Null stays inside. */
final class NullRules {

    static final ArchRule NO_NULL_IN_PUBLIC_SIGNATURES = classes()
            .that()
            .resideInAnyPackage(within(DOMAIN), within(APPLICATION))
            .should(condition("neither take nor give null in public", NullRules::nullable))
            .because("absence is an Optional or an overload; only what a framework lays down may differ");

    private NullRules() {}

    /** Looks by reflection, since ArchUnit does not see annotations of types. */
    private static Stream<String> nullable(JavaClass found) {
        Class<?> type = found.reflect();
        Stream<Executable> members =
                Stream.concat(Stream.of(type.getDeclaredMethods()), Stream.of(type.getDeclaredConstructors()));
        return members.filter(member -> Modifier.isPublic(member.getModifiers()))
                .filter(member -> Stream.concat(
                                Stream.of(member.getAnnotatedReturnType()),
                                Stream.of(member.getAnnotatedParameterTypes()))
                        .anyMatch(NullRules::isNullable))
                .filter(member -> !laidDownByAFramework(type, member))
                .map(Executable::toString);
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static boolean laidDownByAFramework(Class<?> type, Executable member) {
        return member instanceof Method method
                && Stream.of(type.getInterfaces())
                        .filter(parent -> !parent.getName().startsWith(ROOT))
                        .flatMap(parent -> Arrays.stream(parent.getMethods()))
                        .anyMatch(laidDown -> laidDown.getName().equals(method.getName())
                                && laidDown.getParameterCount() == method.getParameterCount());
    }
}
