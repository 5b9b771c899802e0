package org.guanjia.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.guanjia.bootstrap.architecture.Packages.ROOT;
import static org.guanjia.bootstrap.architecture.Packages.within;
import static org.guanjia.bootstrap.architecture.Reporting.holds;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names that say nothing are not given. */
final class NameRules {

    private static final Set<String> EMPTY_PACKAGE_NAMES =
            Set.of("model", "entity", "util", "utils", "impl", "common", "manager", "helper", "misc", "data", "info");

    private static final Pattern EMPTY_CLASS_NAME =
            Pattern.compile("\\w*(Impl|Utils?|Helpers?|Manager|Info|Data|D[Tt][Oo])");

    static final ArchRule PACKAGES_ARE_NAMED_BY_CONCEPT = classes()
            .that()
            .resideInAPackage(within(ROOT))
            .should(holds(
                    "live in a package named by a concept",
                    found -> Stream.of(found.getPackageName().split("\\.")).noneMatch(EMPTY_PACKAGE_NAMES::contains)))
            .because("a package is a word of the trade, not a kind of code");

    static final ArchRule CLASSES_ARE_NAMED_BY_CONCEPT = classes()
            .that()
            .resideInAPackage(within(ROOT))
            .should(holds(
                    "have a name that says what it is",
                    found -> !EMPTY_CLASS_NAME.matcher(found.getSimpleName()).matches()))
            .because("a class that cannot be named is not yet understood");

    private NameRules() {}
}
