package org.guanjia.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.guanjia.bootstrap.architecture.Packages.ADAPTER;
import static org.guanjia.bootstrap.architecture.Packages.APPLICATION;
import static org.guanjia.bootstrap.architecture.Packages.CONTRACT;
import static org.guanjia.bootstrap.architecture.Packages.CRYPTO;
import static org.guanjia.bootstrap.architecture.Packages.DISBURSEMENT;
import static org.guanjia.bootstrap.architecture.Packages.DOMAIN;
import static org.guanjia.bootstrap.architecture.Packages.EDITIONS;
import static org.guanjia.bootstrap.architecture.Packages.ELIGIBILITY;
import static org.guanjia.bootstrap.architecture.Packages.EVIDENCE;
import static org.guanjia.bootstrap.architecture.Packages.IDENTITY;
import static org.guanjia.bootstrap.architecture.Packages.JDBI;
import static org.guanjia.bootstrap.architecture.Packages.REQUESTS;
import static org.guanjia.bootstrap.architecture.Packages.REST;
import static org.guanjia.bootstrap.architecture.Packages.ROOT;
import static org.guanjia.bootstrap.architecture.Packages.SMS_FILE;
import static org.guanjia.bootstrap.architecture.Packages.SMS_SMPP;
import static org.guanjia.bootstrap.architecture.Packages.TABLES;
import static org.guanjia.bootstrap.architecture.Packages.within;
import static org.guanjia.bootstrap.architecture.Reporting.condition;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatchers;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Adapters keep to themselves. An adapter is a package right below {@code adapter}, or below {@code adapter.sms}. */
final class AdapterRules {

    private static final Pattern ADAPTER_OF = Pattern.compile(Pattern.quote(ADAPTER) + "\\.(?:sms\\.\\w+|\\w+)");

    private static final List<String> FOR_ALL = List.of(
            "java..",
            "org.jspecify.annotations",
            "jakarta.inject..",
            "com.google.inject..",
            "org.slf4j",
            within(DOMAIN),
            within(APPLICATION),
            within(ADAPTER));

    /** What each adapter knows besides; a new adapter is entered here. */
    private static final Map<String, List<String>> OWN_TECHNOLOGY = Map.ofEntries(
            Map.entry(CRYPTO, List.of("javax.crypto..")),
            Map.entry(CONTRACT, List.of("org.junit.jupiter.api..", "org.assertj.core..", "javax.imageio")),
            Map.entry(DISBURSEMENT, List.of()),
            Map.entry(EDITIONS, List.of()),
            Map.entry(ELIGIBILITY, List.of()),
            Map.entry(EVIDENCE, List.of()),
            Map.entry(IDENTITY, List.of("com.nimbusds..", "com.github.benmanes.caffeine..")),
            Map.entry(
                    JDBI,
                    List.of(
                            "javax.sql..",
                            "org.jdbi.v3..",
                            "com.zaxxer.hikari..",
                            "org.flywaydb.core..",
                            "org.h2.api..",
                            "org.h2.engine..",
                            "org.h2.jdbc..",
                            "org.h2.mvstore..",
                            "org.h2.store.fs..",
                            "com.fasterxml.jackson..")),
            Map.entry(REQUESTS, List.of("de.siegmar.fastcsv..", "com.fasterxml.jackson.core")),
            Map.entry(
                    REST,
                    List.of(
                            "io.javalin..",
                            "org.eclipse.jetty..",
                            "jakarta.servlet..",
                            "io.micrometer..",
                            "io.github.bucket4j..",
                            "com.github.benmanes.caffeine..",
                            "com.fasterxml.jackson..")),
            Map.entry(SMS_FILE, List.of()),
            Map.entry(SMS_SMPP, List.of("org.jsmpp..")),
            Map.entry(TABLES, List.of("de.siegmar.fastcsv..", "org.dhatim.fastexcel..")));

    static final ArchRule ADAPTERS_DO_NOT_KNOW_EACH_OTHER = classes()
            .that()
            .resideInAPackage(within(ADAPTER))
            .should(condition("know no other adapter", found -> dependencies(found, AdapterRules::onAnotherAdapter)))
            .because("each can be replaced without the others; the contracts are for their tests");

    static final ArchRule ADAPTERS_USE_THEIR_OWN_TECHNOLOGY = classes()
            .that()
            .resideInAPackage(within(ADAPTER))
            .should(condition(
                    "know, besides the core, their own technology only",
                    found -> dependencies(found, AdapterRules::onForeignTechnology)))
            .because("what an adapter drags in must be seen in one table");

    static final ArchRule ONLY_ROOTS_OF_ADAPTERS_ARE_USED = classes()
            .that()
            .resideInAPackage(within(ROOT))
            .should(condition(
                    "know adapters by their root packages only",
                    found -> dependencies(found, AdapterRules::intoAnotherAdapter)))
            .because("what lies below is public for technical reasons only");

    private AdapterRules() {}

    private static Stream<String> dependencies(JavaClass origin, BiPredicate<JavaClass, JavaClass> wrong) {
        return origin.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> wrong.test(origin, base(dependency)))
                .map(Dependency::getDescription);
    }

    private static JavaClass base(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType();
    }

    private static boolean onAnotherAdapter(JavaClass origin, JavaClass target) {
        Optional<String> targets = adapter(target);
        return targets.isPresent() && !targets.equals(adapter(origin));
    }

    private static boolean intoAnotherAdapter(JavaClass origin, JavaClass target) {
        return onAnotherAdapter(origin, target) && !adapter(target).equals(Optional.of(target.getPackageName()));
    }

    private static boolean onForeignTechnology(JavaClass origin, JavaClass target) {
        String adapter = adapter(origin).orElse("");
        Stream<String> known =
                Stream.concat(FOR_ALL.stream(), OWN_TECHNOLOGY.getOrDefault(adapter, List.of()).stream());
        return !PackageMatchers.of(known.toList()).test(target.getPackageName());
    }

    private static Optional<String> adapter(JavaClass found) {
        Matcher root = ADAPTER_OF.matcher(found.getPackageName());
        return root.lookingAt() ? Optional.of(root.group()) : Optional.empty();
    }
}
