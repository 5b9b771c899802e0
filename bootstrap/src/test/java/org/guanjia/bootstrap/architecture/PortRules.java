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
import org.junit.jupiter.api.Test;

/** What a port looks like, and who proves that it is kept. */
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
                    "have an abstract contract named after them that has tests and calls them",
                    port -> port.hasContract() ? Stream.empty() : Stream.of(port + " has no contract")))
            .because("every guarantee of a port is a test that every adapter passes");

    /** Anonymous classes and lambdas have no name that a test could say; the contract of what offers them proves them. */
    static final ArchRule IMPLEMENTATIONS_PASS_CONTRACTS = all(selection(
                    "named implementations of ports", PortRules::implementations))
            .should(condition("be run under the contract of their port", Implementation::complaint))
            .because("a contract that nobody extends proves nothing");

    private PortRules() {}

    private record Port(String name, boolean hasContract) {
        @Override
        public String toString() {
            return "Port " + name;
        }
    }

    private static Stream<Port> ports(JavaClasses classes) {
        return classes.stream()
                .filter(PortRules::isPort)
                .map(found -> new Port(found.getSimpleName(), hasContract(classes, found)));
    }

    private static boolean isPort(JavaClass found) {
        return found.getPackageName().equals(PORT)
                && found.isTopLevelClass()
                && found.isInterface()
                && !isFamilyOfValues(found);
    }

    /** An interface whose members are the records beside it is a family of values, which nobody else implements. */
    private static boolean isFamilyOfValues(JavaClass found) {
        return found.getAllSubclasses().stream()
                .anyMatch(member -> member.isRecord() && member.getPackageName().equals(PORT));
    }

    private static boolean hasContract(JavaClasses classes, JavaClass port) {
        String contract = CONTRACT + "." + port.getSimpleName() + "Contract";
        return classes.contain(contract) && isContract(classes.get(contract), port);
    }

    private static boolean isContract(JavaClass contract, JavaClass port) {
        return contract.getModifiers().contains(ABSTRACT)
                && contract.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Test.class))
                && contract.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().getName().equals(port.getName()));
    }

    private record Implementation(JavaClass port, JavaClass itself, boolean alone) {
        Stream<String> complaint() {
            boolean proved = new ContractRuns(SourceTree.ofTheProject())
                    .prove(port.getSimpleName(), itself.getPackageName(), itself.getSimpleName(), alone);
            return proved
                    ? Stream.empty()
                    : Stream.of(itself.getName() + " is not run under " + port.getSimpleName() + "Contract");
        }
    }

    private static Stream<Implementation> implementations(JavaClasses classes) {
        return classes.stream()
                .filter(PortRules::isImplementation)
                .flatMap(found -> found.getAllRawInterfaces().stream()
                        .filter(PortRules::isPort)
                        .map(port -> new Implementation(port, found, isAlone(classes, port, found))));
    }

    private static boolean isImplementation(JavaClass found) {
        return !found.isInterface()
                && !found.isAnonymousClass()
                && !found.getModifiers().contains(ABSTRACT);
    }

    private static boolean isAlone(JavaClasses classes, JavaClass port, JavaClass implementation) {
        return classes.stream()
                        .filter(PortRules::isImplementation)
                        .filter(found -> found.getPackageName().equals(implementation.getPackageName()))
                        .filter(found -> found.isAssignableTo(port.getName()))
                        .count()
                == 1;
    }
}
