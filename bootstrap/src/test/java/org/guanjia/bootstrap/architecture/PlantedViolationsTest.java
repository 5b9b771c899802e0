package org.guanjia.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlantedViolationsTest {

    private static final List<Plant> ALL = Stream.of(
                    RingPlants.all(),
                    DomainPlants.all(),
                    UseCasePlants.all(),
                    EmbeddingPlants.all(),
                    BannedPlants.all())
            .flatMap(List::stream)
            .toList();

    @TempDir
    private Path directory;

    static Stream<Named<ArchRule>> rules() {
        return ArchitectureTest.rules();
    }

    static Stream<Named<Plant>> plants() {
        Map<String, ArchRule> rules = Rules.all();
        return ALL.stream()
                .map(plant -> Named.of(
                        rules.entrySet().stream()
                                        .filter(rule -> rule.getValue() == plant.rule())
                                        .map(Map.Entry::getKey)
                                        .findAny()
                                        .orElse("no rule")
                                + " " + plant.reported(),
                        plant));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_has_a_planted_violation(ArchRule rule) {
        assertThat(ALL).anyMatch(plant -> plant.rule() == rule);
    }

    @ParameterizedTest
    @MethodSource("plants")
    void a_rule_bites(Plant plant) throws IOException {
        List<String> report = new PlantedCode(directory)
                .ask(
                        plant.sources(),
                        classes -> plant.rule()
                                .evaluate(classes)
                                .getFailureReport()
                                .getDetails());

        assertThat(plant.reported()).isNotEmpty();
        assertThat(String.join("\n", report)).contains(plant.reported());
    }
}
