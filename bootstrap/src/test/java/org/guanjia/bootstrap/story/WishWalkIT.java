package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.guanjia.adapter.contract.Scale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks by chance over the use cases: {@code -Dguanjia.scale=full} walks further and more often. */
class WishWalkIT {

    private static final int ACTS = Scale.of(2_000, 400);

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Scale.of(8, 1));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoever_does_what_no_wish_becomes_illegal_the_journal_tells_its_state_and_every_store_tells_the_same(long seed)
            throws Exception {
        List<String> told = walked(Store.H2, seed);

        assertThat(walked(Store.POSTGRESQL, seed)).as("seed %s", seed).isEqualTo(told);
    }

    private List<String> walked(Store store, long seed) throws Exception {
        Path place = Files.createDirectory(folder.resolve(store.name()));
        try (Story story = new Story(store.ground(place), "2026-09-01T09:00")) {
            Walk walk = new Walk(story, seed);
            for (int act = 1; act <= ACTS; act++) {
                step(walk, seed, act);
            }
            assertThat(walk.done().values().stream().mapToInt(Integer::intValue).sum())
                    .as("acts done, seed %s, refused %s", seed, walk.refusals())
                    .isGreaterThan(ACTS / 4);
            assertThat(walk.refusals())
                    .as("seed %s", seed)
                    .containsKeys("G-out-of-order", "G-stale-version", "G-not-found", "G-not-permitted");
            assertThat(walk.stages()).as("stages, seed %s", seed).hasSizeGreaterThan(Scale.of(13, 7));
            walk.checkMessages();
            story.ends();
            return walk.told();
        }
    }

    private static void step(Walk walk, long seed, int act) {
        try {
            walk.step();
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError("seed " + seed + ", act " + act, failure);
        }
    }
}
