package org.guanjia.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.guanjia.bootstrap.architecture.Packages.BOOTSTRAP;
import static org.guanjia.bootstrap.architecture.Packages.CRYPTO;
import static org.guanjia.bootstrap.architecture.Packages.within;
import static org.guanjia.bootstrap.architecture.Reporting.condition;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.function.Predicate;

/** Time and chance enter from outside, so that every decision can be repeated. */
final class TimeAndChanceRules {

    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.InstantSource.system",
            "java.time.Clock.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.tickMillis",
            "java.time.Clock.tickSeconds",
            "java.time.Clock.tickMinutes",
            "java.util.Calendar.getInstance");

    private static final Set<String> DICE =
            Set.of("java.util.UUID.randomUUID", "java.lang.Math.random", "java.util.Collections.shuffle");

    private static final Set<String> SOURCES_OF_CHANCE = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.util.random.RandomGenerator",
            "java.util.random.RandomGeneratorFactory",
            "java.security.SecureRandom");

    static final ArchRule TIME_ENTERS_AS_DATA = classes()
            .that()
            .resideOutsideOfPackages(within(BOOTSTRAP), within(CRYPTO))
            .should(callNothingThat("reads a clock of the machine", TimeAndChanceRules::readsAClock))
            .because("a decision on the same facts at the same time must be the same decision");

    static final ArchRule CHANCE_ENTERS_BY_PORTS = classes()
            .that()
            .resideOutsideOfPackages(within(BOOTSTRAP), within(CRYPTO))
            .should(callNothingThat("rolls dice", TimeAndChanceRules::rollsDice))
            .because("ids and secrets come from ports: tests know them, and one place guards their quality");

    private TimeAndChanceRules() {}

    /** Looks at calls and at method references. */
    private static ArchCondition<JavaClass> callNothingThat(
            String description, Predicate<CodeUnitAccessTarget> forbidden) {
        return condition(
                "call nothing that " + description,
                found -> found.getCodeUnitAccessesFromSelf().stream()
                        .filter(access -> forbidden.test(access.getTarget()))
                        .map(access -> access.getDescription()));
    }

    private static boolean readsAClock(CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        boolean now = owner.startsWith("java.time.") && target.getName().equals("now");
        boolean today = owner.equals("java.util.Date")
                && target.getName().equals("<init>")
                && target.getRawParameterTypes().isEmpty();
        return now || today || CLOCKS.contains(owner + "." + target.getName());
    }

    private static boolean rollsDice(CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        return SOURCES_OF_CHANCE.contains(owner) || DICE.contains(owner + "." + target.getName());
    }
}
