package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.ApprovalFilter;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.OfficeFunction;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2ApprovalTablesIT extends ApprovalTablesContract {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.h2();

    @Override
    TestDatabase database() {
        return DATABASE;
    }

    @Override
    int statements() {
        return 9;
    }

    @Test
    void goes_by_indexes_for_worklists() {
        TownCode town = new TownCode("441900006");
        Set<Office> lead = Set.of(Office.of(OfficeFunction.TOWN_LEAD_DEPARTMENT, town));
        ApprovalFilter here = ApprovalFilter.in(Set.of(town));

        assertThat(plan(new ApprovalPages(here, 20).turns(lead, Optional.empty(), Optional.empty())))
                .contains("approval_turn_of_office", "primary_key")
                .doesNotContain("tablescan");
        assertThat(plan(new ApprovalPages(here, 20).turns(lead, Optional.of("clerk-1"), Optional.empty())))
                .doesNotContain("tablescan");
        assertThat(plan(new ApprovalPages(here, 20).waited("clerk-1", lead, Optional.empty())))
                .contains("primary_key")
                .doesNotContain("tablescan");
    }

    @Test
    void counts_the_steps_of_a_time_by_their_index() {
        assertThat(plan(new ApprovalPages.Page(
                        JdbiApprovalViews.STEP_TIMES.replace("<towns>", ":town, :city"),
                        Map.of(
                                "town", "441900006",
                                "city", "441900000",
                                "from", Stored.utc(Instant.EPOCH),
                                "before", Stored.utc(Instant.EPOCH.plusSeconds(1)),
                                "now", Stored.utc(Instant.EPOCH)))))
                .contains("approval_step_begun")
                .doesNotContain("tablescan");
    }

    private static String plan(ApprovalPages.Page page) {
        return DATABASE.jdbi()
                .withHandle(handle -> handle.createQuery("explain " + page.sql())
                        .bindMap(page.values())
                        .mapTo(String.class)
                        .one())
                .toLowerCase(Locale.ROOT);
    }
}
