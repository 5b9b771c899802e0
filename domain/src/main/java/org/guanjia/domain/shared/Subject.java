package org.guanjia.domain.shared;

import java.util.function.Function;

/** What money is spent on. The family is closed: {@link #fold} maps it totally. */
public sealed interface Subject {

    Programme programme();

    <R> R fold(Function<OfWish, R> wish, Function<OfProjects, R> projects);

    /** Whether it is a project that was drawn from the pool (F-06). */
    default boolean isOfThePool() {
        return fold(wish -> false, projects -> projects.way() == ProjectWay.POOL);
    }

    /** A resident's wish. */
    record OfWish(WishId wish) implements Subject {
        @Override
        public Programme programme() {
            return Programme.WISHES;
        }

        @Override
        public <R> R fold(Function<OfWish, R> ofWish, Function<OfProjects, R> ofProjects) {
            return ofWish.apply(this);
        }
    }

    /**
     * Micro-projects, told in words.
     *
     * @param way how they came to be carried out, which decides what they may draw on (F-11)
     * @param purpose one line of up to 200 characters that names no person
     */
    record OfProjects(ProjectWay way, String purpose) implements Subject {

        private static final int LONGEST = 200;

        /**
         * @throws Refusal.InvalidInput if the purpose is no clean line of text
         */
        public OfProjects {
            TextForm.LINE.require(purpose, LONGEST);
        }

        @Override
        public Programme programme() {
            return Programme.MICRO_PROJECTS;
        }

        @Override
        public <R> R fold(Function<OfWish, R> ofWish, Function<OfProjects, R> ofProjects) {
            return ofProjects.apply(this);
        }
    }

    /** How a micro-project comes to be carried out. */
    enum ProjectWay {
        /** Of the batch that the town confirmed for the year. */
        BATCH,
        /** Added or changed within the year. */
        ADDITION,
        /** Drawn from the pool, on what the year left over (F-06). */
        POOL
    }
}
