package org.guanjia.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.guanjia.bootstrap.architecture.Packages.APPLICATION;
import static org.guanjia.bootstrap.architecture.Packages.within;
import static org.guanjia.bootstrap.architecture.Reporting.condition;
import static org.guanjia.bootstrap.architecture.Reporting.holds;
import static org.guanjia.bootstrap.architecture.Reporting.selection;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guanjia.application.UseCases;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;

/** What a use case looks like. One that knows {@link Transactions} changes something, any other reads. */
final class UseCaseRules {

    static final ArchRule USE_CASES_ARE_PUBLIC_AND_FINAL = useCases()
            .should()
            .haveModifier(PUBLIC)
            .andShould()
            .haveModifier(FINAL)
            .andShould()
            .resideInAPackage(within(APPLICATION))
            .because("a use case is itself the driving port, and nobody bends it");

    static final ArchRule USE_CASES_ARE_LISTED_ONCE = all(selection(
                    "use cases, declared or listed", UseCaseRules::listing))
            .should(condition("be declared and stand in UseCases once", Listing::complaint))
            .because("wiring, the access matrix and the completeness tests go by that list");

    static final ArchRule USE_CASES_ARE_BUILT_BY_ONE_CONSTRUCTOR = useCases()
            .should(holds("have exactly one public constructor, for injection", UseCaseRules::hasOneConstructor))
            .because("what a use case needs is seen in one place, by Guice and by hand");

    static final ArchRule USE_CASES_HANDLE_AND_NOTHING_ELSE = useCases()
            .should(holds(
                    "have exactly one public method, handle(Actor, …)",
                    found -> publicMethods(found).size() == 1
                            && handle(found).stream().anyMatch(UseCaseRules::takesAnActorAndOneMore)))
            .because("one use case, one class, one way in");

    static final ArchRule CHANGES_ARE_CALLED = useCases()
            .and(describe("change something", UseCaseRules::changes))
            .should(holds(
                    "take a Call of a command record of their own",
                    found -> handle(found).stream().anyMatch(handle -> takesACallOfItsOwnCommand(found, handle))))
            .because("the command key and the expected version travel with every command");

    static final ArchRule READS_TAKE_A_QUERY = useCases()
            .and(describe("change nothing", found -> !changes(found)))
            .should(holds(
                    "take a query record of their own",
                    found -> handle(found).stream()
                            .anyMatch(handle ->
                                    isOwnRecord(found, parameter(handle, 1).toErasure()))))
            .because("what a question needs is written down and checked where it is asked");

    static final ArchRule READS_STAND_APART = useCases()
            .should(holds(
                    "stand in a package query exactly where they change nothing",
                    found -> found.getPackageName().endsWith(".query") != changes(found)))
            .because("reading goes another way than deciding and is tuned apart from it");

    static final ArchRule IDS_ARE_UNIQUE_AND_IN_KEBAB_CASE = all(selection("ids of use cases", UseCaseRules::ids))
            .should(condition("be unique and in kebab-case", Id::complaint))
            .because("the access matrix, tokens and refusals name use cases by their ids");

    static final ArchRule USE_CASES_CHECK_PERMISSION = useCases()
            .should(holds(
                    "check the permission in handle",
                    found -> handle(found).stream()
                            .flatMap(handle -> handle.getMethodCallsFromSelf().stream())
                            .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Permission.class)
                                    && call.getName().startsWith("check"))))
            .because("access is denied by default, whoever calls: REST, a file or a host");

    static final ArchRule USE_CASES_HAVE_A_ROLE = useCases()
            .should(holds(
                    "be open to a role",
                    found -> declared(found).everyStaffRole() || declared(found).roles().length > 0))
            .because("what nobody may do need not be written");

    private UseCaseRules() {}

    private static GivenClassesConjunction useCases() {
        return classes().that().areAnnotatedWith(UseCase.class);
    }

    private static UseCase declared(JavaClass useCase) {
        return useCase.getAnnotationOfType(UseCase.class);
    }

    private static boolean changes(JavaClass useCase) {
        return useCase.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(Transactions.class));
    }

    private static boolean hasOneConstructor(JavaClass useCase) {
        var constructors = useCase.getConstructors().stream()
                .filter(constructor -> constructor.getModifiers().contains(PUBLIC))
                .toList();
        return constructors.size() == 1 && constructors.get(0).isAnnotatedWith(Inject.class);
    }

    private static List<JavaMethod> publicMethods(JavaClass useCase) {
        return useCase.getMethods().stream()
                .filter(method -> method.getModifiers().contains(PUBLIC))
                .filter(method -> !method.getModifiers().contains(SYNTHETIC))
                .toList();
    }

    private static List<JavaMethod> handle(JavaClass useCase) {
        return publicMethods(useCase).stream()
                .filter(method -> method.getName().equals("handle"))
                .toList();
    }

    private static boolean takesAnActorAndOneMore(JavaMethod handle) {
        return handle.getParameterTypes().size() == 2
                && parameter(handle, 0).toErasure().isEquivalentTo(Actor.class);
    }

    private static boolean takesACallOfItsOwnCommand(JavaClass useCase, JavaMethod handle) {
        return takesAnActorAndOneMore(handle)
                && parameter(handle, 1) instanceof JavaParameterizedType call
                && call.toErasure().isEquivalentTo(Call.class)
                && isOwnRecord(useCase, call.getActualTypeArguments().get(0).toErasure());
    }

    private static JavaType parameter(JavaMethod handle, int index) {
        return handle.getParameterTypes().get(index);
    }

    private static boolean isOwnRecord(JavaClass useCase, JavaClass type) {
        return type.isRecord() && type.getEnclosingClass().equals(Optional.of(useCase));
    }

    private record Listing(String useCase, boolean declared, long listed) {
        Stream<String> complaint() {
            return declared && listed == 1
                    ? Stream.empty()
                    : Stream.of(useCase + (declared ? "" : " is no use case and") + " stands in the list " + listed
                            + " times");
        }
    }

    private static Stream<Listing> listing(JavaClasses classes) {
        Map<String, Long> listed = classes.get(UseCases.class).getReferencedClassObjects().stream()
                .collect(groupingBy(reference -> reference.getRawType().getName(), TreeMap::new, counting()));
        List<String> declared = classes.stream()
                .filter(found -> found.isAnnotatedWith(UseCase.class))
                .map(JavaClass::getName)
                .toList();
        return Stream.concat(declared.stream(), listed.keySet().stream())
                .distinct()
                .map(name -> new Listing(name, declared.contains(name), listed.getOrDefault(name, 0L)));
    }

    private record Id(String id, List<String> useCases) {
        Stream<String> complaint() {
            return useCases.size() == 1 && id.matches("[a-z]+(-[a-z]+)+")
                    ? Stream.empty()
                    : Stream.of("Id " + id + " of " + useCases);
        }
    }

    private static Stream<Id> ids(JavaClasses classes) {
        Map<String, List<JavaClass>> byId = classes.stream()
                .filter(found -> found.isAnnotatedWith(UseCase.class))
                .collect(groupingBy(found -> declared(found).id(), TreeMap::new, toList()));
        return byId.entrySet().stream()
                .map(each -> new Id(
                        each.getKey(),
                        each.getValue().stream()
                                .map(JavaClass::getSimpleName)
                                .sorted()
                                .toList()));
    }
}
