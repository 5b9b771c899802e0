package org.guanjia.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guanjia.application.UseCases;
import org.guanjia.application.access.Actor;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.bootstrap.access.AccessTable.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every use case, asked by every role here and abroad for things near, far and unknown. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixIT {

    private static final Map<String, Row> TABLE = AccessTable.rows();

    private World world;
    private Samples samples;

    @BeforeAll
    void open(@TempDir Path folder) {
        world = new World(folder);
        samples = new Samples(world.instance()::get);
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void every_use_case_has_a_row_and_a_sample() {
        assertThat(TABLE.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        UseCases.all().stream().map(AccessMatrixIT::idOf).toList());
        assertThat(TABLE.values()).allSatisfy(row -> assertThat(row.levels()).hasSameSizeAs(Column.ALL));
        assertThat(samples.useCases()).containsExactlyInAnyOrderElementsOf(UseCases.all());
    }

    @Test
    void who_has_no_role_may_do_nothing() {
        Actor nobody = new Actor("nobody", Set.of());

        assertThat(UseCases.all())
                .allSatisfy(useCase -> assertThat(things(useCase))
                        .allSatisfy(thing -> assertThat(samples.outcome(useCase, nobody, thing))
                                .isEqualTo(Outcome.DENIED)));
    }

    @ParameterizedTest
    @MethodSource("useCases")
    void lets_in_whom_the_table_lets_in_and_nobody_else(Class<?> useCase) throws IOException {
        List<String> differences = new ArrayList<>();
        List<String> levels = TABLE.get(idOf(useCase)).levels();
        for (int i = 0; i < Column.ALL.size(); i++) {
            String level = levels.get(i);
            Column column = Column.ALL.get(i);
            for (Thing thing : things(useCase)) {
                compare(useCase, column.actor(), thing, Outcome.expected(level, thing.isReachedBy(level)), differences);
                boolean everywhere = level.equals(AccessTable.EVERYWHERE);
                compare(useCase, column.stranger(), thing, Outcome.expected(level, everywhere), differences);
            }
        }

        assertThat(differences).isEmpty();
    }

    static List<Class<?>> useCases() {
        return UseCases.all();
    }

    private void compare(Class<?> useCase, Actor actor, Thing thing, Outcome expected, List<String> differences)
            throws IOException {
        Outcome outcome = samples.outcome(useCase, actor, thing);
        if (outcome != expected) {
            differences.add("%s asks for %s: %s, not %s".formatted(actor.subject(), thing.name(), outcome, expected));
        }
    }

    private List<Thing> things(Class<?> useCase) {
        return world.things(TABLE.get(idOf(useCase)).kind());
    }

    private static String idOf(Class<?> useCase) {
        return useCase.getAnnotation(UseCase.class).id();
    }
}
