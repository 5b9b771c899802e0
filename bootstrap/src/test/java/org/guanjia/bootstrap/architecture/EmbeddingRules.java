package org.guanjia.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.guanjia.bootstrap.architecture.Packages.EMBED;
import static org.guanjia.bootstrap.architecture.Packages.ROOT;
import static org.guanjia.bootstrap.architecture.Packages.within;
import static org.guanjia.bootstrap.architecture.Reporting.condition;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.PackageMatchers;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.bootstrap.embed.Guanjia;

/** What a host that embeds us gets, and what it does not get. */
final class EmbeddingRules {

    /** What is a host's own choice, and no dependency of the plain jar. */
    private static final PackageMatchers LEFT_TO_THE_HOST = PackageMatchers.of(
            "io.javalin..",
            "org.eclipse.jetty..",
            "jakarta.servlet..",
            "com.nimbusds..",
            "picocli..",
            "ch.qos.logback..",
            "io.micrometer..",
            "io.prometheus..",
            "org.h2..",
            "org.postgresql..");

    static final ArchRule EMBEDDING_FORCES_NOTHING_UPON_A_HOST = classes()
            .that()
            .resideInAPackage(within(EMBED))
            .should(condition(
                    "lead, through whatever of ours, to no web server, command line, logging backend or driver",
                    EmbeddingRules::forced))
            .because("who embeds the plain jar has a class path of its own");

    static final ArchRule USE_CASES_ARE_REACHED_FROM_GUANJIA = classes()
            .that()
            .areAnnotatedWith(UseCase.class)
            .should(condition(
                    "be reached from Guanjia, by a public method of one of its groups, and a change by its bare command",
                    EmbeddingRules::unreached))
            .because("a host may do all that anybody may");

    private EmbeddingRules() {}

    private static Stream<String> forced(JavaClass start) {
        Set<JavaClass> seen = new HashSet<>(Set.of(start));
        Deque<JavaClass> open = new ArrayDeque<>(seen);
        List<String> forced = new ArrayList<>();
        while (!open.isEmpty()) {
            for (Dependency dependency : open.remove().getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (LEFT_TO_THE_HOST.test(target.getPackageName())) {
                    forced.add(start.getName() + " leads to " + dependency.getDescription());
                } else if (isOurs(target) && seen.add(target)) {
                    open.add(target);
                }
            }
        }
        return forced.stream();
    }

    private static boolean isOurs(JavaClass found) {
        return found.getPackageName().startsWith(ROOT + ".");
    }

    private static Stream<String> unreached(JavaClass useCase) {
        List<JavaMethod> ways = useCase.getMethodCallsToSelf().stream()
                .filter(call -> call.getName().equals("handle"))
                .map(JavaAccess::getOrigin)
                .filter(JavaMethod.class::isInstance)
                .map(JavaMethod.class::cast)
                .filter(way -> isPublic(way) && isGroup(way.getOwner()))
                .toList();
        if (ways.isEmpty()) {
            return Stream.of(useCase.getName() + " is not reached from Guanjia");
        }
        return ways.stream().filter(way -> takes(way, Call.class.getName())).anyMatch(way -> !hasBareTwin(way, useCase))
                ? Stream.of(useCase.getName() + " is not reached by its bare command")
                : Stream.empty();
    }

    private static boolean isPublic(JavaMethod method) {
        return method.getModifiers().contains(PUBLIC);
    }

    /** Whether it is what a public method of Guanjia gives. */
    private static boolean isGroup(JavaClass found) {
        return found.getMethodsWithReturnTypeOfSelf().stream()
                .anyMatch(method ->
                        isPublic(method) && method.getOwner().getName().equals(Guanjia.class.getName()));
    }

    private static boolean hasBareTwin(JavaMethod way, JavaClass useCase) {
        return way.getOwner().getMethods().stream()
                .filter(method -> isPublic(method) && method.getName().equals(way.getName()))
                .anyMatch(method -> takes(method, useCase.getName() + "$Command"));
    }

    private static boolean takes(JavaMethod method, String second) {
        return method.getRawParameterTypes().size() == 2
                && method.getRawParameterTypes().get(1).getName().equals(second);
    }
}
