package org.guanjia.application.fund;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.fund.query.LeftoversView;
import org.guanjia.application.fund.query.ListLeftovers;
import org.guanjia.application.memory.BundledEditions;
import org.guanjia.application.memory.MemoryStores;
import org.guanjia.application.port.Changes;
import org.guanjia.application.rulebook.query.Footings;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.Means;
import org.guanjia.domain.fund.Spending;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Subject;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Proves what {@link ListLeftovers} reports of project money. */
class F06LeftoversTest {

    private static final TownCode CITY = new TownCode("441900000");
    private static final TownCode TOWN = new TownCode("441900105");
    private static final Actor LEAD = new Actor("lead-1", Role.TOWN_LEAD, new Jurisdiction.OfTown(TOWN));
    private static final Actor AUDITOR = new Actor("auditor-1", Role.AUDITOR, new Jurisdiction.OfCity(CITY));

    private final MemoryStores stores = new MemoryStores();
    private final Instant now = Instant.parse("2024-03-04T02:00:00Z");
    private final EditionsInForce editions =
            new EditionsInForce(BundledEditions.ALL, stores.recordedEditions(), BundledEditions.REGION);
    private final Inputs inputs = new Inputs(Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator());
    private final FundDesk desk =
            new FundDesk(inputs, BundledEditions.REGION, new Footings(editions, stores), () -> now);
    private final FundYearId year = FundYear.idOf(TOWN, Programme.MICRO_PROJECTS, 2024);

    @BeforeEach
    void a_town_has_project_money() {
        new OpenFundYear(stores, desk)
                .handle(LEAD, Call.of(new OpenFundYear.Command(TOWN.text(), "MICRO_PROJECTS", 2024)));
        for (String source : List.of("TOWN_FINANCE_MATCH", "SOCIAL")) {
            new ReceiveMoney(stores, desk)
                    .handle(
                            LEAD,
                            Call.of(new ReceiveMoney.Command(
                                    year.text(),
                                    TOWN.text(),
                                    source,
                                    "100",
                                    Optional.empty(),
                                    "莞财拨〔2024〕1号",
                                    Optional.empty())));
        }
    }

    @Test
    void tells_what_is_left_of_each_source_and_which_projects_of_the_pool_took_of_it() {
        promised(1, Subject.ProjectWay.BATCH, "村道照明", "30");
        promised(2, Subject.ProjectWay.POOL, "长者食堂", "90");

        LeftoversView report = new ListLeftovers(
                        stores.fundViews(), stores.fundLedger(), inputs, BundledEditions.REGION, () -> now)
                .handle(AUDITOR, new ListLeftovers.Query(CITY.text(), Optional.empty()))
                .get(0);

        assertThat(report.left())
                .extracting(left -> left.source() + " " + left.available() + " " + left.unpaid())
                .containsExactly("TOWN_FINANCE_MATCH 0.00 100.00", "SOCIAL 80.00 20.00");
        assertThat(report.taken()).hasSize(1);
        assertThat(report.taken().get(0).purpose()).isEqualTo("长者食堂");
        assertThat(report.taken().get(0).sources())
                .extracting(drawn -> drawn.source() + " " + drawn.amount())
                .containsExactly("TOWN_FINANCE_MATCH 70.00", "SOCIAL 20.00");
    }

    @Test
    void says_nothing_of_a_year_without_project_money() {
        assertThat(new ListLeftovers(stores.fundViews(), stores.fundLedger(), inputs, BundledEditions.REGION, () -> now)
                        .handle(AUDITOR, new ListLeftovers.Query(TOWN.text(), Optional.of(2023))))
                .isEmpty();
    }

    private void promised(int number, Subject.ProjectWay way, String purpose, String amount) {
        stores.in(TOWN, Optional.empty(), tx -> {
            FundYear found = tx.funds().year(year).orElseThrow();
            Means means = new Means(
                    found,
                    editions.within(tx)
                            .rulebooks()
                            .find(found.state().rulebook())
                            .orElseThrow(),
                    tx.funds().balances(found),
                    List.of());
            return Changes.by(
                    LEAD,
                    now,
                    Commitment.commit(
                            new CommitmentId(TOWN, Ulid.ofName("promise " + number)),
                            Spending.on(new Subject.OfProjects(way, purpose)),
                            found.fundOf(FundUnit.of(TOWN)),
                            Money.parseYuan(amount),
                            means,
                            now));
        });
    }
}
