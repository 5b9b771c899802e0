package org.guanjia.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    static Stream<String> namedPackages() {
        return Stream.concat(Packages.NAMED.stream(), Packages.GROUND_FLOOR.stream());
    }

    static Stream<Named<ArchRule>> rules() {
        return Rules.all().entrySet().stream().map(rule -> Named.of(rule.getKey(), rule.getValue()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_code_keeps(ArchRule rule) {
        rule.check(MainClasses.ALL);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void says_why(ArchRule rule) {
        assertThat(rule.getDescription()).contains(", because ");
    }

    @ParameterizedTest
    @MethodSource("namedPackages")
    void a_package_that_rules_speak_of_contains_classes(String name) {
        assertThat(packages()).anyMatch(found -> found.equals(name) || found.startsWith(name + "."));
    }

    @Test
    void every_package_of_every_module_is_looked_at() {
        Set<String> written = SourceTree.ofTheProject()
                .files(SourceFile.Kind.MAIN)
                .filter(file -> !file.isPackageDescription())
                .map(SourceFile::packageName)
                .collect(Collectors.toSet());

        assertThat(packages()).as("packages on the class path of this test").containsAll(written);
    }

    @Test
    void every_theme_is_looked_at() {
        Stream<String> written = SourceTree.ofTheProject()
                .files(SourceFile.Kind.TEST)
                .filter(file -> file.packageName().equals(Rules.class.getPackageName()))
                .map(SourceFile::typeName)
                .filter(name -> name.matches("\\w+Rules"));

        assertThat(Rules.THEMES.stream().map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(written.toList());
    }

    private static Set<String> packages() {
        return MainClasses.ALL.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    }
}
