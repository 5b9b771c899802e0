package org.guanjia.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.guanjia.bootstrap.architecture.Packages.APPLICATION;
import static org.guanjia.bootstrap.architecture.Packages.APPROVAL;
import static org.guanjia.bootstrap.architecture.Packages.DOMAIN;
import static org.guanjia.bootstrap.architecture.Packages.GROUND_FLOOR;
import static org.guanjia.bootstrap.architecture.Packages.SHARED;
import static org.guanjia.bootstrap.architecture.Packages.within;
import static org.guanjia.bootstrap.architecture.Reporting.condition;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Subject;

/** The inner order of the domain. */
final class DomainRules {

    static final ArchRule GROUND_FLOOR_KNOWS_NO_AGGREGATE = classes()
            .that()
            .resideInAnyPackage(withinEach())
            .should(condition(
                    "know nothing of the domain but the ground floor",
                    found -> domainPackages(found, (own, other) -> !onGroundFloor(other))))
            .because("shared, region, worktime, rulebook and office carry every aggregate");

    static final ArchRule AGGREGATES_DO_NOT_KNOW_EACH_OTHER = classes()
            .that()
            .resideInAPackage(within(DOMAIN))
            .and()
            .resideOutsideOfPackages(withinEach())
            .should(condition(
                    "know no other aggregate's package",
                    found -> domainPackages(
                            found,
                            (own, other) ->
                                    !onGroundFloor(other) && !concept(own).equals(concept(other)))))
            .because("aggregates refer to each other by ids, which live in shared");

    static final ArchRule APPROVALS_KNOW_NO_SUBJECT = classes()
            .that()
            .resideInAPackage(within(APPROVAL))
            .should(condition("know no identity but their own", DomainRules::othersIdentities))
            .because("an approval goes the same way whatever it is about");

    static final ArchRule IDS_LIVE_IN_SHARED = classes()
            .that()
            .areAssignableTo(AggregateId.class)
            .should()
            .resideInAPackage(SHARED)
            .because("an aggregate may name another without importing it");

    static final ArchRule REFUSALS_LIVE_IN_SHARED = classes()
            .that()
            .areAssignableTo(Refusal.class)
            .should()
            .resideInAPackage(SHARED)
            .because("the family is closed, so that every ring maps it totally");

    static final ArchRule AGGREGATES_ARE_FINAL = classes()
            .that()
            .areAssignableTo(Aggregate.class)
            .and()
            .areNotInterfaces()
            .should()
            .haveModifier(FINAL)
            .andShould()
            .haveOnlyFinalFields()
            .because("the state of an aggregate changes only by applying an event, into a new state");

    static final ArchRule NO_SETTERS = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(within(DOMAIN), within(APPLICATION))
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("values are born valid and stay so; acts have names of their own");

    private DomainRules() {}

    private static String[] withinEach() {
        return GROUND_FLOOR.stream().map(Packages::within).toArray(String[]::new);
    }

    private static boolean onGroundFloor(String packageName) {
        return GROUND_FLOOR.stream()
                .anyMatch(floor -> packageName.equals(floor) || packageName.startsWith(floor + "."));
    }

    /** The first part of a domain package's name below the domain itself. */
    private static String concept(String packageName) {
        return packageName.substring(DOMAIN.length()).replaceFirst("^\\.", "").split("\\.", 2)[0];
    }

    private static Stream<String> othersIdentities(JavaClass found) {
        return found.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> isSubject(dependency.getTargetClass()))
                .map(dependency -> dependency.getDescription());
    }

    private static boolean isSubject(JavaClass target) {
        boolean ofAnother = target.isAssignableTo(AggregateId.class)
                && !target.isEquivalentTo(AggregateId.class)
                && !target.isEquivalentTo(ApprovalId.class);
        return ofAnother || target.isAssignableTo(Subject.class);
    }

    private static Stream<String> domainPackages(JavaClass found, BiPredicate<String, String> wrong) {
        return found.getDirectDependenciesFromSelf().stream()
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(DOMAIN))
                .filter(dependency -> wrong.test(
                        found.getPackageName(), dependency.getTargetClass().getPackageName()))
                .map(dependency -> dependency.getDescription());
    }
}
