package org.guanjia.bootstrap.architecture;

import java.util.List;

/** Code that forces something upon hosts, or hides a use case from them. */
final class EmbeddingPlants {

    private static final String SUBMIT = """
            package org.guanjia.application.wish;
            import org.guanjia.application.access.*;
            import org.guanjia.application.usecase.*;
            @UseCase(id = "submit-wish") public final class SubmitWish {
                public record Command(String need) {}
                public void handle(Actor actor, Call<Command> call) {}
            }
            """;

    private static final String GUANJIA = """
            package org.guanjia.bootstrap.embed;
            public final class Guanjia {
                public Wishes wishes() { return new Wishes(); }
                Hidden hidden() { return new Hidden(); }
            }
            """;

    private static final String IMPORTS = """
            package org.guanjia.bootstrap.embed;
            import org.guanjia.application.access.*;
            import org.guanjia.application.usecase.*;
            import org.guanjia.application.wish.SubmitWish;
            """;

    private static final String SUBMITTING =
            "new SubmitWish().handle(actor, Call.of(new SubmitWish.Command(\"need\")));";

    private EmbeddingPlants() {}

    static List<Plant> all() {
        return List.of(
                Plant.breaking(EmbeddingRules.EMBEDDING_FORCES_NOTHING_UPON_A_HOST, """
                        package org.guanjia.bootstrap.embed;
                        class Door { org.guanjia.bootstrap.hall.Hall[] hall; }
                        """, """
                        package org.guanjia.bootstrap.hall;
                        public class Hall {
                            void enter() { new picocli.CommandLine(this); }
                            org.h2.api.Trigger trigger;
                        }
                        """)
                        .reporting("picocli.CommandLine", "org.h2.api.Trigger"),
                Plant.breaking(EmbeddingRules.EMBEDDING_FORCES_NOTHING_UPON_A_HOST, """
                        package org.guanjia.bootstrap.embed;
                        class Door { Class<?> server = org.guanjia.adapter.rest.RestServer.class; }
                        """)
                        .reporting("io.javalin"),
                hiding("""
                        public final class Wishes {}
                        """, """
                        class Hidden { public void submit(Actor actor) { %s } }
                        """.formatted(SUBMITTING)).reporting("SubmitWish is not reached from Guanjia"),
                hiding("""
                        public final class Wishes { void submit(Actor actor) { %s } }
                        """.formatted(SUBMITTING), """
                        class Hidden {}
                        """).reporting("SubmitWish is not reached from Guanjia"),
                hiding("""
                        public final class Wishes {
                            public void submit(Actor actor, Call<SubmitWish.Command> call) { new SubmitWish().handle(actor, call); }
                            void submit(Actor actor, SubmitWish.Command command) { submit(actor, Call.of(command)); }
                        }
                        """, """
                        class Hidden {}
                        """).reporting("SubmitWish is not reached by its bare command"));
    }

    private static Plant hiding(String wishes, String hidden) {
        return Plant.breaking(
                EmbeddingRules.USE_CASES_ARE_REACHED_FROM_GUANJIA, SUBMIT, GUANJIA, IMPORTS + wishes, IMPORTS + hidden);
    }
}
