package org.guanjia.bootstrap.architecture;

import java.util.List;

/** Code that reads the clock, rolls dice, or uses what is banned or named badly. */
final class BannedPlants {

    private BannedPlants() {}

    static List<Plant> all() {
        return List.of(
                Plant.breaking(TimeAndChanceRules.TIME_ENTERS_AS_DATA, """
                        package org.guanjia.domain.wish;
                        import java.time.*;
                        import java.util.*;
                        import java.util.function.Supplier;
                        class Wish {
                            Object[] read() {
                                return new Object[] {
                                    LocalDate.now(Clock.systemUTC()), Year.now(), System.nanoTime(),
                                    System.currentTimeMillis(), InstantSource.system(), new Date(), Calendar.getInstance()
                                };
                            }
                            Supplier<Instant> referred = Instant::now;
                            Supplier<OffsetDateTime> delayed = () -> OffsetDateTime.now();
                        }
                        """)
                        .reporting(
                                "LocalDate.now(",
                                "Clock.systemUTC()",
                                "Year.now()",
                                "System.nanoTime()",
                                "System.currentTimeMillis()",
                                "InstantSource.system()",
                                "Date.<init>()",
                                "Calendar.getInstance()",
                                "Instant.now()",
                                "OffsetDateTime.now()"),
                Plant.breaking(TimeAndChanceRules.CHANCE_ENTERS_BY_PORTS, """
                        package org.guanjia.adapter.post;
                        import java.util.*;
                        import java.util.concurrent.ThreadLocalRandom;
                        class Post {
                            Object[] roll() {
                                return new Object[] {
                                    UUID.randomUUID(), Math.random(), new Random(1), new SplittableRandom(),
                                    new java.security.SecureRandom(), ThreadLocalRandom.current().nextInt()
                                };
                            }
                        }
                        """)
                        .reporting(
                                "UUID.randomUUID()",
                                "Math.random()",
                                "java.util.Random.<init>",
                                "SplittableRandom.<init>",
                                "SecureRandom.<init>",
                                "ThreadLocalRandom.current()"),
                Plant.breaking(
                                BannedRules.NO_ANNOTATIONS_OF_THE_PAST,
                                "package javax.inject; public @interface Inject {}",
                                "package javax.validation; public interface Validator {}",
                                "package javax.persistence; public @interface Entity {}",
                                """
                        package org.guanjia.adapter.post;
                        @javax.persistence.Entity
                        class Post { @javax.inject.Inject Post(javax.validation.Validator validator) {} }
                        """)
                        .reporting("javax.inject.Inject", "javax.validation.Validator", "javax.persistence.Entity"),
                Plant.breaking(BannedRules.NO_OLD_DATES, """
                        package org.guanjia.adapter.post;
                        class Post {
                            java.util.Date date;
                            java.util.GregorianCalendar calendar;
                            java.text.SimpleDateFormat format;
                            java.sql.Timestamp time;
                        }
                        """)
                        .reporting("Post.date", "Post.calendar", "Post.format", "Post.time"),
                Plant.breaking(BannedRules.NO_FIELD_INJECTION, """
                        package org.guanjia.bootstrap;
                        class Post { @jakarta.inject.Inject String one; @com.google.inject.Inject String two; }
                        """).reporting("Post.one", "Post.two"),
                Plant.breaking(BannedRules.NO_CONSOLE, """
                        package org.guanjia.bootstrap.cli;
                        class Post {
                            void print(Exception failure) {
                                System.out.println(failure);
                                System.err.println(failure);
                                failure.printStackTrace();
                            }
                        }
                        """).reporting("System.out", "System.err", "printStackTrace()"),
                Plant.breaking(BannedRules.NO_JDK_LOGGING, """
                        package org.guanjia.bootstrap;
                        class Post { java.util.logging.Logger log; }
                        """).reporting("java.util.logging.Logger"),
                Plant.breaking(BannedRules.NO_STATIC_STATE, """
                        package org.guanjia.bootstrap;
                        class Post { static int sent; }
                        """).reporting("Post.sent"),
                Plant.breaking(
                                NameRules.PACKAGES_ARE_NAMED_BY_CONCEPT,
                                "package org.guanjia.domain.wish.impl; class Wish {}",
                                "package org.guanjia.util.wish; class Project {}")
                        .reporting("domain.wish.impl.Wish", "util.wish.Project"),
                Plant.breaking(NameRules.CLASSES_ARE_NAMED_BY_CONCEPT, """
                        package org.guanjia.domain.wish;
                        class WishImpl {
                            interface WishUtils {}
                            record WishData() {}
                            static class WishManager {}
                            enum WishInfo {}
                            class WishDto {}
                            class WishHelper {}
                        }
                        """)
                        .reporting(
                                "WishImpl",
                                "WishUtils",
                                "WishData",
                                "WishManager",
                                "WishInfo",
                                "WishDto",
                                "WishHelper"));
    }
}
