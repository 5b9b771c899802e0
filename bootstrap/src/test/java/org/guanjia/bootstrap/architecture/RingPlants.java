package org.guanjia.bootstrap.architecture;

import java.util.List;

/** Code that breaks the rules on rings, adapters and ports. */
final class RingPlants {

    private RingPlants() {}

    static List<Plant> all() {
        return List.of(
                Plant.breaking(ModuleRules.DOMAIN_KNOWS_THE_LANGUAGE_ONLY, """
                        package org.guanjia.domain.wish;
                        class Wish {
                            java.sql.Connection connection;
                            jakarta.inject.Provider<String> provider;
                            java.io.InputStream photo;
                        }
                        """)
                        .reporting("java.sql.Connection", "jakarta.inject.Provider", "java.io.InputStream"),
                Plant.breaking(ModuleRules.APPLICATION_KNOWS_DOMAIN_AND_ANNOTATIONS, """
                        package org.guanjia.application.wish;
                        class SubmitWish { javax.sql.DataSource database; com.google.inject.Injector injector; }
                        """)
                        .reporting("javax.sql.DataSource", "com.google.inject.Injector"),
                Plant.breaking(ModuleRules.CORE_TOUCHES_NO_FILES_OR_NETWORK, """
                        package org.guanjia.domain.wish;
                        class Wish {
                            boolean isThere() { return java.nio.file.Files.exists(java.nio.file.Path.of("wish")); }
                            java.io.File file;
                            java.net.Socket socket;
                        }
                        """)
                        .reporting("Files.exists", "java.io.File", "java.net.Socket"),
                Plant.breaking(ModuleRules.NOBODY_KNOWS_BOOTSTRAP, """
                        package org.guanjia.adapter.post;
                        class Post { void send() { org.guanjia.bootstrap.Main.main(new String[0]); } }
                        """).reporting("org.guanjia.bootstrap.Main.main"),
                Plant.breaking(ModuleRules.GUICE_STANDS_AT_THE_EDGE, """
                        package org.guanjia.application.wish;
                        class SubmitWish { com.google.inject.Injector injector; }
                        """, """
                        package org.guanjia.adapter.post.inner;
                        class Inner { com.google.inject.Injector injector; }
                        """)
                        .reporting("SubmitWish.injector", "Inner.injector"),
                Plant.breaking(ModuleRules.SQL_STANDS_IN_ONE_ADAPTER, """
                        package org.guanjia.adapter.post;
                        class Post { java.sql.Connection connection; javax.sql.DataSource source; }
                        """)
                        .reporting("java.sql.Connection", "javax.sql.DataSource"),
                Plant.breaking(
                                ModuleRules.HTTP_STANDS_IN_ONE_ADAPTER,
                                "package io.javalin; public class Javalin {}",
                                "package org.guanjia.bootstrap; class Server { io.javalin.Javalin javalin; }")
                        .reporting("io.javalin.Javalin"),
                Plant.breaking(ModuleRules.PICOCLI_STANDS_IN_THE_COMMAND_LINE, """
                        package org.guanjia.bootstrap;
                        class Server { picocli.CommandLine line; }
                        """)
                        .reporting("picocli.CommandLine"),
                Plant.breaking(ModuleRules.NO_CYCLES_AT_ALL, """
                        package org.guanjia.bootstrap.one;
                        public class One { org.guanjia.bootstrap.two.Two two; }
                        """, """
                        package org.guanjia.bootstrap.two;
                        public class Two { org.guanjia.bootstrap.one.One one; }
                        """).reporting("Cycle detected"),
                Plant.breaking(ModuleRules.NO_CYCLES_AT_ALL, """
                        package org.guanjia.domain.wish;
                        public class Wish { org.guanjia.domain.project.Project project; }
                        """, """
                        package org.guanjia.domain.project;
                        public class Project { org.guanjia.domain.wish.Wish wish; }
                        """).reporting("Cycle detected"),
                Plant.breaking(ModuleRules.NO_CYCLES_AT_ALL, """
                        package org.guanjia.application.wish;
                        public class Wishes { org.guanjia.application.wish.query.ListWishes list; }
                        """, """
                        package org.guanjia.application.wish.query;
                        public class ListWishes { org.guanjia.application.wish.Wishes wishes; }
                        """).reporting("Cycle detected"),
                Plant.breaking(AdapterRules.ADAPTERS_DO_NOT_KNOW_EACH_OTHER, """
                        package org.guanjia.adapter.sms.file;
                        class Post {
                            org.guanjia.adapter.jdbi.StoresModule stores;
                            org.guanjia.adapter.contract.Stores[] contracts;
                        }
                        """)
                        .reporting("adapter.jdbi.StoresModule", "adapter.contract.Stores"),
                Plant.breaking(
                                AdapterRules.ADAPTERS_DO_NOT_KNOW_EACH_OTHER,
                                "package org.guanjia.adapter.sms.one; public class One {}",
                                "package org.guanjia.adapter.sms.two; class Two { org.guanjia.adapter.sms.one.One one; }")
                        .reporting("org.guanjia.adapter.sms.one.One"),
                Plant.breaking(AdapterRules.ADAPTERS_USE_THEIR_OWN_TECHNOLOGY, """
                        package org.guanjia.adapter.editions;
                        class Editions { org.jdbi.v3.core.Jdbi jdbi; }
                        """)
                        .reporting("org.jdbi.v3.core.Jdbi"),
                Plant.breaking(AdapterRules.ADAPTERS_USE_THEIR_OWN_TECHNOLOGY, """
                        package org.guanjia.adapter.unheard;
                        class Post { org.jdbi.v3.core.Jdbi jdbi; }
                        """)
                        .reporting("org.jdbi.v3.core.Jdbi"),
                Plant.breaking(AdapterRules.ONLY_ROOTS_OF_ADAPTERS_ARE_USED, """
                        package org.guanjia.bootstrap;
                        class Wiring { org.guanjia.adapter.jdbi.h2.AppendOnly trigger; }
                        """)
                        .reporting("adapter.jdbi.h2.AppendOnly"),
                Plant.breaking(PortRules.PORTS_ARE_INTERFACES_AND_VALUES, """
                        package org.guanjia.application.port;
                        public abstract class Wishes {}
                        """).reporting("port.Wishes"),
                Plant.breaking(PortRules.PORTS_ARE_PUBLIC, """
                        package org.guanjia.application.port;
                        interface Wishes {}
                        """).reporting("port.Wishes"),
                Plant.breaking(
                                PortRules.PORTS_HAVE_CONTRACTS,
                                "package org.guanjia.application.port; public interface Missing {}",
                                "package org.guanjia.application.port; public interface Concrete { void ask(); }",
                                "package org.guanjia.application.port; public interface Untested { void ask(); }",
                                "package org.guanjia.application.port; public interface Unasked { void ask(); }",
                                """
                                package org.guanjia.adapter.contract;
                                import org.guanjia.application.port.Concrete;
                                class ConcreteContract {
                                    @org.junit.jupiter.api.Test void asks() { ((Concrete) () -> {}).ask(); }
                                }
                                """,
                                """
                                package org.guanjia.adapter.contract;
                                abstract class UntestedContract {
                                    abstract org.guanjia.application.port.Untested port();
                                    void asks() { port().ask(); }
                                }
                                """,
                                """
                                package org.guanjia.adapter.contract;
                                abstract class UnaskedContract {
                                    abstract org.guanjia.application.port.Unasked port();
                                    @org.junit.jupiter.api.Test void asks() {}
                                }
                                """)
                        .reporting("Port Missing", "Port Concrete", "Port Untested", "Port Unasked"),
                Plant.breaking(PortRules.IMPLEMENTATIONS_PASS_CONTRACTS, """
                        package org.guanjia.adapter.post;
                        abstract class Post implements org.guanjia.application.port.HealthCheck {
                            static final class OfStamps extends Post {
                                public String name() { return "stamps"; }
                                public org.guanjia.application.port.Health check() {
                                    return org.guanjia.application.port.Health.up("fine");
                                }
                            }
                        }
                        """)
                        .reporting("Post$OfStamps is not run under HealthCheckContract"));
    }
}
