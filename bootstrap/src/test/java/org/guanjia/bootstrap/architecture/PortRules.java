package org.guanjia.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.guanjia.bootstrap.architecture.Packages.CONTRACT;
import static org.guanjia.bootstrap.architecture.Packages.PORT;
import static org.guanjia.bootstrap.architecture.Reporting.condition;
import static org.guanjia.bootstrap.architecture.Reporting.holds;
import static org.guanjia.bootstrap.architecture.Reporting.selection;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** What a port looks like. */
final class PortRules {

    static final ArchRule PORTS_ARE_INTERFACES_AND_VALUES = classes()
            .that()
            .resideInAPackage(PORT)
            .should(holds(
                    "be an interface, a record or an enum",
                    found -> found.isInterface() || found.isRecord() || found.isEnum()))
            .because("a port says what is needed and has no part in how it is done");

    static final ArchRule PORTS_ARE_PUBLIC = classes()
            .that()
            .resideInAPackage(PORT)
            .and()
            .areInterfaces()
            .should()
            .bePublic()
            .because("anybody may write an adapter");

    static final ArchRule PORTS_HAVE_CONTRACTS = all(selection("ports", PortRules::ports))
            .should(condition(
                    "have an abstract contract named after them",
                    port -> port.hasContract() ? Stream.empty() : Stream.of(port + " has no contract")))
            .because("every guarantee of a port is a test that every adapter passes");

    private PortRules() {}

    private record Port(String name, boolean hasContract) {
        @Override
        public String toString() {
            return "Port " + name;
        }
    }

    private static Stream<Port> ports(JavaClasses classes) {
        return classes.stream()
                .filter(found -> found.getPackageName().equals(PORT))
                .filter(found -> found.isTopLevelClass() && found.isInterface())
                .map(found -> new Port(found.getSimpleName(), hasContract(classes, found)));
    }

    private static boolean hasContract(JavaClasses classes, JavaClass port) {
        String contract = CONTRACT + "." + port.getSimpleName() + "Contract";
        return classes.contain(contract) && classes.get(contract).getModifiers().contains(ABSTRACT);
    }
}
