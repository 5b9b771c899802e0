package org.guanjia.adapter.rest.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.UseCases;
import org.junit.jupiter.api.Test;

class OperationsTest {

    @Test
    void every_use_case_has_one_operation_apart_from_those_of_the_public() {
        List<Class<?>> run = Operations.all().stream()
                .filter(operation -> !operation.path().startsWith("/public/"))
                .<Class<?>>map(operation -> operation.useCase().useCase())
                .toList();

        assertThat(run).containsExactlyInAnyOrderElementsOf(UseCases.all());
    }

    @Test
    void who_does_not_sign_in_finds_nothing_apart_from_the_public_but_reference() {
        List<String> open = Operations.all().stream()
                .filter(operation -> operation.audience() != Operation.Audience.IDENTIFIED)
                .map(Operation::path)
                .filter(path -> !path.startsWith("/public/"))
                .toList();

        assertThat(open)
                .containsExactlyElementsOf(
                        ReferenceOperations.all().stream().map(Operation::path).toList());
        assertThat(ReferenceOperations.all()).allMatch(operation -> operation.kind() == Operation.Kind.READS);
    }

    @Test
    void no_two_operations_share_an_address() {
        List<String> addresses = Operations.all().stream()
                .map(operation -> operation.isGet() + " " + operation.pathWith(name -> "*"))
                .toList();

        assertThat(new HashSet<>(addresses)).hasSameSizeAs(addresses);
    }

    @Test
    void every_name_in_a_path_is_a_component_of_the_command_or_query() {
        for (Operation operation : Operations.all()) {
            Set<String> components = Stream.of(operation.useCase().input().getRecordComponents())
                    .map(component -> component.getName())
                    .collect(Collectors.toSet());

            assertThat(components).as(operation.path()).containsAll(operation.namesInPath());
        }
    }

    @Test
    void what_changes_is_posted_and_what_only_reads_never_changes() {
        for (Operation operation : Operations.all()) {
            boolean changes = switch (operation.kind()) {
                case READS, ASKS, DOWNLOADS -> false;
                case CREATES, CHANGES, ORDERS, UPLOADS, IMPORTS -> true;
            };

            assertThat(operation.useCase().changes()).as(operation.path()).isEqualTo(changes);
        }
    }
}
