package org.guanjia.bootstrap.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.wish.query.ListWishes;
import org.guanjia.application.wish.query.ReadWish;
import org.guanjia.application.wish.query.WishCriteria;
import org.guanjia.application.wish.query.WishSheet;
import org.guanjia.bootstrap.embed.example.BareClassPath;
import org.guanjia.bootstrap.embed.example.EmbeddedDefault;
import org.guanjia.bootstrap.embed.example.FundedApproval;
import org.guanjia.bootstrap.embed.example.HostsDataSource;
import org.guanjia.bootstrap.embed.example.HostsListener;
import org.guanjia.bootstrap.embed.example.HostsTransaction;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.wish.WishAct;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.worktime.Light;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the README do what they say. */
class ExamplesIT {

    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-09-28T04:00:00Z"));

    @TempDir
    private Path folder;

    @Test
    void everything_by_default() {
        WishSheet wish = EmbeddedDefault.run(folder, NOON);

        assertThat(wish.wish().state().stage()).isEqualTo(WishStage.RECEIVED);
        assertThat(wish.wish().state().origin().extension()).isPresent();
        assertThat(wish.whole()).isEqualTo(Light.GREEN);
        assertThat(wish.acts()).contains(WishAct.FIND_NO_POLICY).doesNotContain(WishAct.REFUSE);
    }

    @Test
    void an_approval_out_of_a_quota() {
        try (Guanjia guanjia = Guanjia.builder().embedded(folder).clock(NOON).start()) {
            guanjia.extensions().record(Bureau.CLERK, Requests.yearOfGrace());

            Receipt granted = FundedApproval.run(guanjia);

            assertThat(guanjia.wishes()
                            .read(Bureau.CLERK, new ReadWish.Query(granted.id()))
                            .wish()
                            .state()
                            .stage())
                    .isEqualTo(WishStage.APPROVED);
        }
    }

    @Test
    void a_hosts_data_source_keys_folder_and_clock() throws SQLException {
        try (HostDatabase host = new HostDatabase(folder)) {
            Page<WishSheet> worklist = HostsDataSource.run(host.dataSource(), host.keys(), host.attachments(), NOON);

            WishSheet wish = assertThat(worklist.items()).singleElement().actual();
            assertThat(wish.wish().state().origin().submittedAt()).isEqualTo(NOON.instant());
            assertThat(wish.acts()).contains(WishAct.ACKNOWLEDGE);
            assertThat(host.schemas()).contains("wishes").doesNotContain("guanjia");
            assertThat(host.isOpen()).isTrue();
        }
    }

    @Test
    void a_hosts_transaction_in_which_a_wish_stands_with_a_row_of_the_host_or_not_at_all() throws SQLException {
        try (HostDatabase host = new HostDatabase(folder);
                Guanjia guanjia = HostsTransaction.start(host.builder().clock(NOON))) {
            guanjia.extensions().record(Bureau.CLERK, Requests.yearOfGrace());
            host.execute("create table hotline_call (number varchar(20) primary key, wish varchar(40) not null)");

            HostsTransaction.run(guanjia, host.dataSource(), "12345-7");
            assertThat(catchThrowable(() -> HostsTransaction.run(guanjia, host.dataSource(), "12345-7")))
                    .as("the host's own key")
                    .isInstanceOf(SQLIntegrityConstraintViolationException.class);

            assertThat(wishesOf(guanjia)).hasSize(1).isEqualTo(host.texts("select wish from hotline_call"));
        }
    }

    @Test
    void a_hosts_listener_that_hears_of_everything_though_it_failed_and_the_process_ended() throws SQLException {
        try (HostDatabase host = new HostDatabase(folder)) {
            try (Guanjia guanjia =
                    HostsListener.start(host.builder().clock(NOON).ticksByHost(), host.dataSource())) {
                guanjia.extensions().record(Bureau.CLERK, Requests.yearOfGrace());
                guanjia.tick();
                host.execute("create table board (town varchar(9), place bigint, case_id varchar(40), what varchar(99),"
                        + " primary key (town, place))");
                guanjia.tick();
                guanjia.extensions().record(Bureau.CLERK, Bureau.extension("会议纪要"));
            }
            assertThat(board(host)).containsExactly("extension.recorded");
            try (Guanjia restarted =
                    HostsListener.start(host.builder().clock(NOON).ticksByHost(), host.dataSource())) {
                restarted.tick();
            }
            assertThat(board(host)).containsExactly("extension.recorded", "extension.recorded");
        }
    }

    private static List<String> board(HostDatabase host) throws SQLException {
        return host.texts("select what from board order by town, place");
    }

    @Test
    void a_bare_class_path() throws Exception {
        Path number = folder.resolve("number");

        BareClassPath.main(new String[] {folder.resolve("home").toString(), number.toString()});

        assertThat(CaseNumber.parse(Files.readString(number)).town()).isEqualTo(new TownCode("441900006"));
    }

    private static List<String> wishesOf(Guanjia guanjia) {
        ListWishes.Query all = new ListWishes.Query(WishCriteria.NONE, Optional.empty(), 100);
        return guanjia.wishes().list(Bureau.CLERK, all).items().stream()
                .map(wish -> wish.id().text())
                .toList();
    }
}
