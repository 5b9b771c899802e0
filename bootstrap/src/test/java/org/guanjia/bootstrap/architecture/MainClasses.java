package org.guanjia.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;

/** The classes that the rules look at. Package descriptions count as no classes. */
final class MainClasses {

    /** The main classes of every module, imported once. */
    static final JavaClasses ALL =
            new ClassFileImporter().withImportOption(MainClasses::isMain).importPackages(Packages.ROOT);

    private MainClasses() {}

    private static boolean isMain(Location location) {
        return !location.contains("/test-classes/")
                && !location.contains("-tests.jar")
                && !location.contains("package-info.class");
    }
}
