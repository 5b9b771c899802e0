package org.guanjia.bootstrap.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Use cases that break the rules on use cases, each in one thing. */
final class UseCasePlants {

    private static final String IMPORTS = """
            import jakarta.inject.Inject;
            import org.guanjia.application.access.Actor;
            import org.guanjia.application.access.Role;
            import org.guanjia.application.port.Transactions;
            import org.guanjia.application.usecase.*;
            """;

    private UseCasePlants() {}

    static List<Plant> all() {
        return List.of(
                reading(UseCaseRules.USE_CASES_ARE_PUBLIC_AND_FINAL, """
                        @UseCase(id = "list-wishes") class ListWishes {}
                        """)
                        .reporting("does not have modifier PUBLIC", "does not have modifier FINAL"),
                new Plant(
                        UseCaseRules.USE_CASES_ARE_LISTED_ONCE,
                        List.of(
                                "package org.guanjia.application.wish; " + IMPORTS
                                        + "@UseCase(id = \"list-wishes\") public class Forgotten {}",
                                "package org.guanjia.application.wish; " + IMPORTS
                                        + "@UseCase(id = \"read-wish\") public class Doubled {}",
                                """
                                package org.guanjia.application;
                                import java.util.List;
                                public class UseCases {
                                    static final List<Class<?>> ALL = List.of(
                                            org.guanjia.application.wish.Doubled.class,
                                            org.guanjia.application.wish.Doubled.class,
                                            String.class);
                                }
                                """),
                        List.of(
                                "Forgotten stands in the list 0 times",
                                "Doubled stands in the list 2 times",
                                "java.lang.String is no use case")),
                reading(UseCaseRules.USE_CASES_ARE_BUILT_BY_ONE_CONSTRUCTOR, """
                        @UseCase(id = "list-wishes") public final class ListWishes { public ListWishes() {} }
                        """)
                        .reporting("ListWishes"),
                reading(UseCaseRules.USE_CASES_ARE_BUILT_BY_ONE_CONSTRUCTOR, """
                        @UseCase(id = "list-wishes") public final class ListWishes {
                            @Inject public ListWishes() {}
                            @Inject public ListWishes(String other) {}
                        }
                        """)
                        .reporting("ListWishes"),
                reading(UseCaseRules.USE_CASES_HANDLE_AND_NOTHING_ELSE, """
                        @UseCase(id = "list-wishes") public final class ListWishes {
                            public void handle(Actor actor, String query) {}
                            public void count() {}
                        }
                        """).reporting("ListWishes"),
                reading(UseCaseRules.USE_CASES_HANDLE_AND_NOTHING_ELSE, """
                        @UseCase(id = "list-wishes") public final class ListWishes {
                            public void handle(String query, Actor actor) {}
                        }
                        """).reporting("ListWishes"),
                reading(UseCaseRules.USE_CASES_HANDLE_AND_NOTHING_ELSE, """
                        @UseCase(id = "list-wishes") public final class ListWishes {
                            public void list(Actor actor, String query) {}
                        }
                        """).reporting("ListWishes"),
                changing(UseCaseRules.CHANGES_ARE_CALLED, """
                        @UseCase(id = "submit-wish") public final class SubmitWish {
                            private Transactions transactions;
                            public record Command(String need) {}
                            public void handle(Actor actor, Command command) {}
                        }
                        """).reporting("SubmitWish"),
                changing(UseCaseRules.CHANGES_ARE_CALLED, """
                        @UseCase(id = "submit-wish") public final class SubmitWish {
                            private Transactions transactions;
                            public void handle(Actor actor, Call<Receipt> call) {}
                        }
                        """).reporting("SubmitWish"),
                reading(UseCaseRules.READS_TAKE_A_QUERY, """
                        @UseCase(id = "list-wishes") public final class ListWishes {
                            public void handle(Actor actor, String town) {}
                        }
                        """).reporting("ListWishes"),
                reading(UseCaseRules.READS_STAND_APART, """
                        @UseCase(id = "submit-wish") public final class SubmitWish { Transactions transactions; }
                        """).reporting("SubmitWish"),
                changing(UseCaseRules.READS_STAND_APART, """
                        @UseCase(id = "list-wishes") public final class ListWishes {}
                        """).reporting("ListWishes"),
                new Plant(
                        UseCaseRules.IDS_ARE_UNIQUE_AND_IN_KEBAB_CASE,
                        List.of(
                                "package org.guanjia.application.wish; " + IMPORTS
                                        + "@UseCase(id = \"list-wishes\") class One {}",
                                "package org.guanjia.application.wish; " + IMPORTS
                                        + "@UseCase(id = \"list-wishes\") class Two {}",
                                "package org.guanjia.application.wish; " + IMPORTS
                                        + "@UseCase(id = \"readWish\") class Three {}"),
                        List.of("Id list-wishes of [One, Two]", "Id readWish of [Three]")),
                reading(UseCaseRules.USE_CASES_CHECK_PERMISSION, """
                        @UseCase(id = "list-wishes") public final class ListWishes {
                            private static final Permission PERMISSION = Permission.of(ListWishes.class);
                            public void handle(Actor actor, String query) {}
                            void unused(Actor actor) { PERMISSION.check(actor); }
                        }
                        """).reporting("ListWishes"),
                reading(UseCaseRules.USE_CASES_HAVE_A_ROLE, """
                        @UseCase(id = "list-wishes") public final class ListWishes {}
                        """).reporting("ListWishes"));
    }

    private static Plant changing(ArchRule rule, String useCase) {
        return Plant.breaking(rule, "package org.guanjia.application.wish; " + IMPORTS + useCase);
    }

    private static Plant reading(ArchRule rule, String useCase) {
        return Plant.breaking(rule, "package org.guanjia.application.wish.query; " + IMPORTS + useCase);
    }
}
