package org.guanjia.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.guanjia.bootstrap.architecture.Packages.BOOTSTRAP;
import static org.guanjia.bootstrap.architecture.Packages.REST;
import static org.guanjia.bootstrap.architecture.Packages.ROOT;
import static org.guanjia.bootstrap.architecture.Packages.TABLES;
import static org.guanjia.bootstrap.architecture.Packages.within;
import static org.guanjia.bootstrap.architecture.Reporting.condition;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Percentage;

/** Money stays exact. What is calculated within a method is seen by {@link SourceRule#NO_FLOATING_POINT_IS_WRITTEN}. */
final class MoneyRules {

    /** Classes that show a figure to the metrics, which know floating point only. */
    static final Set<String> GAUGES = Set.of(REST + ".HealthResource", BOOTSTRAP + ".serve.ServiceMetrics");

    /** The numbers, and what takes or gives them, so that no method reference turns fen into one. */
    private static final Pattern FLOATING = Pattern.compile("double|float|java\\..*(Double|Float)\\w*");

    /** The one floating point number of the workbook library that is taken: how wide a column is, in characters. */
    private static final String WIDTH_OF_A_COLUMN = "org.dhatim.fastexcel.Worksheet.width(int, double)";

    /** Where it is said, from a whole number. */
    private static final String SHEET = TABLES + ".ExcelSheet";

    static final ArchRule NO_FLOATING_POINT = classes()
            .that()
            .resideInAPackage(within(ROOT))
            .and(describe("are no gauges", found -> !GAUGES.contains(found.getName())))
            .should(condition("neither keep nor pass floating point numbers", MoneyRules::floatingPoint))
            .because("money and percentages are exact");

    static final ArchRule GAUGES_KNOW_NO_MONEY = noClasses()
            .that(describe("are gauges", found -> GAUGES.contains(found.getName())))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Money.class, Percentage.class)
            .because("where floating point numbers are allowed nothing exact may become one");

    private MoneyRules() {}

    private static Stream<String> floatingPoint(JavaClass found) {
        Stream<String> fields = found.getFields().stream()
                .filter(field -> floating(field.getRawType()))
                .map(JavaMember::getFullName);
        Stream<String> signatures = found.getCodeUnits().stream()
                .filter(unit -> floating(unit.getRawReturnType())
                        || unit.getRawParameterTypes().stream().anyMatch(MoneyRules::floating))
                .map(JavaMember::getFullName);
        Stream<String> calls = found.getCodeUnitAccessesFromSelf().stream()
                .filter(access -> !saysWidth(access))
                .filter(access -> floating(access.getTarget().getRawReturnType())
                        || access.getTarget().getRawParameterTypes().stream().anyMatch(MoneyRules::floating))
                .map(JavaAccess::getDescription);
        Stream<String> types = found.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> floating(dependency.getTargetClass()))
                .map(Dependency::getDescription);
        return Stream.of(fields, signatures, calls, types).flatMap(each -> each);
    }

    private static boolean saysWidth(JavaAccess<?> access) {
        return access.getOriginOwner().getName().equals(SHEET)
                && access.getTarget().getFullName().equals(WIDTH_OF_A_COLUMN);
    }

    private static boolean floating(JavaClass type) {
        return FLOATING.matcher(type.getBaseComponentType().getName()).matches();
    }
}
