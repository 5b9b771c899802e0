package org.guanjia.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.guanjia.bootstrap.architecture.Packages.ADAPTER;
import static org.guanjia.bootstrap.architecture.Packages.APPLICATION;
import static org.guanjia.bootstrap.architecture.Packages.BOOTSTRAP;
import static org.guanjia.bootstrap.architecture.Packages.CLI;
import static org.guanjia.bootstrap.architecture.Packages.DOMAIN;
import static org.guanjia.bootstrap.architecture.Packages.JDBI;
import static org.guanjia.bootstrap.architecture.Packages.REST;
import static org.guanjia.bootstrap.architecture.Packages.ROOT;
import static org.guanjia.bootstrap.architecture.Packages.within;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serial;
import java.io.Serializable;

/** Which ring may know which, and which technology belongs where. */
final class ModuleRules {

    private static final DescribedPredicate<JavaClass> DATABASE = resideInAnyPackage("java.sql..", "javax.sql..");

    private static final DescribedPredicate<JavaClass> FILES_AND_NETWORK = resideInAnyPackage(
                    "java.net..", "java.nio.file..", "java.nio.channels..", "java.io..")
            .and(not(JavaClass.Predicates.belongToAnyOf(Serializable.class, Serial.class)));

    /** Bytes on their way, wherever they come from and go to. */
    private static final DescribedPredicate<JavaClass> STREAMS =
            JavaClass.Predicates.belongToAnyOf(InputStream.class, OutputStream.class, IOException.class);

    static final ArchRule DOMAIN_KNOWS_THE_LANGUAGE_ONLY = classes()
            .that()
            .resideInAPackage(within(DOMAIN))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify.annotations", within(DOMAIN))
                    .and(not(DATABASE))
                    .and(not(FILES_AND_NETWORK)))
            .because("the model must outlive every framework");

    static final ArchRule APPLICATION_KNOWS_DOMAIN_AND_ANNOTATIONS = classes()
            .that()
            .resideInAPackage(within(APPLICATION))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "org.jspecify.annotations",
                            "jakarta.inject..",
                            "jakarta.validation..",
                            within(DOMAIN),
                            within(APPLICATION))
                    .and(not(DATABASE)))
            .because("use cases say what happens; ports say what they need, in the domain's words");

    static final ArchRule CORE_TOUCHES_NO_FILES_OR_NETWORK = noClasses()
            .that()
            .resideInAnyPackage(within(DOMAIN), within(APPLICATION))
            .should()
            .dependOnClassesThat(FILES_AND_NETWORK.and(not(STREAMS)))
            .because(
                    "parsing is pure and stands in the domain, reading is an adapter's work; a use case may let a stream "
                            + "pass, and does not know where it begins and ends");

    static final ArchRule NOBODY_KNOWS_BOOTSTRAP = noClasses()
            .that()
            .resideInAnyPackage(within(DOMAIN), within(APPLICATION), within(ADAPTER))
            .should()
            .dependOnClassesThat(resideInAPackage(within(BOOTSTRAP)))
            .because("only bootstrap plugs the parts together, and nobody needs it to be a part");

    static final ArchRule GUICE_STANDS_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackages(within(BOOTSTRAP), ADAPTER + ".*", ADAPTER + ".sms.*")
            .should()
            .dependOnClassesThat(resideInAPackage("com.google.inject.."))
            .because("an adapter has one module, in its root package; everyone else is built by constructors");

    static final ArchRule SQL_STANDS_IN_ONE_ADAPTER = noClasses()
            .that()
            .resideOutsideOfPackages(within(JDBI), within(BOOTSTRAP))
            .should()
            .dependOnClassesThat(DATABASE)
            .because("the database is a detail of the stores");

    static final ArchRule HTTP_STANDS_IN_ONE_ADAPTER = noClasses()
            .that()
            .resideOutsideOfPackage(within(REST))
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet.."))
            .because("who embeds the library brings another server, or none");

    static final ArchRule PICOCLI_STANDS_IN_THE_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackage(within(CLI))
            .should()
            .dependOnClassesThat(resideInAPackage("picocli.."))
            .because("who embeds the library has no command line");

    static final ArchRule NO_CYCLES_AT_ALL = slices().matching(ROOT + ".(**)")
            .should()
            .beFreeOfCycles()
            .because("a cycle of packages is one package that nobody can read on one screen; "
                    + "what belongs together shares a package, and the rest knows nothing of it");

    private ModuleRules() {}
}
