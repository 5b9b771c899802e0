package org.guanjia.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.guanjia.bootstrap.architecture.Packages.ROOT;
import static org.guanjia.bootstrap.architecture.Packages.within;
import static org.guanjia.bootstrap.architecture.Reporting.condition;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.text.DateFormat;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;
import org.guanjia.bootstrap.Main;

/** What is used nowhere. */
final class BannedRules {

    static final ArchRule NO_ANNOTATIONS_OF_THE_PAST = noClasses()
            .that()
            .resideInAPackage(within(ROOT))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.inject..", "javax.validation..", "javax.persistence..")
            .because("their successors live in jakarta, and there is no object-relational mapper");

    static final ArchRule NO_OLD_DATES = noClasses()
            .that()
            .resideInAPackage(within(ROOT))
            .should()
            .dependOnClassesThat(describe(
                    "are dates of the past",
                    found -> Stream.of(Date.class, Calendar.class, DateFormat.class)
                            .anyMatch(found::isAssignableTo)))
            .because("they are mutable and have no zone; java.time has both right");

    static final ArchRule NO_FIELD_INJECTION = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(within(ROOT))
            .should()
            .beAnnotatedWith(jakarta.inject.Inject.class)
            .orShould()
            .beAnnotatedWith("com.google.inject.Inject")
            .because("what an object needs stands in its constructor");

    static final ArchRule NO_CONSOLE = classes()
            .that()
            .resideInAPackage(within(ROOT))
            .and(describe("are not Main", found -> !found.isEquivalentTo(Main.class)))
            .should(condition("not write to the console", BannedRules::consoleAccesses))
            .because("only the command line speaks to a terminal, through the streams Main gives it");

    static final ArchRule NO_JDK_LOGGING = noClasses()
            .that()
            .resideInAPackage(within(ROOT))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("the edge logs through SLF4J, the core does not log");

    static final ArchRule NO_STATIC_STATE = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage(within(ROOT))
            .and()
            .haveModifier(STATIC)
            .should()
            .haveModifier(FINAL)
            .because("two of us may live in one process");

    private static final Set<String> CONSOLE =
            Set.of("java.lang.System.out", "java.lang.System.err", "java.lang.System.console");

    private BannedRules() {}

    private static Stream<String> consoleAccesses(JavaClass found) {
        return found.getAccessesFromSelf().stream()
                .filter(BannedRules::isConsole)
                .map(JavaAccess::getDescription);
    }

    private static boolean isConsole(JavaAccess<?> access) {
        String name = access.getTarget().getName();
        return CONSOLE.contains(access.getTargetOwner().getName() + "." + name)
                || (name.equals("printStackTrace")
                        && access.getTargetOwner().isAssignableTo(Throwable.class)
                        && access.getTarget().getFullName().endsWith("()"));
    }
}
