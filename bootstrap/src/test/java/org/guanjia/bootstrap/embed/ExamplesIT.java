package org.guanjia.bootstrap.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import org.guanjia.application.port.ExtensionView;
import org.guanjia.application.wish.query.WishSheet;
import org.guanjia.bootstrap.embed.example.BareClassPath;
import org.guanjia.bootstrap.embed.example.EmbeddedDefault;
import org.guanjia.bootstrap.embed.example.HostsDataSource;
import org.guanjia.bootstrap.embed.example.HostsTransaction;
import org.guanjia.domain.wish.WishAct;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.worktime.Light;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the README do what they say. */
class ExamplesIT {

    @TempDir
    private Path folder;

    @Test
    void everything_by_default() {
        Instant noon = Instant.parse("2026-09-28T04:00:00Z");

        WishSheet wish = EmbeddedDefault.run(folder, InstantSource.fixed(noon));

        assertThat(wish.wish().state().stage()).isEqualTo(WishStage.RECEIVED);
        assertThat(wish.wish().state().origin().extension()).isPresent();
        assertThat(wish.whole()).isEqualTo(Light.GREEN);
        assertThat(wish.acts()).contains(WishAct.FIND_NO_POLICY).doesNotContain(WishAct.REFUSE);
    }

    @Test
    void a_hosts_data_source_and_clock() throws SQLException {
        Instant noon = Instant.parse("2026-09-28T04:00:00Z");
        try (HostDatabase host = new HostDatabase(folder)) {
            ExtensionView recorded =
                    HostsDataSource.run(host.dataSource(), host.keys(), host.attachments(), InstantSource.fixed(noon));

            assertThat(recorded.recordedAt()).isEqualTo(noon);
            assertThat(host.schemas()).contains("wishes").doesNotContain("guanjia");
            assertThat(host.isOpen()).isTrue();
        }
    }

    @Test
    void a_hosts_transaction_that_is_rolled_back_leaves_nothing() throws SQLException {
        try (HostDatabase host = new HostDatabase(folder);
                Guanjia guanjia = HostsTransaction.start(host.dataSource(), host.keys(), host.attachments())) {
            HostsTransaction.run(guanjia, host.dataSource());

            assertThat(guanjia.extensions().list(Bureau.CLERK, Bureau.ALL).items())
                    .isEmpty();
        }
    }

    @Test
    void a_bare_class_path() throws Exception {
        Path grounds = folder.resolve("grounds");

        BareClassPath.main(new String[] {folder.resolve("home").toString(), grounds.toString()});

        assertThat(Files.readAllLines(grounds)).containsExactly("市政府会议纪要〔2026〕3号");
    }
}
