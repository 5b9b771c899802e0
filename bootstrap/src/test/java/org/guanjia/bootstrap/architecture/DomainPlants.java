package org.guanjia.bootstrap.architecture;

import java.util.List;

/** Code that breaks the rules on the inside of the domain, and on null. */
final class DomainPlants {

    private DomainPlants() {}

    static List<Plant> all() {
        return List.of(
                Plant.breaking(DomainRules.GROUND_FLOOR_KNOWS_NO_AGGREGATE, """
                        package org.guanjia.domain.region;
                        class Village { org.guanjia.domain.extension.RulebookExtension extension; }
                        """).reporting("RulebookExtension"),
                Plant.breaking(DomainRules.AGGREGATES_DO_NOT_KNOW_EACH_OTHER, """
                        package org.guanjia.domain.wish;
                        class Wish { org.guanjia.domain.extension.RulebookExtension extension; }
                        """)
                        .reporting("RulebookExtension"),
                Plant.breaking(DomainRules.APPROVALS_KNOW_NO_SUBJECT, """
                        package org.guanjia.domain.approval;
                        import org.guanjia.domain.shared.*;
                        record Matter(WishId wish, CommitmentId money) {
                            boolean isOfProjects(Subject subject) { return subject instanceof Subject.OfProjects; }
                        }
                        """)
                        .reporting("WishId", "CommitmentId", "Subject$OfProjects"),
                Plant.breaking(
                                DomainRules.IDS_LIVE_IN_SHARED,
                                "package org.guanjia.domain.shared; public interface AggregateId {}",
                                """
                        package org.guanjia.domain.wish;
                        record WishId(String text) implements org.guanjia.domain.shared.AggregateId {}
                        """)
                        .reporting("WishId"),
                Plant.breaking(
                                DomainRules.REFUSALS_LIVE_IN_SHARED,
                                "package org.guanjia.domain.shared; public class Refusal extends RuntimeException {}",
                                """
                        package org.guanjia.domain.wish;
                        class TooLate extends org.guanjia.domain.shared.Refusal {}
                        """)
                        .reporting("TooLate"),
                Plant.breaking(DomainRules.AGGREGATES_ARE_FINAL, """
                        package org.guanjia.domain.wish;
                        import org.guanjia.domain.shared.*;
                        abstract class Wish implements Aggregate<Wish, Event> { private String stage; }
                        """)
                        .reporting("Wish> does not have modifier FINAL", "Wish.stage> is not final"),
                Plant.breaking(DomainRules.NO_SETTERS, """
                        package org.guanjia.domain.wish;
                        class Wish { void setStage(String stage) {} }
                        """).reporting("setStage"),
                Plant.breaking(MoneyRules.NO_FLOATING_POINT, """
                        package org.guanjia.domain.wish;
                        import java.math.BigDecimal;
                        import java.util.List;
                        class Wish {
                            float[] kept;
                            List<Double> listed;
                            void taken(double amount) {}
                            boolean used(BigDecimal amount) { return amount.doubleValue() > 1; }
                        }
                        """)
                        .reporting("Wish.kept", "Wish.listed", "Wish.taken", "BigDecimal.doubleValue"),
                Plant.breaking(MoneyRules.NO_FLOATING_POINT, """
                        package org.guanjia.adapter.post;
                        import java.sql.ResultSet;
                        import java.sql.SQLException;
                        import java.util.function.ToDoubleFunction;
                        import org.guanjia.domain.shared.Money;
                        class Post {
                            static double yuan(Money price) { return price.fen(); }
                            ToDoubleFunction<Money> shown = Money::fen;
                            boolean free(ResultSet row) throws SQLException { return row.getDouble(1) == 0; }
                        }
                        """)
                        .reporting("Post.yuan", "Post.shown", "ResultSet.getDouble"),
                Plant.breaking(MoneyRules.NO_FLOATING_POINT, """
                        package org.guanjia.adapter.tables;
                        import org.dhatim.fastexcel.Worksheet;
                        final class ExcelSheet {
                            void tall(Worksheet sheet) { sheet.rowHeight(0, 20); }
                            void wide(Worksheet sheet, double width) {}
                        }
                        """).reporting("Worksheet.rowHeight", "ExcelSheet.wide"),
                Plant.breaking(MoneyRules.NO_FLOATING_POINT, """
                        package org.guanjia.adapter.tables;
                        import org.dhatim.fastexcel.Worksheet;
                        final class CellStyle {
                            void wide(Worksheet sheet, long fen) { sheet.width(0, fen); }
                        }
                        """).reporting("Worksheet.width"),
                Plant.breaking(MoneyRules.GAUGES_KNOW_NO_MONEY, """
                        package org.guanjia.adapter.rest;
                        import org.guanjia.domain.shared.*;
                        final class HealthResource {
                            private static double figure(Money price, Percentage share) { return price.fen(); }
                        }
                        """)
                        .reporting("HealthResource.figure", "shared.Money", "shared.Percentage"),
                Plant.breaking(NullRules.NO_NULL_IN_PUBLIC_SIGNATURES, """
                        package org.guanjia.domain.wish;
                        import org.jspecify.annotations.Nullable;
                        class Sheet {
                            public @Nullable String opinion() { return null; }
                            public void opine(@Nullable String opinion) {}
                        }
                        """)
                        .reporting("Sheet.opinion()", "Sheet.opine("),
                Plant.breaking(NullRules.NO_NULL_IN_PUBLIC_SIGNATURES, """
                        package org.guanjia.application.wish;
                        public record Answer(@org.jspecify.annotations.Nullable String text) {}
                        """)
                        .reporting("Answer.text()", "Answer(java.lang.String)"));
    }
}
